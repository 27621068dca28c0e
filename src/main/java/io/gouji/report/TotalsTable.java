package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.indicator.Indicator.Aggregation;
import io.gouji.region.EditionTotals;
import io.gouji.region.Total;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One table of the form with the regional totals in it. */
final class TotalsTable {
    private final Setting setting;
    private final Speech speech;
    private final EditionTotals edition;
    private final Form.Table table;
    private final List<Integer> widths;
    private final int width;
    private final int firstValue;
    private final int columns;

    TotalsTable(Setting setting, EditionTotals edition, Form.Table table, List<Integer> widths) {
        this.setting = setting;
        this.speech = setting.speech();
        this.edition = edition;
        this.table = table;
        this.widths = widths;
        this.width = widths.size();
        this.firstValue = firstValue(table);
        this.columns = table.columns().size();
    }

    private static int firstValue(Form.Table table) {
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

    List<Line> header() {
        List<List<String>> paths = IntStream.range(0, columns)
                .mapToObj(i -> {
                    List<String> path = new ArrayList<>(table.columns().get(i).path());
                    path.set(path.size() - 1, setting.label(table.columns().get(i), code(i)));
                    return path;
                })
                .toList();
        HeaderCells header = new HeaderCells(paths, firstValue);
        List<Line> lines = new ArrayList<>();
        for (int level = 0; level < header.levels(); level++) {
            List<Cell> cells = new ArrayList<>(level == 0 ? margins(header.levels()) : List.of());
            cells.addAll(header.cells(level));
            lines.add(Line.fitting(widths, cells));
        }
        return lines;
    }

    private String code(int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Left and right of the value columns. */
    private List<Cell> margins(int levels) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(0, 1, levels, Entry.text(table.corner(), Look.HEADER)));
        if (table.printsUnits()) {
            cells.add(new Cell(1, 1, levels, Entry.text(speech.say("workbook.column.unit"), Look.HEADER)));
        }
        if (!isBare(table)) {
            int next = firstValue + columns;
            cells.add(new Cell(next, 1, levels, Entry.text(speech.say("workbook.column.coverage"), Look.HEADER)));
            cells.add(new Cell(
                    next + 1, width - next - 1, levels, Entry.text(speech.say("workbook.column.note"), Look.HEADER)));
        }
        return cells;
    }

    List<Line> rows() {
        return table.rows().stream()
                .flatMap(row -> (isBare(table) ? bare(row) : List.of(line(row))).stream())
                .toList();
    }

    private Line line(Form.Row row) {
        boolean section = row.level() == 0 && table.printsUnits();
        List<Cell> cells = new ArrayList<>();
        Entry label = Entry.text(setting.label(row.label(), row.code()), section ? Look.SECTION : Look.LABEL);
        if (row.heading()) {
            return Line.fitting(widths, List.of(Cell.across(0, width, label.indented(row.level()))));
        }
        cells.add(Cell.of(0, label.indented(row.level())));
        if (table.printsUnits()) {
            cells.add(Cell.of(1, Entry.text(row.unit(), Look.CENTERED)));
        }
        cells.addAll(figures(row));
        RowNotes notes = new RowNotes(speech, items(row));
        int next = firstValue + columns;
        cells.add(Cell.of(next, notes.coverage()));
        Entry note = Entry.text(notes.note(), Look.TEXT);
        cells.add(Cell.across(next + 1, width - next - 1, note));
        return Line.fitting(widths, cells);
    }

    /** Figures, coverage and notes of a row without label, one below the other. */
    private List<Line> bare(Form.Row row) {
        List<Cell> figures =
                new ArrayList<>(List.of(Cell.of(0, Entry.text(speech.say("workbook.totals.total"), Look.LABEL))));
        figures.addAll(figures(row));
        List<Cell> coverage =
                new ArrayList<>(List.of(Cell.of(0, Entry.text(speech.say("workbook.column.coverage"), Look.LABEL))));
        for (int i = 0; i < columns; i++) {
            Total total = edition.totals().get(row.cells().get(i));
            Entry entry = total == null ? Entry.empty(Look.ABSENT) : RowNotes.coverage(speech, total);
            coverage.add(Cell.of(firstValue + i, entry));
        }
        String note = new RowNotes(speech, items(row)).classes();
        List<Cell> notes = List.of(
                Cell.of(0, Entry.text(speech.say("workbook.column.note"), Look.LABEL)),
                Cell.across(firstValue, columns, Entry.text(note, Look.TEXT)));
        return Stream.of(figures, coverage, notes)
                .map(cells -> Line.fitting(widths, cells))
                .toList();
    }

    private List<Cell> figures(Form.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.of(firstValue + i, figure(row.cells().get(i))));
        }
        return cells;
    }

    private Entry figure(String code) {
        Total total = edition.totals().get(code);
        if (total == null) {
            return Entry.empty(Look.ABSENT);
        }
        return total.sum().map(sum -> figure(total, sum)).orElseGet(() -> Entry.empty(Look.COUNT));
    }

    private Entry figure(Total total, BigDecimal sum) {
        Entry plain = Entry.number(sum, setting.isMoney(total.code()));
        boolean bound = total.aggregation() == Aggregation.DEDUP_SUM && plain.look() == Look.COUNT;
        return bound ? Entry.number(sum, Look.BOUND) : plain;
    }

    /** In the order of the columns; those without a cell are left out. */
    private List<RowNotes.Item> items(Form.Row row) {
        List<RowNotes.Item> items = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Total total = edition.totals().get(row.cells().get(i));
            if (total != null) {
                items.add(new RowNotes.Item(setting.label(table.columns().get(i), total.code()), total));
            }
        }
        return items;
    }
}
