package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Sheets of one workbook to grids. */
final class SheetReader {
    private final Workbook workbook;
    private final CellReader cellReader;

    SheetReader(Workbook workbook) {
        this.workbook = workbook;
        this.cellReader = new CellReader(workbook);
    }

    Grid grid(int index) {
        Sheet sheet = workbook.getSheetAt(index);
        List<Cell> cells = new ArrayList<>();
        Set<Integer> hiddenRows = new TreeSet<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hiddenRows.add(row.getRowNum());
            }
            row.forEach(cell -> cells.add(cellReader.read(cell)));
        }
        List<Cell> kept = withoutOuterBlanks(cells);
        return new Grid(
                workbook.getSheetName(index),
                Grid.Shape.PLACED,
                workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE,
                kept,
                sheet.getMergedRegions().stream().map(SheetReader::span).toList(),
                hiddenRows,
                hiddenColumns(sheet, kept));
    }

    /** Formatted but empty cells to the right of and below everything that is written: whole columns of them are common. */
    private static List<Cell> withoutOuterBlanks(List<Cell> cells) {
        int lastRow = -1;
        int lastColumn = -1;
        for (Cell cell : cells) {
            if (!cell.isBlank() || cell.isFormula()) {
                lastRow = Math.max(lastRow, cell.ref().row());
                lastColumn = Math.max(lastColumn, cell.ref().column());
            }
        }
        CellRef corner = new CellRef(Math.max(lastRow, 0), Math.max(lastColumn, 0));
        return cells.stream()
                .filter(cell -> cell.ref().row() <= corner.row() && cell.ref().column() <= corner.column())
                .toList();
    }

    private static Set<Integer> hiddenColumns(Sheet sheet, List<Cell> cells) {
        int width = cells.stream().mapToInt(cell -> cell.ref().column()).max().orElse(-1) + 1;
        return IntStream.range(0, width)
                .filter(sheet::isColumnHidden)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Span span(CellRangeAddress range) {
        return new Span(
                new CellRef(range.getFirstRow(), range.getFirstColumn()),
                new CellRef(range.getLastRow(), range.getLastColumn()));
    }
}
