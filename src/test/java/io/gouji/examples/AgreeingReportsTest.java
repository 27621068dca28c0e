package io.gouji.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.intake.Intake;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.output.PrintedForm;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Reports in ten styles whose text agrees with their table, read from files as an agency sends them. */
class AgreeingReportsTest {
    private static final Path REPORTS = Path.of("src/test/resources/io/gouji/examples/reports");
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/io/gouji/examples/reports/reports.csv", numLinesToSkip = 1)
    void whatAgreesIsNotFaulted(String report, String edition) throws IOException {
        Reconciliation read = reconcile(edition, figures(report), text(report));
        assertThat(read.form()).hasValueSatisfying(form -> assertThat(form.id()).startsWith(edition));
        assertThat(faults(read)).isEmpty();
        assertThat(read.summary().passed()).isPositive();
    }

    @ParameterizedTest(name = "{0}: {3} instead of {2}")
    @CsvFileSource(resources = "/io/gouji/examples/reports/reports.csv", numLinesToSkip = 1)
    void oneWrongFigureIsFaultedAndNothingElse(String report, String edition, String said, String instead)
            throws IOException {
        String text = text(report);
        assertThat(text).containsOnlyOnce(said);
        assertThat(faults(reconcile(edition, figures(report), text.replace(said, instead))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.quotes())
                        .anySatisfy(
                                quote -> assertThat(text.replace(said, instead).substring(quote.start(), quote.end()))
                                        .containsPattern("[0-9０-９一二三四五六七八九十]")));
    }

    /** What the text gets wrong, about the table or about itself. */
    private static List<Finding> faults(Reconciliation read) {
        return read.findings().stream()
                .filter(finding -> finding.isFailure() && !finding.quotes().isEmpty())
                .toList();
    }

    private Reconciliation reconcile(String edition, List<CSVRecord> figures, String text) throws IOException {
        FormSheet blank = PrintedForm.of(edition, "").sheet(Filing.OPEN);
        FormSheet filled =
                blank.with(Figures.entries(figures, blank.cells().keySet(), PrintedForm.REFERENCE.indicators()));
        Path table = Files.write(folder.resolve("统计表.xlsx"), PrintedForm.bytes(filled, Format.XLSX));
        Path report = Files.writeString(folder.resolve("年度报告.txt"), text);
        return Reconciler.reconcile(
                Submission.of(List.of(Intake.read(table, "统计表.xlsx"), Intake.read(report, "年度报告.txt"))),
                PrintedForm.REFERENCE);
    }

    private static String text(String report) throws IOException {
        return Files.readString(REPORTS.resolve(report + ".txt"));
    }

    private static List<CSVRecord> figures(String report) throws IOException {
        try (CSVParser parser = CSVParser.parse(REPORTS.resolve(report + ".csv"), StandardCharsets.UTF_8, CSV)) {
            return parser.getRecords();
        }
    }
}
