package io.gouji.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Finds the likeliest slips that explain why cells say what they say and not what they should. */
final class Explainer {
    private final Ledger ledger;
    private final Moves moves;
    private final Hints hints;
    private final Likelihood likelihood;

    Explainer(Ledger ledger, Moves moves, Hints hints, Likelihood likelihood) {
        this.ledger = ledger;
        this.moves = moves;
        this.hints = hints;
        this.likelihood = likelihood;
    }

    /** The likeliest explanation of a repair: each change a slip of its own, or several of them one. */
    Explanation explain(Map<Integer, BigDecimal> to) {
        return explain(new TreeMap<>(to), Explanation.NONE);
    }

    private Explanation explain(NavigableMap<Integer, BigDecimal> left, Explanation sofar) {
        if (left.isEmpty()) {
            return sofar;
        }
        Map.Entry<Integer, BigDecimal> first = left.entrySet().iterator().next();
        Explanation best = explain(left, single(first.getKey(), first.getValue()), sofar);
        for (Move move : moves.at(first.getKey())) {
            if (left.entrySet().containsAll(move.to().entrySet())) {
                Explanation other = explain(left, move, sofar);
                best = other.cost() < best.cost() ? other : best;
            }
        }
        return best;
    }

    private Explanation explain(NavigableMap<Integer, BigDecimal> left, Move move, Explanation sofar) {
        NavigableMap<Integer, BigDecimal> rest = new TreeMap<>(left);
        rest.keySet().removeAll(move.to().keySet());
        return explain(rest, sofar.and(move, likelihood.cost(move)));
    }

    /** The likeliest slip that spoiled one cell and no other. */
    Move single(int cell, BigDecimal to) {
        Slip best = Slip.UNEXPLAINED;
        int least = likelihood.cost(best, cell, to);
        for (Slip slip : Slip.values()) {
            int cost = likelihood.cost(slip, cell, to);
            if (cost < least && explains(slip, cell, to)) {
                best = slip;
                least = cost;
            }
        }
        return Move.of(best, Map.of(cell, to));
    }

    private boolean explains(Slip slip, int cell, BigDecimal to) {
        return switch (slip) {
            case SIGN, TRANSPOSED, DOUBLED, DROPPED, UNIT ->
                restored(slip, cell).contains(to);
            case LEFT_BLANK -> !ledger.evidence(cell).figure().isNumber();
            case TOTAL_NOT_UPDATED -> lacksAPart(cell, to);
            case TOTAL_SHORT -> !fallenShort(cell, to).isEmpty();
            case LAST_YEAR -> hints.wasLastYear(ledger.code(cell), ledger.value(cell));
            case CONFIRMED -> hints.confirms(ledger.code(cell), to);
            case ROW_LOW, ROW_HIGH, NEIGHBOURS_SWAPPED, COLUMNS_SWAPPED -> false;
            case UNEXPLAINED -> true;
        };
    }

    private Set<BigDecimal> restored(Slip slip, int cell) {
        boolean amount = ledger.domain(cell) == Domain.AMOUNT;
        return slip == Slip.UNIT && !amount ? Set.of() : Digits.restored(slip, ledger.value(cell));
    }

    /** The balances of which the cell is the total and should say more than it does. */
    private List<Balance> fallenShort(int cell, BigDecimal to) {
        boolean more = ledger.value(cell).signum() >= 0 && to.compareTo(ledger.value(cell)) > 0;
        return more ? ledger.totals(cell) : List.of();
    }

    private boolean lacksAPart(int cell, BigDecimal to) {
        BigDecimal lacking = to.subtract(ledger.value(cell));
        for (Balance balance : fallenShort(cell, to)) {
            for (Balance.Entry part : balance.entries()) {
                if (part.cell() != cell && ledger.value(part.cell()).compareTo(lacking) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a cell may have been before a slip of the fingers. */
    List<BigDecimal> likely(int cell) {
        List<BigDecimal> values = new ArrayList<>();
        for (Slip slip : Slip.values()) {
            values.addAll(restored(slip, cell));
        }
        return values;
    }

    /** The slips that spoiled some of these cells, two or more, and none but these. */
    List<Move> within(BitSet cells) {
        List<Move> within = new ArrayList<>();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            for (Move move : moves.at(cell)) {
                if (move.to().firstKey() == cell && move.isWithin(cells)) {
                    within.add(move);
                }
            }
        }
        return within;
    }
}
