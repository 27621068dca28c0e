package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The head of one table of the totals: the value columns as the form prints them, coverage and note beside them. */
record TotalsHeader(Setting setting, Form.Table table, List<Integer> widths) {
    List<Line> lines() {
        List<List<String>> paths = IntStream.range(0, table.columns().size())
                .mapToObj(i -> {
                    List<String> path = new ArrayList<>(table.columns().get(i).path());
                    path.set(path.size() - 1, setting.label(table.columns().get(i), code(i)));
                    return path;
                })
                .toList();
        HeaderCells header = new HeaderCells(paths, TotalsTable.firstValue(table));
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
            cells.add(new Cell(1, 1, levels, Entry.text(setting.say("workbook.column.unit"), Look.HEADER)));
        }
        if (!TotalsTable.isBare(table)) {
            int next = TotalsTable.firstValue(table) + table.columns().size();
            cells.add(new Cell(next, 1, levels, Entry.text(setting.say("workbook.column.coverage"), Look.HEADER)));
            cells.add(new Cell(
                    next + 1,
                    widths.size() - next - 1,
                    levels,
                    Entry.text(setting.say("workbook.column.note"), Look.HEADER)));
        }
        return cells;
    }
}
