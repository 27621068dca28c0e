package io.gouji.reconcile;

import io.gouji.finding.Verdict;
import io.gouji.indicator.Concept;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the text says of the change since last year, against last year's report: this year less the change is last year. */
final class TextAgainstLastYear {
    private final Facts facts;

    TextAgainstLastYear(Facts facts) {
        this.facts = facts;
    }

    List<Assessment> assess() {
        Optional<Rule> rule = facts.reference().rules().check("narrative-change", facts.family());
        List<Assessment> assessments = new ArrayList<>();
        for (Narrative narrative : facts.narratives()) {
            for (Claim change : narrative.claims()) {
                if (change.kind() == Claim.Kind.DELTA && change.isTied()) {
                    rule.flatMap(each -> assess(each, narrative, change)).ifPresent(assessments::add);
                }
            }
        }
        return assessments;
    }

    private Optional<Assessment> assess(Rule rule, Narrative narrative, Claim change) {
        Concept concept = facts.reference()
                .concepts()
                .find(change.concept().orElseThrow())
                .orElseThrow();
        Optional<Claim> level = narrative.claims().stream()
                .filter(Claim::isExactLevelOfTheYear)
                .filter(claim -> claim.concept().equals(change.concept())
                        && claim.quote().paragraph() == change.quote().paragraph())
                .findFirst();
        Optional<BigDecimal> before = facts.lastYear().value(concept);
        if (level.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(compare(rule, concept, level.orElseThrow(), change, before.orElseThrow()));
    }

    private static Assessment compare(Rule rule, Concept concept, Claim level, Claim change, BigDecimal before) {
        BigDecimal told = level.value().subtract(change.value());
        if (told.compareTo(before) == 0) {
            return Assessment.PASSED;
        }
        BigDecimal difference = told.subtract(before);
        return Assessment.of(Remark.of(rule, Verdict.FAIL, concept.name())
                .quoting(List.of(level.quote(), change.quote()))
                .comparing(before.toPlainString(), told.toPlainString(), difference.toPlainString())
                .saying(Message.of(
                        "finding.change-from-last-year",
                        concept.label(),
                        level.value(),
                        change.value(),
                        told,
                        before,
                        difference)));
    }
}
