package io.gouji.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * All smallest sets of cells that, changed, can make every balance of a component hold: one cell first, then two, and so on.
 * A set that cannot do it leaves conflicts, and every larger set that can do it has a cell of each of them; so the search
 * goes only where a conflict leads. Where a row and a column are off by the same, that is their common cell at once.
 */
final class Search {
    private final Trial trial;
    private final Completion completion;
    private final int mostSteps;
    private final int mostSets;
    private int steps;
    private final List<BitSet> found = new ArrayList<>();

    Search(Ledger ledger, Component component, Costs costs) {
        this.trial = new Trial(ledger, component);
        this.completion = new Completion(ledger, trial, costs);
        this.mostSteps = costs.weight("search-steps");
        this.mostSets = costs.weight("listed");
    }

    /** The smallest sets up to a size, in the order of their cells; not all of them where a limit was struck. */
    List<BitSet> smallest(int largest) {
        for (int size = 1; size <= largest && found.isEmpty() && !isSpent(); size++) {
            widen(new BitSet(), new BitSet(), size);
        }
        return found;
    }

    /** Whether it gave up because it took too many steps. */
    boolean isSpent() {
        return steps > mostSteps;
    }

    /** Whether it stopped because so many sets were found. */
    boolean hasMore() {
        return found.size() >= mostSets;
    }

    private void widen(BitSet cells, BitSet barred, int left) {
        steps++;
        if (isSpent() || hasMore()) {
            return;
        }
        List<BitSet> conflicts = conflicts(cells);
        if (conflicts.isEmpty()) {
            found.add((BitSet) cells.clone());
            return;
        }
        conflicts.forEach(conflict -> conflict.andNot(barred));
        conflicts.sort((one, other) -> Integer.compare(one.cardinality(), other.cardinality()));
        if (atLeast(conflicts) > left) {
            return;
        }
        BitSet closed = (BitSet) barred.clone();
        BitSet choices = conflicts.get(0);
        for (int cell = choices.nextSetBit(0); cell >= 0; cell = choices.nextSetBit(cell + 1)) {
            cells.set(cell);
            widen(cells, closed, left - 1);
            cells.clear(cell);
            closed.set(cell);
        }
    }

    /** Why a set cannot do it, as sets of their own; nothing where it can. */
    private List<BitSet> conflicts(BitSet cells) {
        if (!trial.settle(cells, Map.of())) {
            List<BitSet> conflicts = new ArrayList<>();
            trial.conflicts().forEach(each -> conflicts.add((BitSet) each.clone()));
            return conflicts;
        }
        BitSet reach = trial.reach();
        return trial.stillOpen().isEmpty() || completion.isPossible(cells)
                ? List.of()
                : new ArrayList<>(List.of(reach));
    }

    /** How many more cells are needed at least: so many conflicts have no cell in common; more than any where one has none. */
    private static int atLeast(List<BitSet> conflicts) {
        BitSet used = new BitSet();
        int count = 0;
        for (BitSet conflict : conflicts) {
            if (conflict.isEmpty()) {
                return Integer.MAX_VALUE;
            }
            if (!conflict.intersects(used)) {
                used.or(conflict);
                count++;
            }
        }
        return count;
    }
}
