package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.indicator.Figure;
import io.gouji.intake.Intake;
import io.gouji.narrative.Claim;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Rule;
import io.gouji.rule.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        List<Evaluation.Outcome> outcomes = read(seed).evaluations().stream()
                .filter(evaluation -> isOfFiguresAlone(evaluation.rule()))
                .map(Evaluation::outcome)
                .toList();
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
        assertThat(seed.findings())
                .filteredOn(Finding::isFailure)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("NAR-TOLD-01", Severity.INFO));
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

    /** What the text says, what the table says of it, and how the two stand to each other. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "000, applications.received, 2, agrees",
        "000, applications.concluded_on_time, 2, agrees",
        "000, applications.answered, 2, disagrees",
        "000, channel.website, 96, agrees",
        "000, response.other_events, 1, disagrees",
        "002, normative.issued, 1, agrees",
        "002, normative.published, 1, agrees",
        "002, normative.in_force, 2, disagrees",
        "002, applications.received, 0, agrees",
        "002, proactive.total, 187, open",
        "003, proactive.total, 58, open",
        "003, applications.received, 0, open",
        "003, review.total, 0, open",
        "003, litigation.total, 0, open",
        "003, staff.full_time, 1, open",
        "001, applications.received, 1, open",
        "001, complaints.total, 0, open",
        "001, review.total, 0, open",
        "001, litigation.total, 0, open",
        "001, response.interpretation_articles, 6, open",
        "004, applications.received, 432, open",
        "004, response.press_conferences, 4, open",
        "004, response.press_conferences.principal, 2, open",
        "004, training.sessions, 2, open",
        "004, training.people, 91, open",
    })
    void whatTheTextSaysStandsToTheTableAsAPersonFound(String seed, String concept, String value, String verdict)
            throws IOException {
        Reconciliation read = read(seed);
        Claim said = read.narratives().stream()
                .flatMap(narrative -> Stream.concat(narrative.claims().stream(), narrative.implied().stream()))
                .filter(claim -> claim.isLevelOfTheYear() && claim.concept().equals(Optional.of(concept)))
                .filter(claim -> claim.value().compareTo(new BigDecimal(value)) == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(concept + " " + value + " was not read"));
        assertThat(standing(read, said)).isEqualTo(verdict);
    }

    private static String standing(Reconciliation read, Claim said) {
        if (read.form().isEmpty()) {
            return "open";
        }
        String label = REFERENCE
                .concepts()
                .find(said.concept().orElseThrow())
                .orElseThrow()
                .label()
                .zh();
        return read.findings().stream()
                .filter(finding -> finding.rule().startsWith("NAR-")
                        && finding.quotes().contains(said.quote())
                        && REFERENCE
                                .messages()
                                .say(Language.ZH, finding.message())
                                .contains(label))
                .findFirst()
                .map(finding -> finding.isFailure() ? "disagrees" : "open")
                .orElse("agrees");
    }

    /** The eleven items on key areas are a part of the total, and the list of 96 is no indicator in any of its parts. */
    @Test
    void aPartOfTheTotalIsNotHeldAgainstIt() throws IOException {
        assertThat(read("000").narratives().get(0).claims())
                .filteredOn(claim -> claim.quote().text().contains("重点领域信息11条"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.isTied()).isFalse());
    }

    /** Two of the four press conferences were attended by the head: no more than there were. */
    @Test
    void aBreakdownInTheTextHoldsWithoutATable() throws IOException {
        assertThat(read("004").narratives().get(0).sums())
                .filteredOn(sum -> sum.total().concept().equals(Optional.of("response.press_conferences")))
                .singleElement()
                .satisfies(sum -> assertThat(sum.holds()).isTrue());
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

    /** The count by hand leaves out what asks for facts about the body. */
    private static boolean isOfFiguresAlone(Rule rule) {
        return rule.statement().filter(Statement::asksForFacts).isEmpty();
    }
}
