package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.grid.Place;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reconciliation;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Both sides of a rule, term by term, as one would write the sum on paper.
 *
 * @param longest a sum of more terms than this tells those that are 0 in one line
 */
record Terms(Speech speech, Indicators indicators, Places places, int longest) {
    /** What a finding has room for. */
    static final int LONG_SUM = 6;

    /**
     * The evaluation that a finding comes from, if it comes from a rule that adds up and says no more than that rule does; what
     * two figures say needs no sum.
     */
    static Optional<Evaluation> of(Finding finding, Reconciliation reconciliation) {
        for (Evaluation each : reconciliation.evaluations()) {
            if (each.terms().size() > 2
                    && finding.id().equals(FindingId.of(each.rule().id(), each.instance()))
                    && finding.said().arguments().contains(each.rule().meaning())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Prints it; {@code where} tells where a code stands. */
    void print(Evaluation evaluation, Map<String, Place> where, String indent, Page page) {
        TextTable table = TextTable.withoutHeader(indent, List.of(false, false, false, true));
        for (SumLine line : lines(evaluation, where)) {
            if (line.kind() == SumLine.Kind.HEADING) {
                table.heading(line.label());
            } else {
                table.row(List.of(Styled.of(line.sign()), Styled.of(line.address()), line.label(), line.value()));
            }
        }
        table.print(page);
    }

    /** It line by line; {@code where} tells where a code stands. */
    List<SumLine> lines(Evaluation evaluation, Map<String, Place> where) {
        List<SumLine> lines = new ArrayList<>();
        List<Term> condition = terms(evaluation, Side.CONDITION);
        if (!condition.isEmpty()) {
            lines.add(SumLine.heading(speech.say("terms.condition")));
            rows(condition, where, lines);
            lines.add(SumLine.heading(speech.say("terms.then")));
        }
        side(terms(evaluation, Side.LEFT), evaluation.left(), where, lines);
        evaluation
                .rule()
                .statement()
                .map(Statement::comparison)
                .ifPresent(comparison -> lines.add(SumLine.heading(
                        speech.say("terms." + comparison.operator().name()))));
        side(terms(evaluation, Side.RIGHT), evaluation.right(), where, lines);
        evaluation
                .difference()
                .filter(difference -> difference.signum() != 0)
                .ifPresent(difference ->
                        lines.add(SumLine.total(speech.say("terms.difference"), difference.toPlainString())));
        return lines;
    }

    private static List<Term> terms(Evaluation evaluation, Side side) {
        List<Term> terms = new ArrayList<>();
        for (Term term : evaluation.terms()) {
            if (term.side() == side && (!term.optional() || term.figure().isPresent())) {
                terms.add(term);
            }
        }
        return terms;
    }

    private void side(List<Term> terms, Optional<BigDecimal> sum, Map<String, Place> where, List<SumLine> lines) {
        rows(terms, where, lines);
        if (terms.size() != 1) {
            String key = terms.isEmpty() ? "terms.constant" : "terms.sum";
            sum.ifPresent(value -> lines.add(SumLine.total(speech.say(key), value.toPlainString())));
        }
    }

    private void rows(List<Term> terms, Map<String, Place> where, List<SumLine> lines) {
        boolean folds = terms.size() > longest;
        int zeros = 0;
        boolean first = true;
        for (Term term : terms) {
            boolean zero = term.number().isPresent() && term.number().get().signum() == 0;
            if (folds && zero) {
                zeros++;
                continue;
            }
            lines.add(line(term, sign(term, first), where));
            first = false;
        }
        if (zeros > 0) {
            Styled said = Styled.of(Style.FAINT, speech.say("terms.zeros", zeros));
            lines.add(new SumLine(SumLine.Kind.TERM, "+", "", "", said, Styled.of("0")));
        }
    }

    private SumLine line(Term term, String sign, Map<String, Place> where) {
        return new SumLine(
                SumLine.Kind.TERM,
                sign,
                address(term, where),
                term.lastYear() ? "" : term.code(),
                Styled.of(label(term)),
                term.figure()
                        .map(figure -> FigureWords.of(figure, speech))
                        .orElse(Styled.of(Style.DOUBTFUL, speech.say("figure.none"))));
    }

    private String address(Term term, Map<String, Place> where) {
        Place place = where.get(term.code());
        return place == null || term.lastYear() ? "" : places.address(place);
    }

    private String label(Term term) {
        String label = speech.say(indicators.label(term.code()));
        return term.lastYear() ? speech.say("terms.last-year", label) : label;
    }

    private static String sign(Term term, boolean first) {
        String plus = first ? "" : "+";
        return term.sign() < 0 ? "-" : plus;
    }
}
