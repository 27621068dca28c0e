package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.rule.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is checked of one submission, and what came of it.
 *
 * @param evaluations every rule of figures confronted with the table
 * @param passed rules, quoted figures and stated sums that hold
 * @param findings worst first
 */
record Checks(List<Evaluation> evaluations, int passed, List<Finding> findings) {
    Checks {
        evaluations = List.copyOf(evaluations);
        findings = List.copyOf(findings);
    }

    static Checks of(Facts facts) {
        List<Evaluation> evaluations = TableRules.evaluate(facts);
        List<Assessment> assessments = assessments(facts, evaluations);
        int passed =
                Math.toIntExact(assessments.stream().filter(Assessment::passed).count());
        return new Checks(evaluations, passed, findings(facts, assessments));
    }

    private static List<Assessment> assessments(Facts facts, List<Evaluation> evaluations) {
        TableRules rules = new TableRules(facts);
        List<Assessment> assessments = new ArrayList<>();
        evaluations.forEach(evaluation -> assessments.add(rules.assess(evaluation)));
        assessments.addAll(new TextAgainstTable(facts).assess());
        assessments.addAll(new TextAgainstItself(facts).assess());
        assessments.addAll(new TextRatios(facts).assess());
        assessments.addAll(new TextAgainstLastYear(facts).assess());
        return assessments;
    }

    private static List<Finding> findings(Facts facts, List<Assessment> assessments) {
        List<Finding> findings = new ArrayList<>();
        assessments.forEach(assessment -> assessment.finding().ifPresent(findings::add));
        findings.addAll(new Completeness(facts).findings());
        findings.addAll(new Plausibility(facts).findings());
        findings.addAll(new TextAgainstItself(facts).damaged());
        return distinct(findings).sorted(Finding.WORST_FIRST).toList();
    }

    /** A text may say the same wrong sum twice; each has an id of its own, in the order of the text. */
    private static Stream<Finding> distinct(List<Finding> findings) {
        Map<FindingId, Integer> seen = new HashMap<>();
        return findings.stream().map(finding -> finding.nth(seen.merge(finding.id(), 1, Integer::sum)));
    }
}
