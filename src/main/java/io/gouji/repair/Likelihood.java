package io.gouji.repair;

import java.math.BigDecimal;
import java.util.Map;

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
        int cost = costs.of(move.slip());
        for (Map.Entry<Integer, BigDecimal> change : move.to().entrySet()) {
            cost += weight(change.getKey()) + more(move.slip(), change.getKey(), change.getValue());
        }
        boolean shifted = move.slip() == Slip.ROW_LOW || move.slip() == Slip.ROW_HIGH;
        return shifted ? cost + costs.weight("further-row") * move.spoiled().cardinality() : cost;
    }

    /** Of one cell alone, less what speaks against moving the cell: that is the same for each slip. */
    int cost(Slip slip, int cell, BigDecimal to) {
        return costs.of(slip) + more(slip, cell, to);
    }

    private int more(Slip slip, int cell, BigDecimal to) {
        return switch (slip) {
            case UNEXPLAINED, TOTAL_SHORT -> distance(cell, to);
            case SIGN,
                    LEFT_BLANK,
                    TOTAL_NOT_UPDATED,
                    TRANSPOSED,
                    DOUBLED,
                    DROPPED,
                    ROW_LOW,
                    ROW_HIGH,
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
        } else if (!hints.computed().isEmpty() && !ledger.totals(cell).isEmpty()) {
            weight -= costs.weight("typed-total");
        }
        return weight;
    }
}
