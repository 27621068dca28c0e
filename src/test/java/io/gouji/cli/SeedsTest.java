package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.indicator.Figure;
import io.gouji.intake.Intake;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five real reports, and what a person found in them. */
class SeedsTest {
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    @ParameterizedTest
    @CsvSource({"000, 76, 74", "002, 198, 198", "003, 74, 1"})
    void everyFigureCellIsMappedAndKeepsItsState(String seed, int cells, int numbers) throws IOException {
        List<MappedCell> mapped = read(seed).mappings().get(0).cells();
        assertThat(mapped).hasSize(cells).allMatch(cell -> cell.status() == MappedCell.Status.ACCEPTED);
        assertThat(mapped.stream().map(cell -> cell.code().orElseThrow()).distinct())
                .hasSize(cells);
        assertThat(mapped.stream().filter(cell -> cell.figure().state() == Figure.State.NUMBER))
                .hasSize(numbers);
        assertThat(mapped.stream().filter(cell -> cell.figure().state() == Figure.State.BLANK))
                .hasSize(cells - numbers);
    }

    @ParameterizedTest
    @CsvSource({"000, 32, 4, 0", "002, 55, 0, 0", "003, 0, 0, 36"})
    void rulesPassFailAndStayOpenAsCountedByHand(String seed, int passed, int failed, int open) throws IOException {
        List<Evaluation.Outcome> outcomes =
                read(seed).evaluations().stream().map(Evaluation::outcome).toList();
        assertThat(outcomes.stream().filter(Evaluation.Outcome.PASSED::equals)).hasSize(passed);
        assertThat(outcomes.stream().filter(Evaluation.Outcome.FAILED::equals)).hasSize(failed);
        assertThat(outcomes.stream().filter(Evaluation.Outcome.NOT_ASSESSABLE::equals))
                .hasSize(open);
    }

    @Test
    void theFirstHasOneErrorAndAStrayZero() throws IOException {
        Reconciliation seed = read("000");
        assertThat(seed.findings().stream()
                        .filter(finding -> finding.isFailure() && finding.severity() == Severity.ERROR))
                .extracting(Finding::rule, Finding::found, Finding::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("LEG-SIT-01", "0", "1"));
        assertThat(failures(seed)).contains("CMP-01", "AGG-04", "LEG-APP-06", "LEG-TRN-01", "LEG-PRO-05");
        assertThat(seed.mappings().get(0).strays())
                .extracting(stray -> stray.code())
                .containsExactly("response.channel");
    }

    @Test
    void theSecondHasNoTableAndItsFiveSumsHold() throws IOException {
        Reconciliation seed = read("001");
        assertThat(seed.form()).isEmpty();
        assertThat(seed.narratives().get(0).sums())
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(sum -> sum.holds());
    }

    @Test
    void theThirdHasNoErrorAndAChangeThatCannotBeChecked() throws IOException {
        Reconciliation seed = read("002");
        assertThat(failures(seed)).isEmpty();
        assertThat(seed.findings())
                .anyMatch(
                        finding -> finding.rule().equals("NAR-CHG-01") && finding.verdict() == Verdict.NOT_ASSESSABLE);
    }

    @Test
    void theFourthIsBlankAndItsOneFigureIsFoundInTheText() throws IOException {
        Reconciliation seed = read("003");
        assertThat(failures(seed)).isEmpty();
        assertThat(seed.summary().verdict()).isEqualTo(Reconciliation.Verdict.NOTHING_CHECKED);
        assertThat(seed.findings().stream()
                        .filter(finding -> finding.rule().equals("NAR-LEG-items"))
                        .map(finding -> REFERENCE.messages().say(Language.ZH, finding.message())))
                .anyMatch(said -> said.contains("58") && said.contains("填的正是 58"));
    }

    @Test
    void theFifthIsReadThroughItsNoiseAndItsDamagedSentenceIsSaid() throws IOException {
        Reconciliation seed = read("004");
        assertThat(seed.narratives().get(0).claims())
                .extracting(claim -> claim.value().toPlainString())
                .contains("432", "4", "2", "91");
        assertThat(seed.narratives().get(0).damaged()).isNotEmpty();
        assertThat(failures(seed)).isEmpty();
    }

    private static List<String> failures(Reconciliation seed) {
        return seed.findings().stream()
                .filter(Finding::isFailure)
                .map(Finding::rule)
                .toList();
    }

    private static Reconciliation read(String number) throws IOException {
        assumeThat(SEEDS).as("the five reports stand beside the project").isDirectory();
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Reconciler.reconcile(
                    Submission.of(List.of(Intake.read(file, file.getFileName().toString()))), REFERENCE);
        }
    }
}
