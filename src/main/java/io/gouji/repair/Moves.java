package io.gouji.repair;

import io.gouji.grid.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Every slip of a table that spoils several cells at once, undone: exchanges and shifts among neighbouring figures. */
final class Moves {
    private final Ledger ledger;
    private final int longestBlock;
    private final List<List<Move>> byCell = new ArrayList<>();

    private Moves(Ledger ledger, int longestBlock) {
        this.ledger = ledger;
        this.longestBlock = longestBlock;
        for (int cell = 0; cell < ledger.cells(); cell++) {
            byCell.add(new ArrayList<>());
        }
    }

    static Moves of(Ledger ledger, int longestBlock) {
        Moves moves = new Moves(ledger, longestBlock);
        moves.lines(CellRef::column, CellRef::row).forEach(moves::addColumn);
        moves.lines(CellRef::row, CellRef::column).forEach(moves::addRow);
        return moves;
    }

    /** Those that change a cell. */
    List<Move> at(int cell) {
        return byCell.get(cell);
    }

    /** The cells of each column, or row, of each sheet, in order. */
    private Collection<List<Integer>> lines(ToIntFunction<CellRef> line, ToIntFunction<CellRef> place) {
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        for (int cell = 0; cell < ledger.cells(); cell++) {
            String key = ledger.evidence(cell).place().sheet() + "\n" + line.applyAsInt(ref(cell));
            lines.computeIfAbsent(key, each -> new ArrayList<>()).add(cell);
        }
        lines.values()
                .forEach(cells -> cells.sort(
                        (one, other) -> Integer.compare(place.applyAsInt(ref(one)), place.applyAsInt(ref(other)))));
        return lines.values();
    }

    private CellRef ref(int cell) {
        return ledger.evidence(cell).place().cell();
    }

    private void addColumn(List<Integer> column) {
        for (int first = 0; first + 1 < column.size(); first++) {
            for (int last = first + 1; last < column.size() && last - first <= longestBlock; last++) {
                List<Integer> block = column.subList(first, last + 1);
                shift(Slip.ROW_LOW, block);
                List<Integer> upwards = new ArrayList<>(block);
                Collections.reverse(upwards);
                shift(Slip.ROW_HIGH, upwards);
            }
            exchange(Slip.NEIGHBOURS_SWAPPED, column.get(first), column.get(first + 1));
        }
    }

    private void addRow(List<Integer> row) {
        for (int first = 0; first < row.size(); first++) {
            for (int second = first + 1; second < row.size(); second++) {
                Slip slip = second == first + 1 ? Slip.NEIGHBOURS_SWAPPED : Slip.COLUMNS_SWAPPED;
                exchange(slip, row.get(first), row.get(second));
            }
        }
    }

    private void exchange(Slip slip, int one, int other) {
        add(slip, new TreeMap<>(Map.of(one, ledger.value(other), other, ledger.value(one))));
    }

    /** Each cell got the figure of the one before it, and the first was left at 0; the last lost a 0. */
    private void shift(Slip slip, List<Integer> block) {
        int last = block.size() - 1;
        boolean left = ledger.value(block.get(0)).signum() == 0;
        if (left
                && ledger.value(block.get(1)).signum() != 0
                && ledger.value(block.get(last)).signum() != 0) {
            NavigableMap<Integer, BigDecimal> to = new TreeMap<>();
            for (int i = 0; i < last; i++) {
                to.put(block.get(i), ledger.value(block.get(i + 1)));
            }
            to.put(block.get(last), BigDecimal.ZERO);
            add(slip, to);
        }
    }

    private void add(Slip slip, NavigableMap<Integer, BigDecimal> to) {
        to.entrySet().removeIf(each -> ledger.value(each.getKey()).compareTo(each.getValue()) == 0);
        if (to.size() > 1 && isPossible(to)) {
            add(Move.of(slip, to));
        }
    }

    private boolean isPossible(Map<Integer, BigDecimal> to) {
        for (Map.Entry<Integer, BigDecimal> each : to.entrySet()) {
            if (!ledger.domain(each.getKey()).admits(each.getValue())
                    || !ledger.evidence(each.getKey()).figure().isNumber()) {
                return false;
            }
        }
        return true;
    }

    private void add(Move move) {
        for (int cell : move.to().keySet()) {
            byCell.get(cell).add(move);
        }
    }

    /** What of them concerns one component; a slip that reaches further must have spoiled nothing that is right as it is. */
    Moves within(Component component) {
        Moves part = new Moves(ledger, longestBlock);
        Set<Move> all = new LinkedHashSet<>();
        component.cells().stream().forEach(cell -> all.addAll(byCell.get(cell)));
        for (Move move : all) {
            if (holdsOutside(component, move)) {
                part.add(move.within(component.cells()));
            }
        }
        return part;
    }

    private boolean holdsOutside(Component component, Move move) {
        for (int cell : move.to().keySet()) {
            if (!component.cells().get(cell)) {
                for (int index : ledger.balancesOf(cell)) {
                    if (ledger.fails(index, move.to())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
