package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Suggestion;
import io.gouji.grid.Place;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reconciliation;
import io.gouji.rule.Evaluation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One finding on a screen: sign, rule and places; what it says; the sum; what to do; what follows from it. */
record FindingText(Speech speech, Indicators indicators, Places places, int limit) {
    private static final String INDENT = "  ";
    private static final String DEEPER = "      ";

    void print(Finding finding, Reconciliation reconciliation, Page page) {
        head(finding, page);
        Terms.of(finding, reconciliation)
                .ifPresentOrElse(
                        evaluation -> sum(evaluation, finding, page),
                        () -> page.line(Styled.of(INDENT), Styled.of(speech.say(finding.message()))));
        suggestions(finding.suggestions(), page);
        echoes(finding, reconciliation.findings(), page);
    }

    private void head(Finding finding, Page page) {
        Styled grade = Grade.of(finding).said(speech);
        page.line(
                grade.and("  ").and(Style.FAINT, finding.rule()).and("  "),
                Styled.of(Style.STRONG, places.of(finding, limit)));
    }

    /** What the message says in a sentence, laid out as a sum. */
    private void sum(Evaluation evaluation, Finding finding, Page page) {
        String meaning = speech.say("terms.rule", evaluation.rule().meaning());
        page.line(Styled.of(INDENT), Styled.of(meaning));
        Map<String, Place> where = new HashMap<>();
        for (Evidence cell : finding.where()) {
            where.putIfAbsent(cell.code(), cell.place());
        }
        new Terms(speech, indicators, places, Terms.LONG_SUM).print(evaluation, where, DEEPER, page);
        page.line(Styled.of(INDENT), Styled.of(speech.say("terms.check")));
        finding.remark().ifPresent(remark -> page.line(Styled.of(INDENT), Styled.of(speech.say(remark))));
    }

    private void suggestions(List<Suggestion> suggestions, Page page) {
        if (suggestions.isEmpty()) {
            return;
        }
        page.line(Styled.of(INDENT), Styled.of(Style.NOTE, speech.say("block.suggestions")));
        suggestions.stream()
                .limit(limit)
                .forEach(each -> page.line(Styled.of(INDENT + "· "), Styled.of(speech.say(each.reason()))));
        if (suggestions.size() > limit) {
            String more = speech.say("more.suggestions", suggestions.size() - limit);
            page.line(Styled.of(INDENT), Styled.of(Style.FAINT, more));
        }
    }

    private void echoes(Finding root, List<Finding> findings, Page page) {
        List<Finding> echoes = Rooted.echoes(root, findings);
        if (echoes.isEmpty()) {
            return;
        }
        List<Object> said = echoes.stream()
                .limit(limit)
                .<Object>map(each -> speech.say("block.echo", each.rule(), places.of(each, limit)))
                .toList();
        page.line(Styled.of(INDENT), Styled.of(Style.FAINT, speech.say("block.echoes", echoes.size(), said)));
    }
}
