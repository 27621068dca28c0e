package io.gouji.output;

import io.gouji.form.Form;
import io.gouji.grid.CellRef;
import io.gouji.grid.Span;
import io.gouji.grid.Value;
import io.gouji.output.FormSheet.Box;
import io.gouji.output.FormSheet.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One table of a form, laid out on the columns of its sheet: header, stub, units and figures. */
final class TableLayout {
    /** Steps of indentation for each level. */
    private static final int STEPS = 2;

    /** Steps by which further parts are printed in: the width of the words that open the list, such as 其中：. */
    private static final int BEHIND_OF_WHICH = 4;

    private final Form.Table table;
    private final Imprint imprint;
    private final List<Form.Row> rows;
    private final Stub stub;
    private final List<Box> boxes = new ArrayList<>();
    /** First sheet column of each table column (stub, unit, values); one more entry for the end. */
    private int[] edges = {};

    private int top;

    TableLayout(Form.Table table, String variant, Imprint imprint) {
        this.table = table;
        this.imprint = imprint;
        this.rows = table.rows().stream()
                .filter(row -> row.variant().isEmpty() || row.variant().equals(variant))
                .toList();
        this.stub = new Stub(table, rows);
    }

    String section() {
        return table.section();
    }

    int columns() {
        return firstValue() + table.columns().size();
    }

    /**
     * Lays it out from row {@code top} down.
     *
     * @param columns of the sheet
     * @param widest columns of the widest table of its section, with which it shares the edge of the stub
     */
    List<Box> place(int top, int columns, int widest) {
        this.top = top;
        this.edges = edges(columns, widest);
        if (!table.section().isEmpty() && !table.title().equals(table.section())) {
            put(0, 0, 0, columns() - 1, Role.HEADER, table.title(), "");
            this.top++;
        }
        header();
        this.top += headerRows();
        for (int row = 0; row < rows.size(); row++) {
            row(row);
        }
        return boxes;
    }

    /** Rows that its header takes. */
    int headerRows() {
        return table.columns().stream()
                .mapToInt(column -> column.path().size())
                .max()
                .orElse(1);
    }

    private int firstValue() {
        return stub.columns() + (table.printsUnits() ? 1 : 0);
    }

    private int[] edges(int columns, int widest) {
        int[] shares;
        if (stub.nested() || stub.columns() == 0) {
            Stream<Integer> stubs = IntStream.range(0, stub.columns()).mapToObj(stub::longest);
            Stream<Integer> values =
                    table.columns().stream().map(column -> column.label().length());
            shares = Shares.of(Stream.concat(stubs, values).toList(), columns);
        } else {
            int first = Shares.even(widest, columns)[0];
            int[] others = Shares.even(columns() - 1, columns - first);
            shares = IntStream.concat(IntStream.of(first), IntStream.of(others)).toArray();
        }
        int[] result = new int[shares.length + 1];
        for (int i = 0; i < shares.length; i++) {
            result[i + 1] = result[i] + shares[i];
        }
        return result;
    }

    private void header() {
        int bottom = headerRows() - 1;
        if (stub.columns() > 0) {
            put(0, bottom, 0, stub.columns() - 1, Role.HEADER, table.corner(), "");
        }
        if (table.printsUnits()) {
            put(0, bottom, stub.columns(), stub.columns(), Role.HEADER, imprint.unit(), "");
        }
        for (int level = 0; level <= bottom; level++) {
            for (int column = 0; column < table.columns().size(); ) {
                int next = nextHeader(column, level);
                List<String> path = table.columns().get(column).path();
                if (level < path.size()) {
                    int last = level == path.size() - 1 ? bottom : level;
                    put(level, last, firstValue() + column, firstValue() + next - 1, Role.HEADER, path.get(level), "");
                }
                column = next;
            }
        }
    }

    /** The first value column behind {@code column} that does not share its header down to {@code level}. */
    private int nextHeader(int column, int level) {
        List<String> path = table.columns().get(column).path();
        int next = column + 1;
        while (level < path.size() - 1 && next < table.columns().size()) {
            List<String> other = table.columns().get(next).path();
            if (other.size() <= level || !other.subList(0, level + 1).equals(path.subList(0, level + 1))) {
                break;
            }
            next++;
        }
        return next;
    }

    private void row(int index) {
        Form.Row row = rows.get(index);
        int line = stub.firstLine(index);
        if (stub.columns() > 0) {
            Span span = span(line, stub.lastLine(index), stub.firstColumn(index), stub.lastColumn(index));
            boxes.add(new Box(span, Role.LABEL, imprint.label(row), indent(index), "", Value.EMPTY));
        }
        if (stub.isGroup(index)) {
            return;
        }
        if (table.printsUnits()) {
            put(line, line, stub.columns(), stub.columns(), Role.UNIT, imprint.unit(row), "");
        }
        for (int i = 0; i < table.columns().size(); i++) {
            String code = row.cells().get(i);
            Role role = code.isEmpty() ? Role.NO_FIGURE : Role.FIGURE;
            int column = firstValue() + i;
            put(line, line, column, column, role, "", code.isEmpty() && row.heading() ? row.code() : code);
        }
    }

    private int indent(int index) {
        int first = index;
        while (first > 0
                && !imprint.opensParts(rows.get(first))
                && rows.get(first - 1).level() == rows.get(index).level()) {
            first--;
        }
        boolean part = first < index && imprint.opensParts(rows.get(first));
        return STEPS * stub.indent(index) + (part ? BEHIND_OF_WHICH : 0);
    }

    private void put(int first, int last, int firstColumn, int lastColumn, Role role, String text, String code) {
        boxes.add(new Box(span(first, last, firstColumn, lastColumn), role, text, 0, code, Value.EMPTY));
    }

    /** Lines counted from the top of this part, columns as the table counts them. */
    private Span span(int first, int last, int firstColumn, int lastColumn) {
        return new Span(
                new CellRef(top + first, edges[firstColumn]), new CellRef(top + last, edges[lastColumn + 1] - 1));
    }
}
