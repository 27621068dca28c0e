package io.gouji.output;

import io.gouji.form.Form;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the labels of a table's rows are printed: indented in one column where units stand beside them, otherwise nested, each
 * level in a column of its own with a heading merged down over its rows. A nested heading has no line of its own.
 */
final class Stub {
    private final List<Form.Row> rows;
    private final List<Integer> levels;
    private final boolean nested;
    /** Lines above each row; one more entry for the end. */
    private final int[] lines;

    Stub(Form.Table table, List<Form.Row> rows) {
        this.rows = rows;
        this.levels = rows.stream().map(Form.Row::level).distinct().sorted().toList();
        this.nested = !table.printsUnits() && levels.size() > 1;
        this.lines = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            lines[i + 1] = lines[i] + (isGroup(i) ? 0 : 1);
        }
    }

    /** Columns that it takes; none when no row has a label. */
    int columns() {
        if (rows.stream().allMatch(row -> row.label().isEmpty())) {
            return 0;
        }
        return nested ? levels.size() : 1;
    }

    boolean nested() {
        return nested;
    }

    int height() {
        return lines[rows.size()];
    }

    /** The row is a heading that is merged down over the rows below it. */
    boolean isGroup(int row) {
        return nested
                && rows.get(row).heading()
                && row + 1 < rows.size()
                && rows.get(row + 1).level() > rows.get(row).level();
    }

    int firstLine(int row) {
        return lines[row];
    }

    int lastLine(int row) {
        if (!isGroup(row)) {
            return lines[row];
        }
        int next = row + 1;
        while (next < rows.size() && rows.get(next).level() > rows.get(row).level()) {
            next++;
        }
        return lines[next] - 1;
    }

    int firstColumn(int row) {
        return nested ? levels.indexOf(rows.get(row).level()) : 0;
    }

    int lastColumn(int row) {
        return isGroup(row) ? firstColumn(row) : columns() - 1;
    }

    /** Depth of a label that is printed indented. */
    int indent(int row) {
        return nested ? 0 : levels.indexOf(rows.get(row).level());
    }

    /** The longest label that has to fit into one of its columns alone. */
    int longest(int column) {
        return IntStream.range(0, rows.size())
                .filter(row -> firstColumn(row) == column && lastColumn(row) == column)
                .map(row -> rows.get(row).label().length())
                .max()
                .orElse(1);
    }
}
