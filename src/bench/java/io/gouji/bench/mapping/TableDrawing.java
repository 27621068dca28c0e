package io.gouji.bench.mapping;

import io.gouji.bench.mapping.Canvas.Truth;
import io.gouji.bench.mapping.Canvas.Use;
import io.gouji.bench.mapping.Draft.Row;
import io.gouji.bench.mapping.Draft.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws one table of a draft: titles, header, rows. */
final class TableDrawing {
    private static final List<String> PARTS = List.of("区政府", "区直单位", "乡镇街道");

    private final Draft draft;
    private final Table table;
    private final Canvas canvas;
    private final Joining joining;
    private final List<Value> values = new ArrayList<>();
    private final int sequence;
    private final int stub;
    private final int code;
    private final int unit;
    private final int firstValue;
    private final int width;

    /** How cells that say the same are drawn. */
    enum Joining {
        MERGED,
        REPEATED,
        /** Only the first of them is filled. */
        LEFT_BLANK
    }

    /** A column of figures: which of the form's it belongs to, and how. */
    private record Value(List<String> heading, int column, Use use) {}

    private TableDrawing(Draft draft, Table table, Canvas canvas, Joining joining) {
        this.draft = draft;
        this.table = table;
        this.canvas = canvas;
        this.joining = joining;
        boolean units = table.units && !draft.has(Bend.NO_UNITS);
        boolean unitInFront = units && draft.has(Bend.UNIT_IN_FRONT);
        int next = 0;
        sequence = table.hasStub() && draft.has(Bend.SEQUENCE_COLUMN) ? next++ : -1;
        int inFront = unitInFront ? next++ : -1;
        stub = next;
        next += table.hasStub() ? table.depth() : 0;
        code = table.hasStub() && draft.has(Bend.CODE_COLUMN) ? next++ : -1;
        unit = units && !unitInFront ? next++ : inFront;
        firstValue = next;
        addValues();
        width = firstValue + values.size();
    }

    static void draw(Draft draft, Table table, Canvas canvas, Joining joining) {
        new TableDrawing(draft, table, canvas, joining).draw();
    }

    private void addValues() {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.headings.size(); i++) {
            columns.add(i);
        }
        if (draft.has(Bend.COLUMNS_MOVED) && columns.size() > 1) {
            Collections.rotate(columns, columns.size() / 3 * draft.random.nextInt(3));
        }
        for (int column : columns) {
            List<String> heading = table.headings.get(column);
            if (table.units && draft.has(Bend.PARTS)) {
                PARTS.forEach(part -> values.add(new Value(List.of(heading.get(0), part), column, Use.PART)));
                values.add(new Value(List.of(heading.get(0), "合计"), column, Use.FIGURE));
            } else {
                addValue(column, headed(heading));
            }
        }
    }

    private List<String> headed(List<String> heading) {
        boolean oneLine = draft.has(Bend.HEADER_IN_ONE_LINE) && heading.size() > 1;
        return !oneLine
                ? heading
                : List.of(table.hasStub()
                        ? heading.get(heading.size() - 1)
                        : heading.get(heading.size() - 2) + heading.get(heading.size() - 1));
    }

    private void addValue(int column, List<String> heading) {
        if (draft.has(Bend.LAST_YEAR_BESIDE) && table.hasStub()) {
            boolean lastFirst = draft.chance(0.5);
            values.add(beside(column, heading, lastFirst ? "上年数" : "本年数", lastFirst ? Use.STRANGER : Use.FIGURE));
            values.add(beside(column, heading, lastFirst ? "本年数" : "上年数", lastFirst ? Use.FIGURE : Use.STRANGER));
        } else if (draft.has(Bend.CUMULATIVE_BESIDE) && table.units) {
            values.add(beside(column, heading, "本期", Use.FIGURE));
            values.add(beside(column, heading, "累计", Use.STRANGER));
        } else {
            values.add(new Value(heading, column, Use.FIGURE));
            if (draft.has(Bend.CHANGE_BESIDE) && table.units) {
                values.add(new Value(List.of("同比增减（%）"), column, Use.STRANGER));
            }
        }
    }

    private Value beside(int column, List<String> heading, String own, Use use) {
        List<String> path = new ArrayList<>(table.units ? List.of() : heading);
        path.add(own);
        return new Value(path, column, use);
    }

    private void draw() {
        for (String title : table.titles) {
            join(canvas.row, 0, canvas.row, width - 1, title);
            canvas.row++;
        }
        drawHeader();
        List<String> before = List.of();
        for (int i = 0; i < table.rows.size(); i++) {
            if (draft.has(Bend.HEADER_REPEATED) && i > 0 && i % 25 == 0) {
                drawHeader();
                before = List.of();
            }
            Row row = table.rows.get(i);
            if (!table.levelled || !row.heading()) {
                drawBetween();
                drawRow(i, before);
                before = row.path();
            }
        }
    }

    private void drawHeader() {
        int depth =
                values.stream().mapToInt(value -> value.heading().size()).max().orElse(1);
        for (int level = 0; level < depth; level++) {
            for (int from = 0; from < values.size(); from = endOfHeading(from, level)) {
                drawHeading(from, level, depth);
            }
        }
        int bottom = canvas.row + depth - 1;
        if (table.hasStub() && !draft.has(Bend.NO_CORNER)) {
            join(canvas.row, stub, bottom, stub + table.depth() - 1, table.corner);
        }
        head(sequence, bottom, "序号");
        head(code, bottom, "代码");
        head(unit, bottom, "单位");
        head(draft.has(Bend.REMARK_COLUMN) ? width : -1, bottom, "备注");
        canvas.row += depth;
        if (draft.has(Bend.COLUMN_NUMBERS) && table.hasStub()) {
            canvas.text(canvas.row, stub, "甲");
            for (int i = 0; i < values.size(); i++) {
                canvas.number(canvas.row, firstValue + i, i + 1);
            }
            canvas.row++;
        }
    }

    private void head(int column, int bottom, String text) {
        if (column >= 0) {
            join(canvas.row, column, bottom, column, text);
        }
    }

    /** The first value column that a heading does not stand over any more. */
    private int endOfHeading(int from, int level) {
        List<String> heading = values.get(from).heading();
        int to = from + 1;
        while (level < heading.size() - 1
                && to < values.size()
                && values.get(to).heading().size() > level + 1
                && values.get(to).heading().subList(0, level + 1).equals(heading.subList(0, level + 1))) {
            to++;
        }
        return to;
    }

    private void drawHeading(int from, int level, int depth) {
        List<String> heading = values.get(from).heading();
        if (level < heading.size()) {
            int bottom = level == heading.size() - 1 ? depth - 1 : level;
            int last = endOfHeading(from, level) - 1;
            join(
                    canvas.row + level,
                    firstValue + from,
                    canvas.row + bottom,
                    firstValue + last,
                    heading.get(level));
        }
    }

    private void join(int top, int first, int bottom, int last, String text) {
        canvas.text(top, first, text);
        switch (joining) {
            case MERGED -> canvas.merge(top, first, bottom, last);
            case REPEATED -> {
                for (int row = top; row <= bottom; row++) {
                    for (int column = first; column <= last; column++) {
                        canvas.text(row, column, text);
                    }
                }
            }
            case LEFT_BLANK -> {}
        }
    }

    private void drawBetween() {
        if (draft.has(Bend.EMPTY_ROWS) && draft.chance(0.1)) {
            canvas.row++;
        }
        if (draft.has(Bend.NOTES_BETWEEN) && draft.chance(0.05)) {
            canvas.text(canvas.row++, stub, draft.chance(0.5) ? "注：本项由法制机构填报" : "（以下由信息公开办填写，于1月15日前报送）");
        }
    }

    private void drawRow(int index, List<String> before) {
        Row row = table.rows.get(index);
        if (row.hidden()) {
            canvas.hide(canvas.row);
        }
        if (table.hasStub()) {
            drawStub(index, before);
        }
        if (sequence >= 0) {
            canvas.number(canvas.row, sequence, index + 1);
        }
        if (code >= 0) {
            canvas.text(canvas.row, code, String.format(java.util.Locale.ROOT, "%02d", index + 1));
        }
        if (unit >= 0) {
            canvas.text(canvas.row, unit, row.unit());
        }
        if (!row.heading()) {
            drawValues(row);
        }
        canvas.row++;
    }

    private void drawStub(int index, List<String> before) {
        Row row = table.rows.get(index);
        if (!table.levelled) {
            canvas.text(canvas.row, stub, row.label());
            return;
        }
        int last = row.path().size() - 1;
        for (int level = 0; level <= last; level++) {
            boolean sameAsBefore = before.size() > level + 1
                    && before.subList(0, level + 1).equals(row.path().subList(0, level + 1));
            if (!sameAsBefore || joining == Joining.REPEATED) {
                canvas.text(canvas.row, stub + level, row.path().get(level));
            }
            if (!sameAsBefore && joining == Joining.MERGED && level < last) {
                canvas.merge(canvas.row, stub + level, canvas.row + rowsUnder(index, level), stub + level);
            }
        }
        if (joining == Joining.MERGED) {
            canvas.merge(canvas.row, stub + last, canvas.row, stub + table.depth() - 1);
        }
    }

    /** How many rows follow that are parts of the same; none where something may be drawn between them. */
    private int rowsUnder(int index, int level) {
        if (draft.has(Bend.EMPTY_ROWS) || draft.has(Bend.NOTES_BETWEEN) || draft.has(Bend.HEADER_REPEATED)) {
            return 0;
        }
        List<String> common = table.rows.get(index).path().subList(0, level + 1);
        int rows = 0;
        for (int next = index + 1; next < table.rows.size(); next++) {
            Row row = table.rows.get(next);
            if (row.path().size() <= level + 1 || !row.path().subList(0, level + 1).equals(common)) {
                break;
            }
            rows += row.heading() ? 0 : 1;
        }
        return rows;
    }

    private void drawValues(Row row) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            String of = row.codes().get(value.column());
            canvas.answer(
                    canvas.row,
                    firstValue + i,
                    of.isEmpty() || value.use() == Use.STRANGER ? Truth.STRANGER : new Truth(of, value.use()));
            drawFigure(row, firstValue + i);
        }
    }

    private void drawFigure(Row row, int column) {
        int figure = draft.chance(0.6) ? 0 : draft.random.nextInt(draft.chance(0.7) ? 30 : 3000);
        if (draft.has(Bend.BLANKS) && draft.chance(0.6)) {
            return;
        }
        if (draft.has(Bend.DASHES) && figure == 0) {
            canvas.text(canvas.row, column, "—");
        } else if (draft.has(Bend.UNITS_IN_CELLS)) {
            canvas.text(canvas.row, column, figure + (row.unit().isEmpty() ? "件" : row.unit()));
        } else {
            canvas.number(canvas.row, column, figure);
        }
    }
}
