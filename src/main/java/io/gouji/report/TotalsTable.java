package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.region.EditionTotals;
import io.gouji.region.Total;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One table of the form with the regional totals in it. */
final class TotalsTable {
    private final Setting setting;
    private final Speech speech;
    private final EditionTotals edition;
    private final Sums sums;
    private final Form.Table table;
    private final List<Integer> widths;
    private final int width;
    private final int firstValue;
    private final int columns;

    TotalsTable(Setting setting, EditionTotals edition, Sums sums, Form.Table table, List<Integer> widths) {
        this.setting = setting;
        this.speech = setting.speech();
        this.edition = edition;
        this.sums = sums;
        this.table = table;
        this.widths = widths;
        this.width = widths.size();
        this.firstValue = firstValue(table);
        this.columns = table.columns().size();
    }

    static int firstValue(Form.Table table) {
        return table.printsUnits() ? 2 : 1;
    }

    /** Columns that it needs: with coverage and note beside it, unless they stand below. */
    static int width(Form.Table table) {
        return firstValue(table) + table.columns().size() + (isBare(table) ? 0 : 2);
    }

    /** Its only row has no label: coverage and notes then stand below the figures. */
    static boolean isBare(Form.Table table) {
        return table.rows().stream().allMatch(row -> row.label().isEmpty());
    }

    /** The section's heading, where it is another than the one before, and the table's own title. */
    List<Line> headings(String before) {
        List<Line> lines = new ArrayList<>();
        if (!table.section().equals(before)) {
            lines.add(heading(table.section(), Look.SECTION));
        }
        if (!table.title().equals(table.section())) {
            lines.add(heading(setting.label(table.title(), table.code()), Look.LABEL));
        }
        return lines;
    }

    private Line heading(String text, Look look) {
        return Line.fitting(widths, List.of(Cell.across(0, width, Entry.text(text, look))));
    }

    List<Line> rows() {
        return table.rows().stream()
                .flatMap(row -> (isBare(table) ? bare(row) : List.of(line(row))).stream())
                .toList();
    }

    private Line line(Form.Row row) {
        if (row.heading()) {
            return Line.fitting(widths, List.of(Cell.across(0, width, stub(row))));
        }
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(0, stub(row))));
        if (table.printsUnits()) {
            cells.add(Cell.of(1, Entry.text(row.unit(), Look.CENTERED)));
        }
        cells.addAll(figures(row));
        RowNotes notes = new RowNotes(speech, items(row));
        int next = firstValue + columns;
        cells.add(Cell.of(next, notes.coverage()));
        cells.add(Cell.across(next + 1, width - next - 1, Entry.text(notes.note())));
        return Line.fitting(widths, cells);
    }

    private Entry stub(Form.Row row) {
        boolean section = row.level() == 0 && table.printsUnits();
        return Entry.text(setting.label(row.label(), row.code()), section ? Look.SECTION : Look.LABEL)
                .indented(row.level());
    }

    /** Figures, coverage and notes of a row without label, one below the other. */
    private List<Line> bare(Form.Row row) {
        List<Cell> notes = List.of(
                label("workbook.column.note"),
                Cell.across(firstValue, columns, Entry.text(new RowNotes(speech, items(row)).classes())));
        return Stream.of(
                        labelled("workbook.totals.total", figures(row)),
                        labelled("workbook.column.coverage", values(row, this::coverage)),
                        notes)
                .map(cells -> Line.fitting(widths, cells))
                .toList();
    }

    private List<Cell> labelled(String key, List<Cell> cells) {
        return Stream.concat(Stream.of(label(key)), cells.stream()).toList();
    }

    private Cell label(String key) {
        return Cell.of(0, Entry.text(speech.say(key), Look.LABEL));
    }

    private List<Cell> figures(Form.Row row) {
        return values(row, this::figure);
    }

    /** A cell for every column; where the form has none, an empty one that says so. */
    private List<Cell> values(Form.Row row, Function<Total, Entry> entry) {
        return IntStream.range(0, columns)
                .mapToObj(i -> Cell.of(
                        firstValue + i,
                        edition.total(row.cells().get(i)).map(entry).orElseGet(() -> Entry.empty(Look.ABSENT))))
                .toList();
    }

    private Entry coverage(Total total) {
        return RowNotes.coverage(speech, total);
    }

    private Entry figure(Total total) {
        return sums.computed(
                total, total.sum().map(sum -> figure(total, sum)).orElseGet(() -> Entry.empty(Look.COUNT)));
    }

    private Entry figure(Total total, BigDecimal sum) {
        Entry plain = Entry.number(sum, setting.isMoney(total.code()));
        return total.isUpperBound() && plain.look() == Look.COUNT ? Entry.number(sum, Look.BOUND) : plain;
    }

    /** In the order of the columns; those without a cell are left out. */
    private List<RowNotes.Item> items(Form.Row row) {
        return IntStream.range(0, columns).boxed().flatMap(i -> item(row, i)).toList();
    }

    private Stream<RowNotes.Item> item(Form.Row row, int column) {
        String code = row.cells().get(column);
        String label = setting.label(table.columns().get(column), code);
        return edition.total(code).stream().map(total -> new RowNotes.Item(label, total));
    }
}
