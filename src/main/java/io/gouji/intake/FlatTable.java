package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table that lies flattened in a text, one cell a line. A tab begins a cell; cells on consecutive lines stand in one row, a
 * blank line before a tab begins the next row. {@link FlatRow} says which lines without a tab belong to a cell.
 */
final class FlatTable {
    private final List<Line> lines;
    private final List<FlatRow> rows = new ArrayList<>();

    private FlatTable(List<Line> lines) {
        this.lines = lines;
    }

    /** The table that begins with a line, or the lines up to where one could begin as text. */
    static Stretch at(List<Line> lines, int first, String name) {
        FlatTable table = new FlatTable(lines);
        int looked = table.read(first);
        int end = table.dropTail(looked);
        return table.rows.size() > 1 ? Stretch.table(table.grid(name), end) : Stretch.text(looked);
    }

    /** Takes rows until the table ends or paragraphs come that only begin with a tab; returns the line behind the last. */
    private int read(int first) {
        FlatRow row = FlatRow.at(lines, first, 0);
        int widest = 0;
        while (!row.isParagraphs()) {
            rows.add(row);
            widest = Math.max(widest, row.width());
            if (row.isLast()) {
                return row.end();
            }
            row = FlatRow.at(lines, row.end(), widest);
        }
        return rows.isEmpty() ? row.end() : row.first();
    }

    /** Rows of one cell at the end are lines that only begin with a tab: a note, a signature, a date. */
    private int dropTail(int end) {
        int behind = end;
        while (!rows.isEmpty() && rows.get(rows.size() - 1).width() == 1) {
            behind = rows.remove(rows.size() - 1).first();
        }
        return behind;
    }

    private Grid grid(String name) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            cells.addAll(rows.get(row).cells(row));
        }
        return new Grid(name, Grid.Shape.COUNTED, false, cells, List.of(), Set.of(), Set.of());
    }
}
