package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.output.FormCheck.Weight;
import io.gouji.output.FormSheet.Role;
import io.gouji.report.TextWidth;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheet behind a form that lists every relation which is checked: where, what should hold, both sides, the outcome. */
final class CheckSheet {
    private static final List<String> COLUMNS = List.of("label", "cell", "meaning", "numbers", "verdict");
    private static final List<Integer> WIDTHS = List.of(44, 8, 64, 26, 10);
    private static final int CHARACTER = 256;
    private static final int HEADER = 1;

    private final Sheet sheet;
    private final FormStyles styles;
    private final CheckWords words;

    private CheckSheet(Sheet sheet, FormStyles styles, CheckWords words) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
    }

    static CheckSheet write(List<FormCheck> checks, Sheet form, FormStyles styles, CheckWords words) {
        CheckSheet lines = new CheckSheet(form.getWorkbook().createSheet(words.say("sheet")), styles, words);
        lines.head();
        for (int number = 0; number < checks.size(); number++) {
            lines.line(checks.get(number), lines.row(number), form.getSheetName());
        }
        PageSetUp.fit(lines.sheet, true);
        return lines;
    }

    /** Where the line of a relation stands. */
    int row(int number) {
        return HEADER + 1 + number;
    }

    /** Cells of a column, as a formula of another sheet writes them. */
    String range(String column, int first, int count) {
        return "'" + sheet.getSheetName() + "'!" + address(column, first) + ":" + address(column, first + count - 1);
    }

    /** The formula that says a word, and of the first relation of which it is said what should hold. */
    String why(String word, int first, int count) {
        String line = "MATCH(" + words.quoted(word) + "," + range("verdict", first, count) + ",0)";
        return words.joined(
                "why",
                words.quoted(word),
                "INDEX(" + range("meaning", first, count) + "," + line + ")",
                "INDEX(" + range("numbers", first, count) + "," + line + ")");
    }

    private void head() {
        Row title = sheet.createRow(0);
        title.setHeightInPoints(FormWorkbook.TITLE_IN_POINTS);
        cell(title, 0, Role.SECTION).setCellValue(words.say("title"));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS.size() - 1));
        Row header = sheet.createRow(HEADER);
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * CHARACTER);
            cell(header, i, Role.HEADER).setCellValue(words.say("column." + COLUMNS.get(i)));
        }
        sheet.createFreezePane(0, HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    }

    private void line(FormCheck check, int number, String form) {
        Row row = sheet.createRow(number);
        cell(row, "label", Role.LABEL).setCellValue(check.label());
        Cell place = cell(row, "cell", Role.UNIT);
        place.setCellValue(check.cell().toString());
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + form + "'!" + check.cell());
        place.setHyperlink(link);
        cell(row, "meaning", Role.LABEL).setCellValue(check.meaning());
        Cell numbers = cell(row, "numbers", Role.LABEL);
        if (!check.numbers().isEmpty()) {
            String verdict = address("verdict", number);
            String broken = verdict + "=" + words.quoted(word(check.weight()));
            numbers.setCellFormula("IF(" + broken + "," + check.numbers() + ",\"\")");
        }
        cell(row, "verdict", Role.UNIT).setCellFormula(verdict(check));
        new CheckColours(sheet, words).ofOutcome(new CellRef(number, COLUMNS.indexOf("verdict")));
        int lines = Math.max(lines(check.label(), "label"), lines(check.meaning(), "meaning"));
        row.setHeightInPoints(FormWorkbook.height(lines));
    }

    private String verdict(FormCheck check) {
        return "IF(" + check.isAssessable() + ",IF(" + check.isBroken() + "," + words.quoted(word(check.weight())) + ","
                + words.quoted("consistent") + "),IF(" + check.isBegun() + "," + words.quoted("open") + ",\"\"))";
    }

    private static String word(Weight weight) {
        return switch (weight) {
            case WRONG_ENTRY, ERROR -> "inconsistent";
            case WARNING -> "doubtful";
        };
    }

    private static int lines(String text, String column) {
        return TextWidth.lines(text, WIDTHS.get(COLUMNS.indexOf(column)) - 1);
    }

    private Cell cell(Row row, String column, Role role) {
        return cell(row, COLUMNS.indexOf(column), role);
    }

    private Cell cell(Row row, int column, Role role) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(role, 0));
        return cell;
    }

    private static String address(String column, int row) {
        return "$" + CellRef.columnName(COLUMNS.indexOf(column)) + "$" + (row + 1);
    }
}
