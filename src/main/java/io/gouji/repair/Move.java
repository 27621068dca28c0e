package io.gouji.repair;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One slip undone.
 *
 * @param to what each cell that it spoiled should say, as far as they belong to the component looked at
 * @param spoiled all cells that it spoiled
 */
record Move(Slip slip, NavigableMap<Integer, BigDecimal> to, BitSet spoiled) {
    Move {
        to = Collections.unmodifiableNavigableMap(new TreeMap<>(to));
    }

    static Move of(Slip slip, Map<Integer, BigDecimal> to) {
        return new Move(slip, new TreeMap<>(to), set(to));
    }

    private static BitSet set(Map<Integer, BigDecimal> to) {
        BitSet cells = new BitSet();
        for (int cell : to.keySet()) {
            cells.set(cell);
        }
        return cells;
    }

    /** Those of {@link #to}. */
    BitSet cells() {
        return set(to);
    }

    /** Written out like the next: nearly every check asks for both, and what a record has by itself is only made when it does. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Move move && slip == move.slip && spoiled.equals(move.spoiled) && to.equals(move.to);
    }

    @Override
    public int hashCode() {
        return spoiled.hashCode();
    }

    /** Whether it concerns no others. */
    boolean isWithin(BitSet cells) {
        for (int cell : to.keySet()) {
            if (!cells.get(cell)) {
                return false;
            }
        }
        return true;
    }

    /** What of it concerns some cells. */
    Move within(BitSet cells) {
        NavigableMap<Integer, BigDecimal> part = new TreeMap<>(to);
        part.keySet().removeIf(cell -> !cells.get(cell));
        return new Move(slip, part, spoiled);
    }
}
