package io.gouji.region;

import io.gouji.indicator.Indicator.Aggregation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A region's figure for one indicator.
 *
 * @param sum of the numbers given; empty when nobody gave one: a blank is not 0. How it may be read depends on the class
 * @param given submissions that give a number
 * @param expected submissions whose form has the cell
 * @param givers names of those that give a number other than 0, in the order of the submissions
 */
public record Total(
        String code, Aggregation aggregation, Optional<BigDecimal> sum, int given, int expected, List<String> givers) {
    public Total {
        givers = List.copyOf(givers);
    }

    public boolean isComplete() {
        return given == expected;
    }
}
