package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.narrative.Claim;
import io.gouji.reconcile.Snapshot.Said;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of figures on a table where it holds, one where it fails and one where a cell that it needs is blank:
 * {@code rule-cases.csv}. A table holds 0 wherever a case does not say otherwise, and so does last year's.
 */
class RuleCasesTest {
    private static final Set<String> THREE = Set.of("valid passed", "invalid failed", "missing not-assessable");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void caseComesOutAsTheRuleReads(Case each) {
        assertThat(each.verdict()).isEqualTo(each.row().required("verdict"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noRuleLacksAValidAnInvalidAndAMissingCase(String rule) {
        assertThat(cases().filter(each -> each.rule().equals(rule)))
                .extracting(each -> each.row().get("case") + " " + each.row().get("verdict"))
                .containsExactlyInAnyOrderElementsOf(THREE);
    }

    static Stream<String> rules() {
        return Cases.REFERENCE.rules().all().stream()
                .filter(RuleCasesTest::isEvaluated)
                .map(Rule::id);
    }

    /** What a table or its text can answer; a hint about comparability is no test, and some rows no form has. */
    private static boolean isEvaluated(Rule rule) {
        return switch (rule.scope()) {
            case WITHIN_TABLE, WITHIN_REPORT, YEAR_ON_YEAR ->
                Cases.REFERENCE.forms().all().stream()
                        .filter(form -> rule.isFor(form.family()))
                        .anyMatch(form -> Cases.REFERENCE.rules().concerns(rule, form.codes()));
            case NARRATIVE -> rule.statement().isPresent();
            case ACROSS_EDITIONS, AGGREGATION, COMPLETENESS -> false;
        };
    }

    static Stream<Case> cases() {
        try (InputStream cases = RuleCasesTest.class.getResourceAsStream("rule-cases.csv")) {
            String text = new String(Objects.requireNonNull(cases).readAllBytes(), StandardCharsets.UTF_8);
            return ReferenceData.parse("rule-cases.csv", text).stream().map(Case::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of the cases. */
    record Case(Row row) {
        String rule() {
            return row.required("rule");
        }

        /** What becomes of the rule: of its repetitions, and of what the text quotes, the worst. */
        String verdict() {
            Facts facts = facts();
            List<Evaluation> evaluations = TableRules.evaluate(facts).stream()
                    .filter(each -> each.rule().id().equals(rule()))
                    .toList();
            return evaluations.isEmpty() ? ofTheText(facts) : ofTheTable(evaluations);
        }

        private static String ofTheTable(List<Evaluation> evaluations) {
            Set<Outcome> outcomes =
                    evaluations.stream().map(Evaluation::outcome).collect(Collectors.toSet());
            if (outcomes.contains(Outcome.FAILED)) {
                return "failed";
            }
            return outcomes.contains(Outcome.NOT_ASSESSABLE) ? "not-assessable" : "passed";
        }

        private String ofTheText(Facts facts) {
            List<Assessment> assessments = new TextAgainstTable(facts).assess();
            List<Finding> findings = assessments.stream()
                    .flatMap(each -> each.finding().stream())
                    .filter(finding -> finding.rule().equals(rule()))
                    .toList();
            if (findings.isEmpty()) {
                return assessments.contains(Assessment.PASSED) ? "passed" : "not evaluated";
            }
            return findings.get(0).verdict() == Verdict.FAIL ? "failed" : "not-assessable";
        }

        private Facts facts() {
            String edition = row.required("edition");
            List<Claim> claims = new ArrayList<>();
            pairs("quoted").forEach((concept, value) -> claims.add(Cases.claim(concept, value, claims.size())));
            return Facts.of(
                    List.of(),
                    Identity.UNKNOWN,
                    List.of(Cases.table(edition, "0", pairs("cells"))),
                    List.of(Cases.text(claims)),
                    row.get("last_year").isEmpty() ? LastYear.UNKNOWN : lastYear(edition),
                    Cases.REFERENCE);
        }

        private LastYear lastYear(String edition) {
            Map<String, Said> figures = new LinkedHashMap<>();
            Cases.table(edition, "0", pairs("last_year"))
                    .observations()
                    .forEach(each -> figures.put(each.code(), new Said(each.figure(), each.place())));
            return new LastYear(Identity.UNKNOWN, edition, figures, List.of(), Set.of());
        }

        /** {@code a=1 b=}: names and what stands there, which may be nothing. */
        private Map<String, String> pairs(String column) {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (String pair : List.of(row.get(column).split(" "))) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
            return pairs;
        }

        @Override
        public String toString() {
            return rule() + " " + row.get("case");
        }
    }
}
