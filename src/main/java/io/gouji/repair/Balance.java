package io.gouji.repair;

import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.Statement;
import io.gouji.rule.Statement.Operator;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule as a sum of signed figures that must come to nought. One that allows more, or less, has an entry for the slack: a
 * cell that nobody sees, that is nought at first and may grow.
 *
 * @param byCell the figures, and the slack, if any
 * @param slack its cell
 * @param off what the sum comes to now
 * @param scope the cells that a person can change
 */
record Balance(Evaluation evaluation, Map<Integer, Entry> byCell, OptionalInt slack, BigDecimal off, BitSet scope) {
    /** A cell of the ledger that is added (1) or taken away (-1), or more often than once. */
    record Entry(int cell, int sign) {
        /** What the entry adds when its cell adds so much. */
        BigDecimal times(BigDecimal value) {
            return switch (sign) {
                case 1 -> value;
                case -1 -> value.negate();
                default -> value.multiply(BigDecimal.valueOf(sign));
            };
        }

        /** What its cell must add for the entry to add so much; empty where that is no exact number. */
        Optional<BigDecimal> share(BigDecimal value) {
            if (Math.abs(sign) == 1) {
                return Optional.of(times(value));
            }
            BigDecimal[] share = value.divideAndRemainder(BigDecimal.valueOf(sign));
            return share[1].signum() == 0 ? Optional.of(share[0]) : Optional.empty();
        }
    }

    boolean fails() {
        return evaluation.outcome() == Outcome.FAILED;
    }

    Collection<Entry> entries() {
        return byCell.values();
    }

    /** The entry of a cell that stands in it. */
    Entry entry(int cell) {
        return Objects.requireNonNull(byCell.get(cell));
    }

    /** How often a cell is added, or taken away; 0 where it does not stand. */
    int sign(int cell) {
        Entry entry = byCell.get(cell);
        return entry == null ? 0 : entry.sign();
    }

    /** The cell stands alone on one side, over two parts or more. */
    boolean isTotal(int cell) {
        int sign = sign(cell);
        boolean total = byCell.size() > 2 && operator(evaluation).equals(Optional.of(Operator.EQUAL));
        for (Entry entry : entries()) {
            total &= entry.cell() == cell || entry.sign() == -sign;
        }
        return total;
    }

    /** The comparison of a rule that is one comparison without condition; a mere hint is none. */
    static Optional<Operator> operator(Evaluation evaluation) {
        Optional<Statement> statement = evaluation.rule().statement();
        if (statement.isEmpty() || statement.get().condition().isPresent()) {
            return Optional.empty();
        }
        Operator operator = statement.get().comparison().operator();
        boolean hint = operator == Operator.ROUGHLY || operator == Operator.NOT_COMPARABLE;
        return hint ? Optional.empty() : Optional.of(operator);
    }

    /** How often each code is added, or taken away, when all stands on the left side; last year's figures are as they are. */
    static Map<String, Integer> signs(Evaluation evaluation) {
        Map<String, Integer> signs = new LinkedHashMap<>();
        for (Term term : evaluation.terms()) {
            if (!term.lastYear()) {
                signs.merge(term.code(), term.side() == Side.LEFT ? term.sign() : -term.sign(), Integer::sum);
            }
        }
        signs.values().removeIf(sign -> sign == 0);
        return signs;
    }

    /** The sign of the slack that a comparison leaves, 0 where it leaves none. */
    static int slack(Operator operator) {
        return switch (operator) {
            case AT_MOST, LESS -> 1;
            case AT_LEAST, MORE -> -1;
            case EQUAL, ROUGHLY, NOT_COMPARABLE -> 0;
        };
    }

    /** By how much more than nothing two whole numbers must differ: 1 where they may not be equal. */
    static int margin(Operator operator) {
        return switch (operator) {
            case LESS -> 1;
            case MORE -> -1;
            case EQUAL, AT_MOST, AT_LEAST, ROUGHLY, NOT_COMPARABLE -> 0;
        };
    }
}
