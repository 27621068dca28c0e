package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.grid.Place;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reconciliation;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.Statement;
import java.math.BigDecimal;
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
        return reconciliation.evaluations().stream()
                .filter(each -> each.terms().size() > 2)
                .filter(each -> finding.id().equals(Finding.idOf(each.rule().id(), each.instance())))
                .filter(each -> finding.said().arguments().contains(each.rule().meaning()))
                .findFirst();
    }

    /** Prints it; {@code where} tells where a code stands. */
    void print(Evaluation evaluation, Map<String, Place> where, String indent, Page page) {
        TextTable table = TextTable.withoutHeader(indent, List.of(false, false, false, true));
        List<Term> condition = terms(evaluation, Side.CONDITION);
        if (!condition.isEmpty()) {
            table.heading(Styled.of(Style.FAINT, speech.say("terms.condition")));
            rows(condition, where, table);
            table.heading(Styled.of(Style.FAINT, speech.say("terms.then")));
        }
        side(terms(evaluation, Side.LEFT), evaluation.left(), where, table);
        evaluation
                .rule()
                .statement()
                .map(Statement::comparison)
                .ifPresent(comparison -> table.heading(Styled.of(
                        Style.FAINT, speech.say("terms." + comparison.operator().name()))));
        side(terms(evaluation, Side.RIGHT), evaluation.right(), where, table);
        evaluation
                .difference()
                .filter(difference -> difference.signum() != 0)
                .ifPresent(difference -> total("terms.difference", difference.toPlainString(), table));
        table.print(page);
    }

    private static List<Term> terms(Evaluation evaluation, Side side) {
        return evaluation.terms().stream()
                .filter(term -> term.side() == side)
                .filter(term -> !term.optional() || term.figure().isPresent())
                .toList();
    }

    private void side(List<Term> terms, Optional<BigDecimal> sum, Map<String, Place> where, TextTable table) {
        rows(terms, where, table);
        if (terms.size() != 1) {
            String key = terms.isEmpty() ? "terms.constant" : "terms.sum";
            sum.ifPresent(value -> total(key, value.toPlainString(), table));
        }
    }

    private void rows(List<Term> terms, Map<String, Place> where, TextTable table) {
        boolean folds = terms.size() > longest;
        int zeros = 0;
        boolean first = true;
        for (Term term : terms) {
            boolean zero = term.number().map(number -> number.signum() == 0).orElse(false);
            if (folds && zero) {
                zeros++;
                continue;
            }
            table.row(List.of(
                    Styled.of(sign(term, first)),
                    Styled.of(address(term, where)),
                    Styled.of(label(term)),
                    term.figure()
                            .map(figure -> FigureWords.of(figure, speech))
                            .orElse(Styled.of(Style.DOUBTFUL, speech.say("figure.none")))));
            first = false;
        }
        if (zeros > 0) {
            table.row(List.of(
                    Styled.of("+"),
                    Styled.EMPTY,
                    Styled.of(Style.FAINT, speech.say("terms.zeros", zeros)),
                    Styled.of("0")));
        }
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

    private void total(String key, String value, TextTable table) {
        table.row(List.of(
                Styled.EMPTY, Styled.EMPTY, Styled.of(Style.STRONG, speech.say(key)), Styled.of(Style.STRONG, value)));
    }
}
