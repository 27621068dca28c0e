package io.gouji.report;

import io.gouji.reconcile.Reference;
import io.gouji.rule.Rule;
import java.util.List;

/** Rules in words, for a screen. */
public record TextRules(Speech speech, Reference reference, Screen screen) {

    public String of(List<Rule> rules) {
        Page page = new Page(screen);
        for (Rule rule : rules) {
            page.gap();
            print(rule, page);
        }
        page.gap();
        page.line(speech.say("rules.count", rules.size()));
        return page.toString();
    }

    void print(Rule rule, Page page) {
        RuleWords words = new RuleWords(speech);
        page.line(Styled.of(Style.STRONG, rule.id())
                .and("  ")
                .and(Grade.of(rule.severity()).said(speech))
                .and(Style.FAINT, "  " + words.editions(rule) + "  " + words.scope(rule)));
        page.line(Styled.of("  "), Styled.of(speech.say(rule.meaning())));
        facts(rule, words).print(page);
    }

    private TextTable facts(Rule rule, RuleWords words) {
        TextTable facts = TextTable.withoutHeader("  ", List.of(false, false));
        fact("rules.expression", rule.expression(), facts);
        if (!rule.foreach().isEmpty()) {
            fact("rules.foreach", words.foreach(rule), facts);
        }
        fact("rules.source", rule.source(), facts);
        String needs = new RuleNeeds(speech, reference).of(rule);
        if (!needs.isEmpty()) {
            fact("rules.needs", needs, facts);
        }
        reference.rules().impliedBy(rule).ifPresent(others -> fact("rules.hint", redundant(others), facts));
        return facts;
    }

    private String redundant(List<Rule> others) {
        return others.isEmpty()
                ? speech.say("rules.always-holds")
                : speech.say("rules.implied", others.stream().map(Rule::id).toList());
    }

    private void fact(String key, String value, TextTable facts) {
        facts.row(List.of(Styled.of(Style.FAINT, speech.say(key)), Styled.of(Style.FAINT, value)));
    }
}
