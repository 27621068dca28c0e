package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet file: each sheet a grid, hidden ones too. Formulas count with what the file says they gave; nothing is calculated. */
final class WorkbookReader {
    private WorkbookReader() {}

    static Document xls(Source source) throws IOException {
        try (Workbook workbook = new HSSFWorkbook(source.stream())) {
            return document(source, Document.Format.XLS, workbook);
        }
    }

    static Document xlsx(Source source) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(source.stream())) {
            return document(source, Document.Format.XLSX, workbook);
        }
    }

    private static Document document(Source source, Document.Format format, Workbook workbook) {
        List<Grid> grids = grids(workbook);
        boolean pictures = grids.stream().allMatch(Grid::isEmpty) && showsPictures(workbook);
        return source.document(format, grids, Prose.NONE, pictures);
    }

    private static boolean showsPictures(Workbook workbook) {
        for (Sheet sheet : workbook) {
            Drawing<?> drawing = sheet.getDrawingPatriarch();
            if (drawing != null && drawing.iterator().hasNext()) {
                return true;
            }
        }
        return false;
    }

    private static List<Grid> grids(Workbook workbook) {
        SheetReader reader = new SheetReader(workbook);
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            grids.add(reader.grid(i));
        }
        return grids;
    }
}
