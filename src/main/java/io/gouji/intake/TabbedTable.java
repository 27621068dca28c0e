package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that was pasted from a spreadsheet into a text: consecutive lines, each a row, tabs between the cells, about as
 * many in each. A single line with a tab in it is text.
 */
final class TabbedTable {
    private TabbedTable() {}

    /** The table that begins with a line, or that line as text. */
    static Stretch at(List<Line> lines, int first, String name) {
        int columns = columns(lines.get(first));
        int end = first;
        while (end < lines.size() && lines.get(end).hasInnerTab() && Math.abs(columns(lines.get(end)) - columns) <= 1) {
            end++;
        }
        return end - first > 1 ? Stretch.table(grid(lines.subList(first, end), name), end) : Stretch.text(first + 1);
    }

    private static int columns(Line line) {
        return line.text().split("\t", -1).length;
    }

    private static Grid grid(List<Line> rows, String name) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String[] texts = rows.get(row).text().split("\t", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.add(rows.get(row).cell(row, column, texts[column]));
            }
        }
        return Grid.of(name, cells);
    }
}
