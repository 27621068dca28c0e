package io.gouji.reconcile;

import io.gouji.finding.Verdict;
import io.gouji.indicator.Concept;
import io.gouji.narrative.Claim;
import io.gouji.narrative.StatedChange;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the text says of the year before, against last year's report: the figure itself, the change, the growth rate. */
final class TextAgainstLastYear {
    private final Facts facts;

    TextAgainstLastYear(Facts facts) {
        this.facts = facts;
    }

    List<Assessment> assess() {
        Optional<Rule> rule = facts.rule("narrative-change");
        List<StatedChange> changes = facts.narratives().stream()
                .flatMap(narrative -> narrative.changes().stream())
                .filter(change -> change.level().isExactLevelOfTheYear())
                .toList();
        List<Assessment> assessments = new ArrayList<>();
        rule.ifPresent(each -> changes.forEach(change -> assess(each, change, assessments)));
        return assessments;
    }

    private void assess(Rule rule, StatedChange change, List<Assessment> into) {
        Concept concept = change.level()
                .concept()
                .flatMap(facts.reference().concepts()::find)
                .orElseThrow();
        facts.lastYear().value(concept).ifPresent(last -> {
            Case told = new Case(rule, concept, change.level(), last);
            change.before().map(told::before).ifPresent(into::add);
            change.amount().map(told::amount).ifPresent(into::add);
            change.rate().flatMap(told::rate).ifPresent(into::add);
        });
    }

    /** One figure of the text and what last year's report gave for it. */
    private record Case(Rule rule, Concept concept, Claim level, BigDecimal last) {
        Assessment before(Claim before) {
            boolean agrees = before.low().compareTo(last) <= 0 && before.high().compareTo(last) >= 0;
            BigDecimal told = before.value();
            return agrees ? Assessment.PASSED : differs("finding.before-from-last-year", before, told, told, last);
        }

        Assessment amount(Claim amount) {
            BigDecimal told = level.value().subtract(amount.value());
            BigDecimal change = level.value().subtract(last);
            boolean agrees =
                    amount.low().compareTo(change) <= 0 && amount.high().compareTo(change) >= 0;
            return agrees ? Assessment.PASSED : differs("finding.change-from-last-year", amount, told, told, last);
        }

        /** From 0 there is no rate. */
        Optional<Assessment> rate(Claim rate) {
            if (last.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal exact = Rounding.percent(level.value().subtract(last), last);
            BigDecimal expected = Rounding.as(rate, exact);
            return Optional.of(
                    Rounding.shows(rate, exact)
                            ? Assessment.PASSED
                            : differs("finding.rate-from-last-year", rate, expected, rate.value(), expected));
        }

        private Assessment differs(String key, Claim told, BigDecimal follows, BigDecimal found, BigDecimal expected) {
            BigDecimal difference = found.subtract(expected);
            return Assessment.of(Remark.of(rule, Verdict.FAIL, concept.name())
                    .quoting(List.of(level.quote(), told.quote()))
                    .comparing(expected.toPlainString(), found.toPlainString(), difference.toPlainString())
                    .saying(Message.of(key, concept.label(), level.value(), told.value(), follows, last, difference)));
        }
    }
}
