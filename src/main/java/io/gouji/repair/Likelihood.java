package io.gouji.repair;

import java.math.BigDecimal;

/** How unlikely it is that a slip was made, in hundredths: 100 more is e times less likely. */
final class Likelihood {
    private final Ledger ledger;
    private final Costs costs;
    private final Hints hints;

    Likelihood(Ledger ledger, Costs costs, Hints hints) {
        this.ledger = ledger;
        this.costs = costs;
        this.hints = hints;
    }

    /** That of the slip itself, more for what speaks against moving its cells. */
    int cost(Move move) {
        int weights = move.to().keySet().stream().mapToInt(this::weight).sum();
        return costs.of(move.slip()) + weights + more(move);
    }

    private int more(Move move) {
        return switch (move.slip()) {
            case UNEXPLAINED, TOTAL_SHORT ->
                move.to().entrySet().stream()
                        .mapToInt(change -> distance(change.getKey(), change.getValue()))
                        .sum();
            case ROW_LOW, ROW_HIGH ->
                costs.weight("further-row") * move.spoiled().cardinality();
            case SIGN,
                    LEFT_BLANK,
                    TOTAL_NOT_UPDATED,
                    TRANSPOSED,
                    DOUBLED,
                    DROPPED,
                    NEIGHBOURS_SWAPPED,
                    COLUMNS_SWAPPED,
                    LAST_YEAR,
                    UNIT,
                    CONFIRMED -> 0;
        };
    }

    /** Far off is less likely than near by. */
    private int distance(int cell, BigDecimal to) {
        double far = to.subtract(ledger.value(cell)).abs().doubleValue();
        return (int) Math.round(costs.weight("distance") * StrictMath.log(Math.max(1, far)));
    }

    private int weight(int cell) {
        int weight = 0;
        if (hints.confirms(ledger.code(cell), ledger.value(cell))) {
            weight += costs.weight("confirmed");
        }
        if (hints.computed().contains(ledger.code(cell))) {
            weight += costs.weight("computed");
        } else if (!hints.computed().isEmpty() && ledger.totals(cell).findAny().isPresent()) {
            weight -= costs.weight("typed-total");
        }
        return weight;
    }
}
