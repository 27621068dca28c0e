package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.output.FormSheet.Role;
import io.gouji.reconcile.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellUtil;

/**
 * The column beside a form that says of each row, as one types, whether it agrees: of several relations the worst, with what
 * should hold. It takes its words from the {@link CheckSheet}, and is not printed.
 */
final class CheckColumn {
    private static final int WIDTH = 30 * 256;

    private final Sheet sheet;
    private final FormSheet form;
    private final FormStyles styles;
    private final CheckWords words;
    private final int column;

    private CheckColumn(Sheet sheet, FormSheet form, FormStyles styles, CheckWords words) {
        this.sheet = sheet;
        this.form = form;
        this.styles = styles;
        this.words = words;
        this.column = form.widths().size();
    }

    /** Adds it to the sheet of a form, and the sheet of the relations behind that. */
    static void add(Reference reference, FormSheet form, Sheet sheet, FormStyles styles) {
        CheckWords words = new CheckWords(reference.messages());
        String name = "'" + sheet.getSheetName() + "'!";
        List<FormCheck> lines = new FormChecks(reference, form, name).all();
        CheckSheet checks = CheckSheet.write(lines, sheet, styles, words);
        CheckColumn added = new CheckColumn(sheet, form, styles, words);
        added.head();
        added.rows(lines).forEach((row, numbers) -> added.row(row, checks.row(numbers.get(0)), numbers.size(), checks));
        new CheckColours(sheet, words).ofFigures(new FormChecks(reference, form, "").all());
    }

    private void head() {
        int row = form.boxes().stream()
                .filter(box -> box.role() == Role.HEADER)
                .map(box -> box.span().last().row())
                .min(Comparator.naturalOrder())
                .orElse(0);
        cell(row).setCellValue(words.say("column"));
        sheet.setColumnWidth(column, WIDTH);
        Workbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, column - 1, 0, sheet.getLastRowNum());
    }

    /** For each row of the form the numbers of its lines; they follow each other. */
    private Map<Integer, List<Integer>> rows(List<FormCheck> lines) {
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.computeIfAbsent(lines.get(i).cell().row(), row -> new ArrayList<>())
                    .add(i);
        }
        return rows;
    }

    private void row(int row, int first, int count, CheckSheet checks) {
        String verdicts = checks.range("verdict", first, count);
        String holds = words.count("consistent", verdicts);
        String open = words.count("open", verdicts);
        cell(row)
                .setCellFormula("IF(" + words.count("inconsistent", verdicts) + ">0,"
                        + checks.why("inconsistent", first, count) + ",IF(" + words.count("doubtful", verdicts) + ">0,"
                        + checks.why("doubtful", first, count) + ",IF(" + holds + "=" + count + ","
                        + words.quoted("consistent") + ",IF(" + holds + "+" + open + "=0,\"\"," + words.quoted("open")
                        + "))))");
        new CheckColours(sheet, words).ofOutcome(new CellRef(row, column));
    }

    private Cell cell(int row) {
        Cell cell = CellUtil.getCell(CellUtil.getRow(row, sheet), column);
        cell.setCellStyle(styles.of(Role.CHECK, 0));
        return cell;
    }
}
