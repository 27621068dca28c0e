package io.gouji.bench.mapping;

import io.gouji.bench.mapping.Draft.Table;
import io.gouji.bench.mapping.TableDrawing.Joining;
import io.gouji.form.Form;
import io.gouji.grid.Document;
import io.gouji.grid.Prose;
import io.gouji.reconcile.Reference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A form bent in some ways, with the answer to every figure on it. */
record BentForm(Form form, Set<Bend> bends, List<Canvas> sheets) {

    /** The same for the same random numbers. */
    static BentForm of(Reference reference, Set<Bend> bends, Random random) {
        List<Form> forms = reference.forms().all();
        Form form = forms.get(random.nextInt(forms.size()));
        List<Canvas> sheets = draw(form, bends, random, reference);
        if (bends.contains(Bend.OTHER_EDITION)) {
            addOtherEdition(form, sheets, random, reference);
        }
        if (bends.contains(Bend.TRANSPOSED)) {
            sheets.replaceAll(Canvas::transposed);
        }
        if (bends.contains(Bend.LAST_YEAR_SHEET)) {
            addLastYear(sheets, random);
        }
        return new BentForm(form, bends, sheets);
    }

    Document document() {
        return new Document(
                "form",
                "",
                Document.Format.XLSX,
                sheets.stream().map(Canvas::grid).toList(),
                Prose.NONE);
    }

    private static List<Canvas> draw(Form form, Set<Bend> bends, Random random, Reference reference) {
        Draft draft = new Draft(form, bends, random);
        RowBends.apply(draft);
        LabelBends.apply(draft, reference.indicators());
        for (Table table : draft.tables) {
            table.levelled = table.levelled ? !draft.has(Bend.STUB_IN_ONE_COLUMN) : draft.has(Bend.STUB_IN_LEVELS);
        }
        Joining joining = draft.any(List.of(Joining.values()));
        List<Canvas> sheets = new ArrayList<>(List.of(new Canvas("Sheet1")));
        if (draft.has(Bend.TITLE_AND_NOTES)) {
            drawTitle(sheets.get(0));
        }
        boolean one = draft.tables.size() == 1 && draft.tables.get(0).rows.size() > 20;
        if (one && draft.has(Bend.SIDE_BY_SIDE)) {
            drawHalves(draft, sheets.get(0), joining);
        } else if (one && draft.has(Bend.OVER_SHEETS)) {
            Table table = draft.tables.get(0);
            int half = cut(table);
            TableDrawing.draw(draft, table.part(0, half), sheets.get(0), joining);
            TableDrawing.draw(draft, table.part(half, table.rows.size()), next(sheets), joining);
        } else {
            for (int i = 0; i < draft.tables.size(); i++) {
                boolean anew = draft.has(Bend.OVER_SHEETS) && i > 0 && draft.chance(0.5);
                Canvas canvas = anew ? next(sheets) : sheets.get(sheets.size() - 1);
                TableDrawing.draw(draft, draft.tables.get(i), canvas, joining);
            }
        }
        drawBelow(draft, sheets.get(sheets.size() - 1));
        return sheets;
    }

    private static Canvas next(List<Canvas> sheets) {
        sheets.add(new Canvas("Sheet" + (sheets.size() + 1)));
        return sheets.get(sheets.size() - 1);
    }

    /** A row in the second half that is no part of another one, or of a heading only. */
    private static int cut(Table table) {
        int half = table.rows.size() / 2;
        while (half < table.rows.size() - 1 && table.rows.get(half).path().size() > 2) {
            half++;
        }
        return half;
    }

    private static void drawHalves(Draft draft, Canvas canvas, Joining joining) {
        Table table = draft.tables.get(0);
        int top = canvas.row;
        int half = cut(table);
        TableDrawing.draw(draft, table.part(0, half), canvas, joining);
        int bottom = canvas.row;
        canvas.row = top + table.titles.size();
        canvas.left = canvas.width();
        TableDrawing.draw(draft, table.part(half, table.rows.size()), canvas, joining);
        canvas.left = 0;
        canvas.row = Math.max(bottom, canvas.row);
    }

    private static void drawTitle(Canvas canvas) {
        canvas.text(canvas.row++, 0, "附件2");
        canvas.text(canvas.row++, 0, "某某市政府信息公开工作情况统计表");
        canvas.text(canvas.row, 0, "填报单位：某某局");
        canvas.text(canvas.row++, 2, "2019年1月8日");
    }

    private static void drawBelow(Draft draft, Canvas canvas) {
        if (draft.has(Bend.TITLE_AND_NOTES)) {
            canvas.row += draft.random.nextInt(2);
            canvas.text(canvas.row++, 0, "说明：本表一式2份，于2019年1月15日前报送。");
            canvas.text(canvas.row, 0, "填表人：张三");
            canvas.text(canvas.row, 1, "联系电话");
            canvas.number(canvas.row++, 2, 82345678);
        }
        if (draft.has(Bend.OTHER_TABLE)) {
            canvas.row++;
            List<String> header = List.of("品名", "单位", "数量", "合计");
            for (int i = 0; i < header.size(); i++) {
                canvas.text(canvas.row, i, header.get(i));
            }
            for (String item : List.of("打印纸", "签字笔", "文件夹", "订书机", "电子文件柜", "碎纸机", "档案盒", "信封")) {
                canvas.row++;
                canvas.text(canvas.row, 0, item);
                canvas.text(canvas.row, 1, "个");
                canvas.number(canvas.row, 2, draft.random.nextInt(50));
                canvas.number(canvas.row, 3, draft.random.nextInt(900));
            }
            canvas.row++;
        }
    }

    /** On a sheet in front or behind; which of the two is meant, nobody can say. */
    private static void addOtherEdition(Form form, List<Canvas> sheets, Random random, Reference reference) {
        List<Form> others = reference.forms().all().stream()
                .filter(other -> !other.family().equals(form.family()))
                .toList();
        Form other = others.get(random.nextInt(others.size()));
        List<Canvas> more = draw(other, EnumSet.noneOf(Bend.class), random, reference);
        sheets.add(random.nextBoolean() ? 0 : sheets.size(), more.get(0).named(other.id(), false));
        sheets.forEach(Canvas::setBeside);
    }

    private static void addLastYear(List<Canvas> sheets, Random random) {
        List<Canvas> old = sheets.stream().map(sheet -> sheet.named(sheet.name + "（2017年）", true)).toList();
        sheets.replaceAll(sheet -> sheet.named(sheet.name + "（2018年）", false));
        sheets.addAll(random.nextBoolean() ? 0 : sheets.size(), old);
    }
}
