package io.gouji.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A repair as slips undone.
 *
 * @param cost how unlikely it is that just these slips were made
 * @param open whether the same cells could be given other values
 */
record Explanation(List<Move> moves, int cost, boolean open) {
    static final Explanation NONE = new Explanation(List.of(), 0, false);

    /** Likeliest first, then in reading order. */
    static final Comparator<Explanation> LIKELIEST = (one, other) ->
            one.cost == other.cost ? Arrays.compare(one.cells(), other.cells()) : Integer.compare(one.cost, other.cost);

    Explanation {
        moves = List.copyOf(moves);
    }

    Explanation and(Move move, int more) {
        List<Move> all = new ArrayList<>(moves);
        all.add(move);
        return new Explanation(all, cost + more, open);
    }

    Explanation leftOpen() {
        return new Explanation(moves, cost, true);
    }

    private int[] cells() {
        return to().keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    boolean hasCellsOf(Explanation other) {
        return to().keySet().equals(other.to().keySet());
    }

    /** What each cell should say. */
    NavigableMap<Integer, BigDecimal> to() {
        NavigableMap<Integer, BigDecimal> to = new TreeMap<>();
        for (Move move : moves) {
            to.putAll(move.to());
        }
        return to;
    }
}
