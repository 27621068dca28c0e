package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A spreadsheet file as the library opens it: each sheet a grid, hidden ones too. Formulas count with what the file says they
 * gave; nothing is calculated. {@link LeanWorkbook} reads most files in a fraction of the time; the library reads what that
 * leaves, and says what is wrong with a file that is damaged.
 */
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
        SheetReader reader = new SheetReader(workbook);
        List<Grid> grids = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(reader::grid)
                .toList();
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
}
