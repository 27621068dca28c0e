package io.gouji.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A statement of the rule language: one comparison, or {@code condition => comparison}.
 *
 * @param condition where it does not hold, the rule holds whatever the rest says
 */
public record Statement(Optional<Comparison> condition, Comparison comparison) {

    /** Whether it asks for facts about the body, which no table tells. */
    public boolean asksForFacts() {
        for (Operand operand : RuleInstance.operands(this)) {
            if (operand instanceof Fact) {
                return true;
            }
        }
        return false;
    }

    /** Two sums and how they compare. */
    public record Comparison(List<Term> left, Operator operator, List<Term> right) {
        public Comparison {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** How two sums compare; the last two are hints about comparability, not tests. */
    public enum Operator {
        EQUAL("=="),
        AT_MOST("<="),
        AT_LEAST(">="),
        MORE(">"),
        LESS("<"),
        ROUGHLY("~"),
        NOT_COMPARABLE("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Whether the comparison holds; a hint always does. */
        public boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case EQUAL -> order == 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
                case LESS -> order < 0;
                case ROUGHLY, NOT_COMPARABLE -> true;
            };
        }
    }

    /**
     * One term of a sum.
     *
     * @param sign 1 or -1
     * @param operand what it stands for
     */
    public record Term(int sign, Operand operand) {}

    /** What a term stands for. */
    public sealed interface Operand {}

    /** A number written in the rule. */
    public record Constant(BigDecimal number) implements Operand {}

    /**
     * A figure.
     *
     * @param code as written: may end in {@code @c}, or start with {@code @row} or {@code @rem}, where the rule repeats
     * @param optional a row that only some variants have: absent or blank counts as 0
     * @param lastYear of the same body's report of the year before
     */
    public record Figure(String code, boolean optional, boolean lastYear) implements Operand {}

    /** What the text of the report says of a sum of codes. */
    public record Quoted(List<String> codes) implements Operand {}

    /** A fact about the body, such as {@code entity.rulemaking}. */
    public record Fact(String name) implements Operand {}

    /** A number times the larger of another number and a figure: {@code 10000 * max(1, x)}. */
    public record Scaled(BigDecimal factor, BigDecimal floor, Figure figure) implements Operand {}
}
