package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Suggestion;
import io.gouji.grid.Place;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reconciliation;
import io.gouji.rule.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One finding of the list: sign, rule and places; what it says; the sum; what to do; what follows from it. */
record HtmlFinding(Speech speech, Indicators indicators, Places places, Html html) {
    private static final int FEW = 3;

    /** {@code anchor} is the address of the finding in the page. */
    void print(Rooted rooted, Reconciliation reconciliation, String anchor) {
        Finding finding = rooted.root();
        String grade = JsonMap.word(Grade.of(finding));
        html.open(
                "li",
                "id",
                anchor,
                "class",
                "item " + grade,
                "tabindex",
                "-1",
                "data-g",
                grade,
                "data-r",
                finding.rule(),
                "data-k",
                finding.id().toString());
        head(finding);
        Terms.of(finding, reconciliation)
                .ifPresentOrElse(
                        evaluation -> sum(evaluation, finding), () -> html.leaf("p", speech.say(finding.message())));
        suggestions(finding.suggestions());
        echoes(rooted.echoes());
        html.close().line();
    }

    private void head(Finding finding) {
        Grade grade = Grade.of(finding);
        html.open("p", "class", "head")
                .leaf("b", grade.said(speech).text(), "class", "grade")
                .text(" ")
                .leaf("code", finding.rule())
                .text(" ")
                .leaf("span", places.of(finding, FEW), "class", "places")
                .close();
    }

    /** What the message says in a sentence, laid out as a sum. */
    private void sum(Evaluation evaluation, Finding finding) {
        html.leaf("p", speech.say("terms.rule", evaluation.rule().meaning()));
        Map<String, Place> where =
                finding.where().stream().collect(Collectors.toMap(Evidence::code, Evidence::place, (a, b) -> a));
        html.open("table", "class", "sum");
        new Terms(speech, indicators, places, Integer.MAX_VALUE)
                .lines(evaluation, where)
                .forEach(this::line);
        html.close().leaf("p", speech.say("terms.check"));
    }

    private void line(SumLine line) {
        html.open("tr", "class", JsonMap.word(line.kind()), "data-k", line.code());
        if (line.kind() == SumLine.Kind.HEADING) {
            html.open("td", "colspan", "4").styled(line.label()).close();
        } else {
            html.leaf("td", line.sign()).leaf("td", line.address(), "class", "at");
            html.open("td").styled(line.label()).close();
            html.open("td", "class", "number").styled(line.value()).close();
        }
        html.close();
    }

    private void suggestions(List<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return;
        }
        html.leaf("p", speech.say("block.suggestions"), "class", "note").open("ul", "class", "suggestions");
        suggestions.forEach(each -> html.leaf("li", speech.say(each.reason())));
        html.close();
    }

    private void echoes(List<Finding> echoes) {
        if (echoes.isEmpty()) {
            return;
        }
        html.open("details", "class", "echoes").leaf("summary", speech.say("html.echoes", echoes.size()));
        html.open("ul");
        for (Finding each : echoes) {
            html.open("li", "data-k", each.id().toString())
                    .leaf("b", Grade.of(each).said(speech).text(), "class", "grade " + JsonMap.word(Grade.of(each)))
                    .text(" ")
                    .leaf("code", each.rule())
                    .text(" ")
                    .text(speech.say(each.message()))
                    .close();
        }
        html.close().close();
    }
}
