package io.gouji.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Values for free cells that the balances leave open. If there are any, then there are some with as many cells (or slacks) at
 * their floor as are left open; so trying floors finds them. Exact where the rules form a table of sums.
 */
final class Completion {
    private final Ledger ledger;
    private final Trial trial;
    private final int mostSteps;
    private final int most;
    private int steps;

    Completion(Ledger ledger, Trial trial, Costs costs) {
        this.ledger = ledger;
        this.trial = trial;
        this.mostSteps = costs.weight("completion-steps");
        this.most = costs.weight("completions");
    }

    /** Whether the free cells can be given values at all. */
    boolean isPossible(BitSet cells) {
        return !with(cells, Map.of()).isEmpty();
    }

    /** One choice of values for the free cells with some of them given; none where that cannot be. */
    List<Map<Integer, BigDecimal>> with(BitSet cells, Map<Integer, BigDecimal> given) {
        Map<Integer, BigDecimal> fixed = new TreeMap<>();
        given.forEach((cell, value) -> fixed.put(cell, value.subtract(ledger.value(cell))));
        return complete(cells, fixed, cell -> List.of(), 1);
    }

    /**
     * Choices of values for the free cells, by cell; not all there are.
     *
     * @param likely values to try for a cell besides its floor
     */
    List<Map<Integer, BigDecimal>> some(BitSet cells, IntFunction<List<BigDecimal>> likely) {
        return complete(cells, new TreeMap<>(), likely, most);
    }

    private List<Map<Integer, BigDecimal>> complete(
            BitSet cells, Map<Integer, BigDecimal> fixed, IntFunction<List<BigDecimal>> likely, int enough) {
        Set<Map<Integer, BigDecimal>> found = new LinkedHashSet<>();
        steps = 0;
        complete(cells, fixed, likely, enough, found);
        return List.copyOf(found);
    }

    private void complete(
            BitSet cells,
            Map<Integer, BigDecimal> fixed,
            IntFunction<List<BigDecimal>> likely,
            int enough,
            Set<Map<Integer, BigDecimal>> found) {
        steps++;
        if (found.size() >= enough || steps > mostSteps || !trial.settle(cells, fixed)) {
            return;
        }
        List<Integer> open = trial.stillOpen();
        if (open.isEmpty()) {
            Map<Integer, BigDecimal> told = new TreeMap<>();
            cells.stream().forEach(cell -> told.put(cell, trial.told(cell)));
            found.add(told);
        }
        for (int cell : open) {
            for (BigDecimal value : candidates(cell, likely)) {
                fixed.put(cell, value.subtract(ledger.value(cell)));
                complete(cells, fixed, likely, enough, found);
                fixed.remove(cell);
            }
        }
    }

    private List<BigDecimal> candidates(int cell, IntFunction<List<BigDecimal>> likely) {
        List<BigDecimal> candidates = new ArrayList<>(ledger.isSlack(cell) ? List.of() : likely.apply(cell));
        candidates.removeIf(value -> !ledger.domain(cell).admits(value));
        candidates.add(ledger.domain(cell).hasFloor() ? BigDecimal.ZERO : ledger.value(cell));
        return candidates;
    }
}
