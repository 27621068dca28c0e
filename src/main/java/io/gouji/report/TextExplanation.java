package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.grid.Document;
import io.gouji.grid.Place;
import io.gouji.indicator.Applicant;
import io.gouji.indicator.Observation;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reference.OneLine;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Rule;
import io.gouji.rule.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One rule confronted with one submission, for a screen: both sides term by term, or why it could not be checked. */
public record TextExplanation(Speech speech, Reference reference, Screen screen) {
    private static final String INDENT = "  ";
    private static final String DEEPER = "      ";

    /** What became of a rule, or of one repetition of it. */
    private enum Came {
        FAILED("explain.failed", Style.BAD),
        OPEN("explain.open", Style.STRONG),
        HELD("explain.held", Style.GOOD);

        private final String key;
        private final Style style;

        Came(String key, Style style) {
            this.key = key;
            this.style = style;
        }
    }

    /** The rule in words, what it was confronted with, and what came of it; of its repetitions those that fail come first. */
    public String of(Rule rule, Reconciliation reconciliation) {
        Page page = new Page(screen);
        new TextRules(speech, reference, screen).print(rule, page);
        page.gap();
        confronted(reconciliation, page);
        page.gap();
        List<Evaluation> evaluations = reconciliation.evaluations().stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
        if (evaluations.isEmpty()) {
            withoutSum(rule, reconciliation, page);
        } else {
            evaluated(evaluations, reconciliation, page);
        }
        return page.toString();
    }

    private void confronted(Reconciliation reconciliation, Page page) {
        TextTable facts = TextTable.withoutHeader("", List.of(false, false));
        for (Document document : reconciliation.submission().documents()) {
            fact("read.file", OneLine.of(document.name()), facts);
        }
        reconciliation.form().map(Form::name).ifPresent(name -> fact("read.form", speech.say(name), facts));
        facts.print(page);
    }

    private void fact(String key, String value, TextTable facts) {
        facts.row(List.of(Styled.of(Style.FAINT, speech.say(key)), Styled.of(value)));
    }

    private void evaluated(List<Evaluation> evaluations, Reconciliation reconciliation, Page page) {
        Map<Came, List<Evaluation>> came =
                evaluations.stream().collect(Collectors.groupingBy(each -> came(each, reconciliation)));
        for (Came each : List.of(Came.FAILED, Came.OPEN)) {
            came.getOrDefault(each, List.of()).forEach(evaluation -> inFull(evaluation, each, reconciliation, page));
        }
        List<Evaluation> held = came.getOrDefault(Came.HELD, List.of());
        if (evaluations.size() == 1) {
            held.forEach(evaluation -> inFull(evaluation, Came.HELD, reconciliation, page));
            return;
        }
        inShort(held, page);
        page.gap();
        page.line(speech.say(
                "explain.counts",
                evaluations.size(),
                held.size(),
                came.getOrDefault(Came.FAILED, List.of()).size(),
                came.getOrDefault(Came.OPEN, List.of()).size()));
    }

    /** A difference that rows of the table's own may explain fails no rule. */
    private static Came came(Evaluation evaluation, Reconciliation reconciliation) {
        boolean open = finding(evaluation, reconciliation)
                .filter(finding -> finding.verdict() == Verdict.NOT_ASSESSABLE)
                .isPresent();
        return switch (evaluation.outcome()) {
            case PASSED -> Came.HELD;
            case FAILED -> open ? Came.OPEN : Came.FAILED;
            case NOT_ASSESSABLE, BROKEN -> Came.OPEN;
        };
    }

    private static Optional<Finding> finding(Evaluation evaluation, Reconciliation reconciliation) {
        FindingId id = FindingId.of(evaluation.rule().id(), evaluation.instance());
        return reconciliation.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    private void inFull(Evaluation evaluation, Came came, Reconciliation reconciliation, Page page) {
        page.gap();
        page.line(head(came, evaluation).and(remark(evaluation)));
        Map<String, Place> where = reconciliation.observations().stream()
                .collect(Collectors.toMap(Observation::code, Observation::place, (a, b) -> a));
        Places places = new Places(speech, false);
        new Terms(speech, reference.indicators(), places, Integer.MAX_VALUE).print(evaluation, where, DEEPER, page);
        if (came == Came.OPEN) {
            finding(evaluation, reconciliation)
                    .ifPresent(finding -> page.line(Styled.of(INDENT), Styled.of(speech.say(finding.message()))));
        }
    }

    private Styled head(Came came, Evaluation evaluation) {
        return Styled.of(came.style, speech.say(came.key)).and(INDENT).and(Style.STRONG, member(evaluation));
    }

    /** Which repetition it is: an applicant, or a row of the form. */
    private String member(Evaluation evaluation) {
        return speech.say(reference
                .indicators()
                .applicant(evaluation.instance())
                .map(Applicant::label)
                .orElseGet(() -> reference.indicators().label(evaluation.instance())));
    }

    /** Where only the condition keeps a rule from failing. */
    private String remark(Evaluation evaluation) {
        return evaluation.outcome() == Outcome.PASSED && !compares(evaluation)
                ? speech.say("explain.no-condition")
                : "";
    }

    private static boolean compares(Evaluation evaluation) {
        Statement.Operator operator =
                evaluation.rule().statement().orElseThrow().comparison().operator();
        return operator.holds(
                evaluation.left().orElseThrow(), evaluation.right().orElseThrow());
    }

    private void inShort(List<Evaluation> held, Page page) {
        page.gap();
        TextTable table = TextTable.withoutHeader("", List.of(false, false, true, false, true));
        for (Evaluation evaluation : held) {
            String sign = evaluation
                    .rule()
                    .statement()
                    .orElseThrow()
                    .comparison()
                    .operator()
                    .sign();
            table.row(List.of(
                    Styled.of(Came.HELD.style, speech.say(Came.HELD.key)),
                    Styled.of(member(evaluation) + remark(evaluation)),
                    value(evaluation.left()),
                    Styled.of(Style.FAINT, sign),
                    value(evaluation.right())));
        }
        table.print(page);
    }

    private static Styled value(Optional<BigDecimal> side) {
        return Styled.of(side.map(BigDecimal::toPlainString).orElse(""));
    }

    /** A check that is no sum: what it found; or why the rule could not be applied at all. */
    private void withoutSum(Rule rule, Reconciliation reconciliation, Page page) {
        List<Finding> findings = reconciliation.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        FindingText text =
                new FindingText(speech, reference.indicators(), new Places(speech, false), Integer.MAX_VALUE);
        for (Finding finding : findings) {
            page.gap();
            text.print(finding, reconciliation, page);
        }
        if (findings.isEmpty()) {
            page.line(new WhyNot(speech, reference).of(rule, reconciliation));
        }
    }
}
