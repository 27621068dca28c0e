package io.gouji.intake;

import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import io.gouji.intake.sheet.SheetDraft;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Sheets of one workbook, as the library opened it, to grids. */
final class SheetReader {
    private final Workbook workbook;
    private final CellReader cellReader;

    SheetReader(Workbook workbook) {
        this.workbook = workbook;
        this.cellReader = new CellReader(workbook);
    }

    Grid grid(int index) {
        Sheet sheet = workbook.getSheetAt(index);
        SheetDraft draft = new SheetDraft();
        for (Row row : sheet) {
            draft.row(row.getRowNum(), row.getZeroHeight());
            row.forEach(cell -> draft.add(cellReader.read(cell)));
        }
        sheet.getMergedRegions().forEach(range -> draft.add(span(range)));
        boolean hidden = workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE;
        return draft.grid(Objects.requireNonNullElse(workbook.getSheetName(index), ""), hidden, sheet::isColumnHidden);
    }

    private static Span span(CellRangeAddress range) {
        return new Span(
                new CellRef(range.getFirstRow(), range.getFirstColumn()),
                new CellRef(range.getLastRow(), range.getLastColumn()));
    }
}
