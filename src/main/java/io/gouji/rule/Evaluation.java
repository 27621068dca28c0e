package io.gouji.rule;

import io.gouji.indicator.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One rule confronted with one table's figures, or with those of two consecutive years.
 *
 * @param instance for which repetition, such as {@code @natural} or a row's code; "" where the rule does not repeat
 * @param left value of the left side of the comparison, {@code right} of the right side; empty when not assessable
 * @param terms every figure of the comparison and its condition, in the order of the rule
 */
public record Evaluation(
        Rule rule,
        String instance,
        Outcome outcome,
        Optional<BigDecimal> left,
        Optional<BigDecimal> right,
        List<Term> terms) {
    public Evaluation {
        terms = List.copyOf(terms);
    }

    /** What came of it. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** A figure is missing, blank or no number. */
        NOT_ASSESSABLE,
        /** The rule itself cannot be applied to this form. */
        BROKEN
    }

    /**
     * A figure of the rule.
     *
     * @param side where it stands
     * @param sign 1 or -1
     * @param lastYear of the same body's table of the year before
     * @param figure what the table says; empty when the table has no such row
     */
    public record Term(Side side, int sign, String code, boolean optional, boolean lastYear, Optional<Figure> figure) {
        /** The number that counts: an optional row that is absent or says nil counts as 0. */
        public Optional<BigDecimal> number() {
            boolean nil = figure.isEmpty() || figure.get().state() != Figure.State.TEXT;
            Optional<BigDecimal> number =
                    figure.isEmpty() ? Optional.empty() : figure.get().number();
            return number.isEmpty() && optional && nil ? Optional.of(BigDecimal.ZERO) : number;
        }
    }

    /** The part of a statement in which a term stands. */
    public enum Side {
        CONDITION,
        LEFT,
        RIGHT
    }

    /** Left less right, where both are known. */
    public Optional<BigDecimal> difference() {
        return left.isPresent() && right.isPresent() ? Optional.of(left.get().subtract(right.get())) : Optional.empty();
    }
}
