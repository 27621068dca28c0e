package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import io.gouji.indicator.Indicator;
import io.gouji.intake.Intake;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A form with figures, some of which do not agree, and what it says of them itself. */
record FilledForm(FormSheet form, Map<String, Value> figures) {
    private static final Pattern BROKEN = Pattern.compile("不一致|请核实");

    /** Small figures, so that some relations hold; some cells are left blank, more of them with a higher seed. */
    FilledForm(FormSheet form, int seed) {
        this(form, random(form, new Random(seed), 40 / (seed * seed)));
    }

    private static Map<String, Value> random(FormSheet form, Random random, int oneBlankIn) {
        Map<String, Value> figures = new LinkedHashMap<>();
        for (String code : form.cells().keySet()) {
            Indicator indicator = PrintedForm.REFERENCE.indicators().find(code).orElseThrow();
            int least = indicator.kind() == Indicator.Kind.SIGNED_COUNT ? -2 : 0;
            if (random.nextInt(oneBlankIn) > 0) {
                figures.put(code, new Value.Figure(BigDecimal.valueOf(random.nextInt(least, 3))));
            }
        }
        return figures;
    }

    /** The figures as a person types them: nothing is calculated. */
    void typedInto(byte[] blank, Path file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(blank));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            figures.forEach((code, value) -> {
                CellRef cell = Objects.requireNonNull(form.cells().get(code));
                sheet.getRow(cell.row())
                        .getCell(cell.column())
                        .setCellValue(((Value.Figure) value).number().doubleValue());
            });
            workbook.write(out);
        }
    }

    /** Its check column says of every row, and its list of every relation, what gouji says: neither less nor more. */
    void agreesWithItsCheck(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Finding> findings = broken(file);
        assertThat(findings).isNotEmpty();
        Map<Integer, String> said = outcomes(bytes, form);
        Set<Integer> rows = new TreeSet<>();
        for (Finding finding : findings) {
            String word = finding.severity() == Severity.ERROR ? "不一致：" : "不一致：|请核实：";
            List<Integer> its = finding.where().stream()
                    .map(cell -> cell.place().cell().row())
                    .toList();
            assertThat(its)
                    .as(finding.rule())
                    .anyMatch(row -> said.getOrDefault(row, "").matches("(?s)(" + word + ").+"));
            rows.addAll(its);
        }
        said.forEach((row, text) -> {
            if (BROKEN.matcher(text).lookingAt()) {
                assertThat(rows).as(text).contains(row);
            } else {
                assertThat(text).as("row %s", row).isIn("一致", "未填", "");
            }
        });
        assertThat(said.values()).containsAnyOf("一致", "未填");
        assertThat(lines(bytes))
                .filteredOn(line -> BROKEN.matcher(line).matches())
                .hasSameSizeAs(findings);
    }

    /** What gouji says does not agree in the table, by rules of figures. */
    private static List<Finding> broken(Path file) {
        Submission submission =
                Submission.of(List.of(Intake.read(file, file.getFileName().toString())));
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
