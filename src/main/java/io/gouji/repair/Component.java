package io.gouji.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cells tied together by balances, and those balances. What happens in one component is independent of every other.
 *
 * @param cells that a person can change
 * @param balances by their place in the ledger
 * @param failing those of them that do not hold
 * @param misfits cells whose number they cannot hold
 */
record Component(BitSet cells, BitSet balances, BitSet failing, BitSet misfits) {

    /** The components in which something is wrong, in the order of their first cells. */
    static List<Component> wrong(Ledger ledger) {
        List<Component> wrong = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int cell = 0; cell < ledger.cells(); cell++) {
            if (!seen.get(cell)) {
                Component component = around(ledger, cell);
                seen.or(component.cells);
                if (!component.failing.isEmpty() || !component.misfits.isEmpty()) {
                    wrong.add(component);
                }
            }
        }
        return wrong;
    }

    private static Component around(Ledger ledger, int start) {
        Component component = new Component(new BitSet(), new BitSet(), new BitSet(), new BitSet());
        BitSet frontier = new BitSet();
        frontier.set(start);
        while (!frontier.isEmpty()) {
            int cell = frontier.nextSetBit(0);
            component.add(ledger, cell);
            ledger.balancesOf(cell)
                    .forEach(balance ->
                            frontier.or(ledger.balances().get(balance).scope()));
            frontier.andNot(component.cells);
        }
        return component;
    }

    private void add(Ledger ledger, int cell) {
        cells.set(cell);
        misfits.set(cell, ledger.isMisfit(cell));
        for (int balance : ledger.balancesOf(cell)) {
            balances.set(balance);
            failing.set(balance, ledger.balances().get(balance).fails());
        }
    }
}
