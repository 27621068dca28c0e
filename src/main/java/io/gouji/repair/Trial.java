package io.gouji.repair;

import io.gouji.repair.Balance.Entry;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets some cells free and works out what the balances make of them: a balance with one free cell says what it must be. What
 * cannot be is a conflict: the cells of which at least one more must be free. One trial is used again and again, which
 * saves a search much garbage.
 */
final class Trial {
    private final Ledger ledger;
    private final Component component;
    private final BigDecimal[] rest;
    private final int[] open;
    private final BigDecimal[] changes;
    private final int[] toldBy;
    private final BitSet known = new BitSet();
    private final BitSet touched = new BitSet();
    private final Deque<Integer> queue = new ArrayDeque<>();
    private List<BitSet> conflicts = new ArrayList<>();
    private BitSet free = new BitSet();

    Trial(Ledger ledger, Component component) {
        this.ledger = ledger;
        this.component = component;
        rest = new BigDecimal[ledger.balances().size()];
        open = new int[ledger.balances().size()];
        changes = new BigDecimal[ledger.numbers()];
        toldBy = new int[ledger.numbers()];
    }

    /**
     * Frees the cells and settles what follows.
     *
     * @param fixed changes of free cells or slacks that are taken as given
     * @return whether nothing speaks against it; some cells may still be open
     */
    boolean settle(BitSet cells, Map<Integer, BigDecimal> fixed) {
        free = cells;
        known.clear();
        touched.clear();
        conflicts = new ArrayList<>();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            touch(cell);
        }
        fixed.forEach((cell, change) -> tell(cell, change, -1));
        for (int index = touched.nextSetBit(0); index >= 0; index = touched.nextSetBit(index + 1)) {
            queue.add(index);
        }
        while (!queue.isEmpty()) {
            look(queue.remove());
        }
        addStanding();
        return conflicts.isEmpty();
    }

    private void touch(int cell) {
        for (int index : ledger.balancesOf(cell)) {
            if (!touched.get(index)) {
                touched.set(index);
                rest[index] = ledger.balances().get(index).off();
                open[index] = hasSlack(index) ? 1 : 0;
            }
            open[index]++;
        }
    }

    private boolean hasSlack(int index) {
        return ledger.balances().get(index).slack().isPresent();
    }

    private void look(int index) {
        if (open[index] == 0 && rest[index].signum() != 0) {
            conflicts.add(reasons(index));
        } else if (open[index] == 1) {
            Entry last = openEntry(index);
            Optional<BigDecimal> change = last.share(rest[index].negate()).filter(each -> admits(last.cell(), each));
            if (change.isEmpty()) {
                conflicts.add(reasons(index));
            } else {
                tell(last.cell(), change.get(), index);
            }
        }
    }

    private Entry openEntry(int index) {
        Balance balance = ledger.balances().get(index);
        for (int cell = free.nextSetBit(0); cell >= 0; cell = free.nextSetBit(cell + 1)) {
            if (balance.scope().get(cell) && !known.get(cell)) {
                return balance.entry(cell);
            }
        }
        return balance.entry(balance.slack().orElseThrow());
    }

    private boolean admits(int cell, BigDecimal change) {
        return ledger.domain(cell).admits(ledger.value(cell).add(change));
    }

    private void tell(int cell, BigDecimal change, int index) {
        known.set(cell);
        changes[cell] = change;
        toldBy[cell] = index;
        for (int each : ledger.balancesOf(cell)) {
            rest[each] = rest[each].add(ledger.balances().get(each).entry(cell).times(change));
            open[each]--;
            queue.add(each);
        }
    }

    /** The cells of all balances that led to what a balance says now, less those that are free. */
    private BitSet reasons(int start) {
        BitSet seen = new BitSet();
        BitSet frontier = new BitSet();
        frontier.set(start);
        BitSet cells = new BitSet();
        while (!frontier.isEmpty()) {
            int index = frontier.nextSetBit(0);
            seen.set(index);
            BitSet scope = ledger.balances().get(index).scope();
            cells.or(scope);
            for (int cell = known.nextSetBit(0); cell >= 0; cell = known.nextSetBit(cell + 1)) {
                if (toldBy[cell] >= 0 && scope.get(cell)) {
                    frontier.set(toldBy[cell]);
                }
            }
            frontier.andNot(seen);
        }
        cells.andNot(free);
        return cells;
    }

    /** What was wrong from the start and is not touched by what is free. */
    private void addStanding() {
        for (int index = component.failing().nextSetBit(0);
                index >= 0;
                index = component.failing().nextSetBit(index + 1)) {
            if (!touched.get(index)) {
                conflicts.add(ledger.balances().get(index).scope());
            }
        }
        for (int cell = component.misfits().nextSetBit(0);
                cell >= 0;
                cell = component.misfits().nextSetBit(cell + 1)) {
            if (!free.get(cell)) {
                BitSet alone = new BitSet();
                alone.set(cell);
                conflicts.add(alone);
            }
        }
    }

    /** Of the last settling: the sets of cells of each of which at least one more must be free. */
    List<BitSet> conflicts() {
        return conflicts;
    }

    /** Of the last settling: free cells, and slacks of touched balances, that nothing tells yet. */
    List<Integer> stillOpen() {
        List<Integer> cells = new ArrayList<>();
        for (int cell = free.nextSetBit(0); cell >= 0; cell = free.nextSetBit(cell + 1)) {
            addUnknown(cell, cells);
        }
        for (int index = touched.nextSetBit(0); index >= 0; index = touched.nextSetBit(index + 1)) {
            if (open[index] > 0 && hasSlack(index)) {
                addUnknown(ledger.balances().get(index).slack().getAsInt(), cells);
            }
        }
        return cells;
    }

    private void addUnknown(int cell, List<Integer> cells) {
        if (!known.get(cell)) {
            cells.add(cell);
        }
    }

    /** Of the last settling: everything that the touched balances reach, less what is free. */
    BitSet reach() {
        BitSet cells = new BitSet();
        for (int index = touched.nextSetBit(0); index >= 0; index = touched.nextSetBit(index + 1)) {
            cells.or(ledger.balances().get(index).scope());
        }
        cells.andNot(free);
        return cells;
    }

    /** Of the last settling: what a cell that is known then says. */
    BigDecimal told(int cell) {
        return ledger.value(cell).add(changes[cell]);
    }
}
