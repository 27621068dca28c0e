package io.gouji.report;

import io.gouji.reconcile.Reference;
import io.gouji.rule.Rule;
import io.gouji.rule.Statement;

/** What it takes to check a rule beside a submission's own table and text, or why it is never checked. */
record RuleNeeds(Speech speech, Reference reference) {
    /** In words; "" where it takes nothing more. A built-in check that is not carried out has a text of its own. */
    String of(Rule rule) {
        if (rule.statement().filter(Statement::asksForFacts).isPresent()) {
            return speech.say("needs.facts");
        }
        if (isOfFigures(rule) && !standsInSomeForm(rule)) {
            return speech.say("needs.rows");
        }
        String check = "needs." + rule.check();
        String scope = "needs." + JsonMap.word(rule.scope());
        return speech.knows(check) ? speech.say(check) : speech.knows(scope) ? speech.say(scope) : "";
    }

    private static boolean isOfFigures(Rule rule) {
        return switch (rule.scope()) {
            case WITHIN_TABLE, WITHIN_REPORT, YEAR_ON_YEAR -> rule.statement().isPresent();
            case ACROSS_EDITIONS, AGGREGATION, COMPLETENESS, NARRATIVE -> false;
        };
    }

    private boolean standsInSomeForm(Rule rule) {
        return reference.forms().all().stream()
                .filter(form -> rule.isFor(form.family()))
                .anyMatch(form -> reference.rules().concerns(rule, form.codes()));
    }
}
