package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.ReferenceData;
import io.gouji.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule on a submission that keeps it, on one that breaks it, and on one where what it needs is missing: rules of
 * figures in {@code rule-cases.csv}, built-in checks in {@code check-cases.csv}.
 */
class RuleCasesTest {
    /** Checks that need what no submission tells: the day of publication, or many submissions. */
    private static final Set<String> NOT_OF_ONE_SUBMISSION =
            Set.of("deadline", "region-sum", "region-dedup", "region-max");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void caseComesOutAsTheRuleReads(RuleCase each) {
        assertThat(each.verdict()).isEqualTo(each.row().required("verdict"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noRuleLacksAValidAnInvalidAndAMissingCase(Rule rule) {
        assertThat(cases().filter(each -> each.rule().equals(rule.id())))
                .extracting(each -> each.row().get("case"))
                .containsExactlyInAnyOrder("valid", "invalid", "missing");
        assertThat(cases().filter(each -> each.rule().equals(rule.id())))
                .allSatisfy(each -> assertThat(verdicts(each.row().get("case"), rule))
                        .contains(each.row().get("verdict")));
    }

    /** A check finds something or is silent; what it finds may be only that a person should look. */
    private static Set<String> verdicts(String kind, Rule rule) {
        boolean figures = rule.statement().isPresent();
        return switch (kind) {
            case "valid" -> Set.of(figures ? "passed" : "silent");
            case "invalid" -> figures ? Set.of("failed") : Set.of("failed", "not-assessable");
            default -> figures ? Set.of("not-assessable") : Set.of("silent", "not-assessable");
        };
    }

    static Stream<Rule> rules() {
        return Cases.REFERENCE.rules().all().stream().filter(RuleCasesTest::isOfOneSubmission);
    }

    /** What a submission can answer; a hint about comparability is no test, and some rows no form has. */
    private static boolean isOfOneSubmission(Rule rule) {
        return switch (rule.scope()) {
            case WITHIN_TABLE, WITHIN_REPORT, YEAR_ON_YEAR ->
                rule.statement().isPresent() ? standsInSomeForm(rule) : isCarriedOut(rule);
            case COMPLETENESS, NARRATIVE -> true;
            case AGGREGATION -> isCarriedOut(rule);
            case ACROSS_EDITIONS -> false;
        };
    }

    private static boolean isCarriedOut(Rule rule) {
        return !NOT_OF_ONE_SUBMISSION.contains(rule.check());
    }

    private static boolean standsInSomeForm(Rule rule) {
        return Cases.REFERENCE.forms().all().stream()
                .filter(form -> rule.isFor(form.family()))
                .anyMatch(form -> Cases.REFERENCE.rules().concerns(rule, form.codes()));
    }

    static Stream<RuleCase> cases() {
        return Stream.of("rule-cases.csv", "check-cases.csv").flatMap(RuleCasesTest::read);
    }

    private static Stream<RuleCase> read(String name) {
        try (InputStream cases = RuleCasesTest.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(cases).readAllBytes(), StandardCharsets.UTF_8);
            return ReferenceData.parse(name, text).stream().map(RuleCase::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
