package io.gouji.region;

import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicator.Aggregation;
import io.gouji.indicator.Indicator.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A region's figure for one indicator.
 *
 * @param sum of the numbers given; empty when nobody gave one: a blank is not 0. How it may be read depends on the class
 * @param digits of the longest number that was added up
 * @param given submissions that give a number
 * @param expected submissions whose form has the cell
 * @param givers how many give a number other than 0
 * @param named names of the first of them, in the order of the submissions, at most {@link #NAMED}
 */
public record Total(
        String code,
        Kind kind,
        Aggregation aggregation,
        Optional<BigDecimal> sum,
        int digits,
        int given,
        int expected,
        int givers,
        List<String> named) {
    /** There may be many thousands, and more than a few help nobody. */
    public static final int NAMED = 3;

    public Total {
        named = List.copyOf(named);
    }

    /** The sum counts some things twice and can only be too high; a change can be off to either side. */
    public boolean isUpperBound() {
        return overstates(aggregation, kind);
    }

    /** Whether adding up an indicator over bodies can only come to too much. */
    static boolean overstates(Indicator indicator) {
        return overstates(indicator.aggregation(), indicator.kind());
    }

    private static boolean overstates(Aggregation aggregation, Kind kind) {
        return aggregation == Aggregation.DEDUP_SUM && kind != Kind.SIGNED_COUNT;
    }

    public boolean isComplete() {
        return given == expected;
    }
}
