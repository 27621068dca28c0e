package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import io.gouji.indicator.Indicator;
import io.gouji.intake.Intake;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A form says of itself, as it is filled in, what gouji says of it afterwards. */
class FormChecksTest {
    @TempDir
    Path folder;

    static List<PrintedForm> forms() {
        return PrintedForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatGoujiFindsInAFilledFormItsCheckColumnShows(PrintedForm printed) throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            Format format = seed == 1 ? Format.XLS : Format.XLSX;
            FormSheet filled = printed.blank().with(random(printed.blank(), new Random(seed)));
            byte[] bytes = PrintedForm.bytes(filled, format);
            List<Finding> findings = broken(bytes, format);
            assertThat(findings).isNotEmpty();
            Map<Integer, String> said = outcomes(bytes, filled);
            for (Finding finding : findings) {
                String word = finding.severity() == Severity.ERROR ? "不一致：" : "不一致：|请核实：";
                assertThat(finding.where().stream()
                                .map(cell ->
                                        said.getOrDefault(cell.place().cell().row(), "")))
                        .as(finding.rule())
                        .anyMatch(text -> text.matches("(?s)(" + word + ").+"));
            }
            assertThat(lines(bytes)).filteredOn(line -> line.matches("不一致|请核实")).hasSameSizeAs(findings);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBlankFormSaysNothing(PrintedForm printed) throws IOException {
        byte[] bytes = PrintedForm.bytes(printed.blank(), Format.XLSX);
        assertThat(outcomes(bytes, printed.blank()).values()).isNotEmpty().containsOnly("");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aRowSaysHowItIsFromTheFirstFigureToTheLast(Format format) throws IOException {
        FormSheet blank = PrintedForm.of("legacy-2014", "department").blank();
        Map<String, Value> figures = new LinkedHashMap<>();
        put(figures, "review.total", "3");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("未填");
        put(figures, "review.upheld", "1");
        put(figures, "review.corrected", "1");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("未填");
        put(figures, "review.other", "0");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("不一致：行政复议数量应等于三个子项之和（3 与 2，相差 1）");
        put(figures, "review.other", "1");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("一致");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatThePasteBroughtPastTheValidationIsSaid(Format format) throws IOException {
        FormSheet blank = PrintedForm.of("legacy-2014", "department").blank();
        Map<String, Value> figures = new LinkedHashMap<>();
        for (String wrong : List.of("-1", "1.5")) {
            put(figures, "gazette.issues", wrong);
            assertThat(outcome(blank, figures, format, "gazette.issues")).startsWith("不一致：此格应填不小于 0 的整数");
        }
        figures.put("gazette.issues", new Value.Text("—"));
        assertThat(outcome(blank, figures, format, "gazette.issues")).startsWith("不一致：此格应填不小于 0 的整数");
        put(figures, "org.budget", "160.5964");
        assertThat(outcome(blank, figures, format, "org.budget")).isEqualTo("一致");
    }

    @Test
    void aRuleThatRepeatsSaysForWhom() throws IOException {
        FormSheet blank = PrintedForm.of("2021", "").blank();
        Map<String, Value> figures = new LinkedHashMap<>();
        blank.cells().keySet().forEach(code -> put(figures, code, "0"));
        put(figures, "request.new@org.research", "1");
        put(figures, "request.new@total", "1");
        put(figures, "request.carried_out@total", "1");
        assertThat(outcome(blank, figures, Format.XLSX, "request.new@total"))
                .isEqualTo("不一致：本年新收政府信息公开申请数量（法人或其他组织：科研机构）：第一项加第二项之和应等于第三项加第四项之和（1 与 0，相差 1）");
    }

    private static void put(Map<String, Value> figures, String code, String number) {
        figures.put(code, new Value.Figure(new BigDecimal(number)));
    }

    private static String outcome(FormSheet blank, Map<String, Value> figures, Format format, String code)
            throws IOException {
        FormSheet filled = blank.with(figures);
        CellRef cell = Objects.requireNonNull(blank.cells().get(code));
        return String.valueOf(
                outcomes(PrintedForm.bytes(filled, format), filled).get(cell.row()));
    }

    /** Small figures, so that some relations hold; some cells are left blank. */
    private static Map<String, Value> random(FormSheet form, Random random) {
        Map<String, Value> figures = new LinkedHashMap<>();
        for (String code : form.cells().keySet()) {
            Indicator indicator = PrintedForm.REFERENCE.indicators().find(code).orElseThrow();
            int least = indicator.kind() == Indicator.Kind.SIGNED_COUNT ? -2 : 0;
            if (random.nextInt(40) > 0) {
                put(figures, code, Integer.toString(random.nextInt(least, 3)));
            }
        }
        return figures;
    }

    /** What gouji says does not agree in the table, by rules of figures. */
    private List<Finding> broken(byte[] bytes, Format format) throws IOException {
        String name = "表." + format.name().toLowerCase(Locale.ROOT);
        Path file = Files.write(folder.resolve(name), bytes);
        Submission submission = Submission.of(List.of(Intake.read(file, name)));
        return Reconciler.reconcile(submission, PrintedForm.REFERENCE).findings().stream()
                .filter(finding -> finding.isFailure() && finding.severity() != Severity.INFO)
                .filter(finding -> PrintedForm.REFERENCE
                        .rules()
                        .find(finding.rule())
                        .flatMap(rule -> rule.statement())
                        .isPresent())
                .toList();
    }

    /** What stands in the check column, by row. */
    static Map<Integer, String> outcomes(byte[] bytes, FormSheet form) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Map<Integer, String> outcomes = new LinkedHashMap<>();
            for (Row row : workbook.getSheetAt(0)) {
                Cell cell = row.getCell(form.widths().size());
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    outcomes.put(row.getRowNum(), cell.getStringCellValue());
                }
            }
            return outcomes;
        }
    }

    /** The outcome of each relation. */
    private static List<String> lines(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheet("勾稽关系");
            List<String> lines = new ArrayList<>();
            for (int row = 2; row <= sheet.getLastRowNum(); row++) {
                lines.add(sheet.getRow(row).getCell(4).getStringCellValue());
            }
            return lines;
        }
    }
}
