package io.gouji.repair;

import io.gouji.repair.Balance.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Undoes slips one after the other until every balance of a component holds: each step undoes one slip so that the balance
 * looked at then holds, and only the most promising ways are followed. Finds what a person would say was done ("typed one
 * row too low"), however many cells that spoiled; it may miss some.
 */
final class Undoing {
    private final Ledger ledger;
    private final Component component;
    private final Moves moves;
    private final Explainer explainer;
    private final Likelihood likelihood;
    private final Costs costs;
    private final Map<NavigableMap<Integer, BigDecimal>, Explanation> found = new LinkedHashMap<>();
    private int bound;

    /** Slips undone so far, and what fails all the same. */
    private record Way(Explanation sofar, BitSet failing, int promise) {
        static final Comparator<Way> BEST = (one, other) -> one.promise == other.promise
                ? Explanation.LIKELIEST.compare(one.sofar, other.sofar)
                : Integer.compare(one.promise, other.promise);
    }

    Undoing(Ledger ledger, Component component, Moves moves, Explainer explainer, Likelihood likelihood, Costs costs) {
        this.ledger = ledger;
        this.component = component;
        this.moves = moves;
        this.explainer = explainer;
        this.likelihood = likelihood;
        this.costs = costs;
    }

    /** Repairs by at most so many slips that cost less than a bound, likeliest first. */
    List<Explanation> cheaperThan(int most, int mostSlips) {
        bound = most;
        List<Way> ways = List.of(way(Explanation.NONE));
        for (int slips = 0; slips < mostSlips && !ways.isEmpty(); slips++) {
            ways = further(ways);
        }
        return found.values().stream()
                .filter(each -> each.cost() < bound)
                .sorted(Explanation.LIKELIEST)
                .toList();
    }

    private Way way(Explanation sofar) {
        BitSet failing = failing(sofar.to());
        return new Way(sofar, failing, sofar.cost() + costs.weight("failing") * failing.cardinality());
    }

    private List<Way> further(List<Way> ways) {
        Map<NavigableMap<Integer, BigDecimal>, Way> next = new LinkedHashMap<>();
        for (Way way : ways) {
            for (Move move : choices(way)) {
                Way longer = way(way.sofar().and(move, likelihood.cost(move)));
                next.merge(
                        longer.sofar().to(), longer, (one, other) -> Way.BEST.compare(one, other) <= 0 ? one : other);
            }
        }
        next.values().removeIf(this::isWhole);
        return next.values().stream()
                .filter(way -> way.sofar().cost() + costs.cheapest() < bound)
                .sorted(Way.BEST)
                .limit(costs.weight("ways"))
                .toList();
    }

    private boolean isWhole(Way way) {
        boolean whole = way.failing().isEmpty() && misfit(way.sofar().to()) < 0;
        if (whole && way.sofar().cost() < bound) {
            found.merge(way.sofar().to(), way.sofar(), (one, other) -> one.cost() <= other.cost() ? one : other);
            bound = Math.min(bound, way.sofar().cost() + costs.weight("spread"));
        }
        return whole;
    }

    /** The slips of which one must have been made, of those not yet undone: for a misfit, or else for the shortest failing sum. */
    private Set<Move> choices(Way way) {
        NavigableMap<Integer, BigDecimal> to = way.sofar().to();
        int misfit = misfit(to);
        Set<Move> choices = misfit >= 0 ? refitting(misfit) : mending(to, shortest(way.failing()));
        choices.removeIf(move -> !Collections.disjoint(move.to().keySet(), to.keySet()));
        return choices;
    }

    private int misfit(Map<Integer, BigDecimal> to) {
        int cell = component.misfits().nextSetBit(0);
        while (cell >= 0 && to.containsKey(cell)) {
            cell = component.misfits().nextSetBit(cell + 1);
        }
        return cell;
    }

    private Set<Move> refitting(int cell) {
        Set<Move> choices = new LinkedHashSet<>(moves.at(cell));
        List<BigDecimal> values = new ArrayList<>(explainer.likely(cell));
        ledger.balancesOf(cell).forEach(index -> values.add(mended(index, cell, Map.of())));
        for (BigDecimal value : values) {
            if (ledger.domain(cell).admits(value)) {
                choices.add(explainer.single(cell, value));
            }
        }
        return choices;
    }

    private int shortest(BitSet failing) {
        int shortest = failing.nextSetBit(0);
        for (int index = shortest; index >= 0; index = failing.nextSetBit(index + 1)) {
            shortest = length(index) < length(shortest) ? index : shortest;
        }
        return shortest;
    }

    private int length(int index) {
        return ledger.balances().get(index).entries().size();
    }

    private Set<Move> mending(NavigableMap<Integer, BigDecimal> to, int index) {
        Set<Move> choices = new LinkedHashSet<>();
        for (Entry entry : ledger.balances().get(index).entries()) {
            if (!ledger.isSlack(entry.cell())) {
                for (Move move : moves.at(entry.cell())) {
                    if (holdsAfter(index, to, move)) {
                        choices.add(move);
                    }
                }
                BigDecimal value = mended(index, entry.cell(), to);
                if (ledger.domain(entry.cell()).admits(value)) {
                    choices.add(explainer.single(entry.cell(), value));
                }
            }
        }
        return choices;
    }

    /** What a cell must say for a balance to come out even. */
    private BigDecimal mended(int index, int cell, Map<Integer, BigDecimal> to) {
        int sign = ledger.balances().get(index).sign(cell);
        return ledger.value(cell).subtract(ledger.off(index, to).multiply(BigDecimal.valueOf(sign)));
    }

    private boolean holdsAfter(int index, NavigableMap<Integer, BigDecimal> to, Move move) {
        Map<Integer, BigDecimal> after = new HashMap<>(to);
        after.putAll(move.to());
        return !ledger.fails(index, after);
    }

    /** The balances that do not hold with some cells changed. */
    private BitSet failing(Map<Integer, BigDecimal> to) {
        BitSet failing = (BitSet) component.failing().clone();
        for (int cell : to.keySet()) {
            for (int index : ledger.balancesOf(cell)) {
                failing.set(index);
            }
        }
        for (int index = failing.nextSetBit(0); index >= 0; index = failing.nextSetBit(index + 1)) {
            failing.set(index, ledger.fails(index, to));
        }
        return failing;
    }
}
