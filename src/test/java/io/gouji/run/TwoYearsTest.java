package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.grid.Value;
import io.gouji.intake.Intake;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.output.PrintedForm;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Rule.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attachments of one body for 2019 and 2020, written, read and confronted with each other: {@code two-years.csv} has the
 * figures of 2019 and two versions of 2020; what it does not name is 0.
 */
class TwoYearsTest {
    @TempDir
    private Path folder;

    private Reconciliation before;

    @BeforeEach
    void readLastYear() throws IOException {
        before = reconcile(write("2019", "before"), LastYear.UNKNOWN);
    }

    @Test
    void yearsThatFitLeaveTheRulesBetweenThemSilent() throws IOException {
        Reconciliation now = reconcile(write("2020", "fits"), LastYear.of(before));
        assertThat(failuresBetweenYears(now)).isEmpty();
        assertThat(now.evaluations())
                .extracting(each -> each.rule().id())
                .contains("APP19-04", "ART19-05-p5.licensing");
    }

    @Test
    void stocksThatChangedOverNewYearAreNamed() throws IOException {
        Reconciliation now = reconcile(write("2020", "differs"), LastYear.of(before));
        List<Finding> failures = failuresBetweenYears(now);
        assertThat(failures)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("APP19-04", "ART19-05-p5.licensing", "ART19-09", "REM19-04");
        assertThat(said(failures, "APP19-04")).contains("上年结转", "为 3", "2019.xlsx〕为 2", "相差 1");
        assertThat(said(failures, "ART19-05-p5.licensing")).contains("上一年项目数量", "为 40", "合计 37", "相差 3");
    }

    @Test
    void withoutLastYearNothingIsSaidOfIt() throws IOException {
        Reconciliation now = reconcile(write("2020", "differs"), LastYear.UNKNOWN);
        assertThat(failuresBetweenYears(now)).isEmpty();
        assertThat(now.evaluations()).noneMatch(each -> each.rule().scope() == Scope.YEAR_ON_YEAR);
    }

    private static List<Finding> failuresBetweenYears(Reconciliation reconciliation) {
        List<String> rules = PrintedForm.REFERENCE.rules().all().stream()
                .filter(rule ->
                        rule.scope() == Scope.YEAR_ON_YEAR && rule.statement().isPresent())
                .map(rule -> rule.id())
                .toList();
        return reconciliation.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL && rules.contains(finding.rule()))
                .toList();
    }

    private static String said(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> PrintedForm.REFERENCE.messages().say(Language.ZH, finding.message()))
                .findFirst()
                .orElseThrow();
    }

    private static Reconciliation reconcile(Path table, LastYear lastYear) {
        Submission submission =
                Submission.of(List.of(Intake.read(table, table.getFileName().toString())));
        return Reconciler.reconcile(submission, identity -> lastYear, PrintedForm.REFERENCE);
    }

    private Path write(String year, String version) throws IOException {
        FormSheet blank = PrintedForm.of("2019", "").sheet(new Filing("青禾区民政局", year, ""));
        Map<String, Value> figures = new HashMap<>();
        blank.cells().keySet().forEach(code -> figures.put(code, new Value.Figure(BigDecimal.ZERO)));
        String table = new String(
                Objects.requireNonNull(TwoYearsTest.class.getResourceAsStream("two-years.csv"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        ReferenceData.parse("two-years.csv", table)
                .forEach(row -> figures.put(row.key(), new Value.Figure(new BigDecimal(row.required(version)))));
        return Files.write(folder.resolve(year + ".xlsx"), PrintedForm.bytes(blank.with(figures), Format.XLSX));
    }
}
