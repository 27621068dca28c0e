package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A table of a document while its rows are read: puts each cell where it stands, with the area that it covers. */
final class TableDraft {
    /** No sheet is wider. */
    private static final int MOST_COLUMNS = 16_384;

    /** So many columns are covered by the cells of all rows together at most: real tables have not a thousandth of it. */
    private static final long MOST_COVERED = 10_000_000;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final Map<Integer, Area> lowest = new TreeMap<>();
    private int row = -1;
    private int column;
    private long covered;

    /** What a cell covers; grows while rows are read. */
    private static final class Area {
        private final CellRef first;
        private final int lastColumn;
        private int lastRow;

        Area(CellRef first, int columns, int rows) {
            this.first = first;
            this.lastColumn = first.column() + columns - 1;
            this.lastRow = first.row() + rows - 1;
        }

        boolean endsAbove(int row, int column) {
            return lastRow == row - 1 && first.column() == column;
        }

        Span span(int height) {
            return new Span(first, new CellRef(Math.min(lastRow, height - 1), lastColumn));
        }
    }

    void startRow() {
        row++;
        column = 0;
    }

    /** Leaves columns free: the row begins further right. */
    void skip(int columns) {
        column += columns;
    }

    /** Adds a cell in the next free column; it covers columns to the right and rows below. */
    void add(String text, int columns, int rows) {
        column = free(column);
        covered += columns;
        if (column + columns > MOST_COLUMNS || covered > MOST_COVERED) {
            throw new IllegalStateException("a table with more columns than a sheet has");
        }
        CellRef ref = new CellRef(row, column);
        cells.add(Cell.text(ref, text));
        Area area = new Area(ref, columns, rows);
        areas.add(area);
        for (int at = column; at <= area.lastColumn; at++) {
            lowest.put(at, area);
        }
        column += columns;
    }

    /** The first column from here on that no cell of the rows above covers. */
    private int free(int from) {
        int at = from;
        Area area = lowest.get(at);
        while (area != null && area.lastRow >= row) {
            at = area.lastColumn + 1;
            area = lowest.get(at);
        }
        return at;
    }

    /** Adds a cell that is joined with the one above it. */
    void addJoined(String text, int columns) {
        Area above = lowest.get(column);
        if (above != null && above.endsAbove(row, column) && Blank.trim(text).isEmpty()) {
            above.lastRow = row;
            column = Math.max(column + columns, above.lastColumn + 1);
        } else {
            add(text, columns, 1);
        }
    }

    /** Figures and labels in rows and columns, and not text that a table only puts side by side. */
    boolean isTable() {
        long paragraphs =
                cells.stream().filter(cell -> Stretch.isParagraph(cell.raw())).count();
        long others = cells.stream().filter(cell -> !cell.isBlank()).count() - paragraphs;
        boolean hasColumns = cells.stream().anyMatch(cell -> cell.ref().column() > 0);
        return row > 0 && hasColumns && others > paragraphs;
    }

    Grid grid(String name) {
        List<Span> spans = areas.stream()
                .map(area -> area.span(row + 1))
                .filter(span -> !span.first().equals(span.last()))
                .toList();
        return new Grid(name, Grid.Shape.PLACED, false, cells, spans, Set.of(), Set.of());
    }
}
