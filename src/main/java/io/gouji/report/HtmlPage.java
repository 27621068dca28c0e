package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.reconcile.Reference;
import io.gouji.rule.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The whole page.
 *
 * @param verdict the one line on top
 * @param facts what was read
 */
record HtmlPage(
        Speech speech,
        Reference reference,
        String title,
        Styled verdict,
        List<Fact> facts,
        List<HtmlSubmission> submissions) {

    void print(Appendable out) {
        HtmlTemplate.write(
                speech,
                Map.of(
                        "language",
                        html -> html.text(speech.say("html.language")),
                        "title",
                        html -> html.text(title),
                        "verdict",
                        html -> html.styled(verdict),
                        "facts",
                        this::facts,
                        "grades",
                        this::grades,
                        "agencies",
                        this::agencies,
                        "rules",
                        this::rules,
                        "findings",
                        html -> submissions.forEach(each -> each.printFindings(html)),
                        "untied",
                        html -> submissions.forEach(each -> each.printUntied(html)),
                        "evidence",
                        this::evidence),
                new Html(out));
    }

    private void facts(Html html) {
        for (Fact fact : facts) {
            html.open("div").open("dt").styled(fact.name()).close();
            html.open("dd").styled(fact.value()).close().close().line();
        }
    }

    /** A button a grade, with how many findings are of it; pressed means shown. */
    private void grades(Html html) {
        Map<Grade, Long> counts = new EnumMap<>(Grade.class);
        findings().forEach(finding -> counts.merge(Grade.of(finding), 1L, Long::sum));
        counts.forEach((grade, count) -> html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "chip " + JsonMap.word(grade),
                        "data-g",
                        JsonMap.word(grade),
                        "aria-pressed",
                        "true")
                .text(grade.said(speech).text() + " ")
                .leaf("b", count.toString())
                .close()
                .line());
    }

    private Stream<Finding> findings() {
        return submissions.stream().flatMap(HtmlSubmission::roots);
    }

    private void agencies(Html html) {
        for (HtmlSubmission each : submissions) {
            html.leaf("option", each.name(), "value", each.id()).line();
        }
    }

    private void rules(Html html) {
        Map<String, Long> counts = new TreeMap<>();
        findings().forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
        counts.forEach((rule, count) ->
                html.leaf("option", rule(rule, count), "value", rule).line());
    }

    private String rule(String id, long count) {
        return reference
                .rules()
                .find(id)
                .map(Rule::meaning)
                .map(meaning -> speech.say("html.rule", id, meaning, count))
                .orElseGet(() -> speech.say("html.rule-only", id, count));
    }

    /** Of one submission at once, of many one after the other as they are asked for; and what the codes mean. */
    private void evidence(Html html) {
        boolean many = submissions.size() > 1;
        Set<String> codes = new TreeSet<>();
        for (HtmlSubmission each : submissions) {
            if (many) {
                html.open("template", "id", each.id());
            }
            each.printEvidence(html);
            if (many) {
                html.close();
            }
            codes.addAll(each.codes());
        }
        html.open("template", "id", "labels").line();
        codes.forEach(code -> html.leaf("i", speech.say(reference.indicators().label(code)), "data-k", code)
                .line());
        html.close();
    }
}
