package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.reconcile.Reconciliation;
import io.gouji.rule.Rule;

/** Why nothing is to be said of a rule on a submission. */
record WhyNot(Speech speech) {
    String of(Rule rule, Reconciliation reconciliation) {
        String family = reconciliation.form().map(Form::family).orElse("");
        if (!family.isEmpty() && !rule.isFor(family)) {
            return speech.say("explain.other-form", new RuleWords(speech).editions(rule));
        }
        return speech.say(
                switch (rule.scope()) {
                    case WITHIN_TABLE, WITHIN_REPORT, COMPLETENESS -> inTheTable(rule, family);
                    case NARRATIVE -> "explain.nothing-wrong";
                    case YEAR_ON_YEAR -> "explain.needs-last-year";
                    case ACROSS_EDITIONS -> "explain.only-a-hint";
                    case AGGREGATION -> "explain.needs-a-region";
                });
    }

    private static String inTheTable(Rule rule, String family) {
        if (family.isEmpty()) {
            return "explain.no-table";
        }
        return rule.statement().isPresent() ? "explain.no-such-rows" : "explain.nothing-wrong";
    }
}
