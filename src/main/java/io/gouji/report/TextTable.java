package io.gouji.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for a fixed-width screen: columns as wide as they need, and what does not fit is wrapped inside its column. */
final class TextTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 6;

    private final String indent;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    /** A column: its header and whether it is set to the right. */
    record Column(String header, boolean right) {}

    /** The cells of a row; one cell alone is a heading over all columns. */
    private record Row(List<Styled> cells) {
        boolean isHeading() {
            return cells.size() == 1;
        }
    }

    private TextTable(String indent, List<Column> columns) {
        this.indent = indent;
        this.columns = List.copyOf(columns);
    }

    static TextTable of(List<Column> columns) {
        TextTable table = new TextTable("", columns);
        table.row(columns.stream()
                .map(column -> Styled.of(Style.FAINT, column.header()))
                .toList());
        return table;
    }

    /** An indented table of which only is known which columns are set to the right. */
    static TextTable withoutHeader(String indent, List<Boolean> right) {
        return new TextTable(
                indent, right.stream().map(each -> new Column("", each)).toList());
    }

    void heading(Styled text) {
        rows.add(new Row(List.of(text)));
    }

    /** A row; one cell a column. */
    void row(List<Styled> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(List.copyOf(cells)));
    }

    void print(Page page) {
        int[] widths = widths(page.columns() - indent.length());
        for (Row row : rows) {
            if (row.isHeading()) {
                page.line(Styled.of(indent), row.cells().get(0));
            } else {
                print(row.cells(), widths, page);
            }
        }
    }

    /** The natural widths; while they do not fit, the widest column gives way. */
    private int[] widths(int available) {
        int[] widths = new int[columns.size()];
        for (Row row : rows) {
            for (int i = 0; !row.isHeading() && i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.cells().get(i).width());
            }
        }
        int budget = available - GAP * (widths.length - 1);
        int whole = Arrays.stream(widths).sum();
        while (whole > budget) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            whole--;
        }
        return widths;
    }

    private void print(List<Styled> cells, int[] widths, Page page) {
        List<List<Styled>> broken = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            broken.add(lines(cells.get(i), widths[i]));
            height = Math.max(height, broken.get(i).size());
        }
        for (int line = 0; line < height; line++) {
            Styled whole = Styled.of(indent);
            for (int i = 0; i < widths.length; i++) {
                Styled part = line < broken.get(i).size() ? broken.get(i).get(line) : Styled.EMPTY;
                whole = whole.and(i == 0 ? "" : " ".repeat(GAP))
                        .and(padded(part, widths[i], columns.get(i).right()));
            }
            page.line(whole, Styled.EMPTY);
        }
    }

    /** The lines of a cell; those after the first keep the indentation of the first. */
    private static List<Styled> lines(Styled cell, int width) {
        String text = cell.text();
        int blanks = Math.min(text.length() - text.stripLeading().length(), width / 2);
        Styled indent = Styled.of(" ".repeat(blanks));
        List<Styled> lines = new ArrayList<>();
        for (LineBreaks.Line line : LineBreaks.of(text.substring(blanks), width - blanks)) {
            lines.add(indent.and(cell.slice(blanks + line.start(), blanks + line.end())));
        }
        return lines;
    }

    private static Styled padded(Styled cell, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - cell.width()));
        return right ? Styled.of(blanks).and(cell) : cell.and(blanks);
    }
}
