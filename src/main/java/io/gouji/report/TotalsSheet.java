package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.region.EditionTotals;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The regional totals in the layout of the form: a stub, the value columns as printed, and right of them the coverage and
 * what is to be known of the row.
 */
final class TotalsSheet {
    private static final int NOTES = 3;
    /** Stub, unit, value, coverage, note. */
    private static final List<Integer> ONE_COLUMN = List.of(58, 8, 16, 9, 42);

    private static final int STUB = 48;
    private static final int VALUE = 9;

    private final Setting setting;
    private final Speech speech;
    private final EditionTotals edition;
    private final Sums sums;
    private final List<Integer> widths;

    TotalsSheet(Setting setting, AgencyGrid grid) {
        this.setting = setting;
        this.speech = setting.speech();
        this.edition = grid.edition();
        this.sums = new Sums(grid);
        this.widths = isOneColumn() ? ONE_COLUMN : matrix();
    }

    /** The form is one table with one value column. */
    private boolean isOneColumn() {
        List<Form.Table> tables = edition.form().tables();
        return tables.size() == 1 && tables.get(0).columns().size() == 1;
    }

    /** As many columns as the widest table needs with its coverage and note. */
    private List<Integer> matrix() {
        int width = edition.form().tables().stream()
                .mapToInt(TotalsTable::width)
                .max()
                .orElse(1);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(width, VALUE));
        widths.set(0, STUB);
        return widths;
    }

    Sheet sheet() {
        List<Line> lines = new ArrayList<>(top());
        String section = "";
        for (Form.Table table : edition.form().tables()) {
            TotalsTable body = new TotalsTable(setting, edition, sums, table, widths);
            if (!isOneColumn()) {
                lines.addAll(body.headings(section));
                section = table.section();
            }
            lines.addAll(new TotalsHeader(setting, table, widths).lines());
            lines.addAll(body.rows());
        }
        return new Sheet(
                setting.name("workbook.totals", edition),
                title(),
                widths,
                isOneColumn() ? NOTES + 1 : 0,
                isOneColumn() ? 1 : 0,
                false,
                lines);
    }

    private String title() {
        return setting.title("workbook.totals.title");
    }

    private List<Line> top() {
        return List.of(
                new Line(2, List.of(Cell.across(0, widths.size(), Entry.text(title(), Look.TITLE)))),
                note(who()),
                note(speech.say("workbook.totals.note")));
    }

    /** Over how many agencies it is, and who is not in it. */
    private String who() {
        long counted = edition.counted();
        long withTable = setting.region().editions().stream()
                .mapToLong(EditionTotals::counted)
                .sum();
        long withoutTable = setting.region().counted().size() - withTable;
        String who = speech.say("workbook.totals.who", speech.say(edition.form().name()), counted);
        return who
                + (withTable > counted ? speech.say("workbook.totals.other-form", withTable - counted) : "")
                + (withoutTable > 0 ? speech.say("workbook.totals.no-table", withoutTable) : "");
    }

    private Line note(String text) {
        return Line.fitting(widths, List.of(Cell.across(0, widths.size(), Entry.text(text, Look.NOTE))));
    }
}
