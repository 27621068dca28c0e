package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.rule.Rule;

/** Why there is nothing to be said of a rule on a submission. */
record WhyNot(Speech speech, Reference reference) {
    String of(Rule rule, Reconciliation reconciliation) {
        String family = reconciliation.form().map(Form::family).orElse("");
        if (!family.isEmpty() && !rule.isFor(family)) {
            return speech.say("explain.other-form", new RuleWords(speech).editions(rule));
        }
        String needs = new RuleNeeds(speech, reference).of(rule);
        if (!needs.isEmpty()) {
            return speech.say("explain.needs", needs);
        }
        if (rule.scope() == Rule.Scope.NARRATIVE) {
            return speech.say("explain.nothing-wrong");
        }
        if (family.isEmpty()) {
            return speech.say("explain.no-table");
        }
        return speech.say(rule.statement().isPresent() ? "explain.no-such-rows" : "explain.nothing-wrong");
    }
}
