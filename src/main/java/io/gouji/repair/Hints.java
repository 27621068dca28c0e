package io.gouji.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a table's figures besides its own sums. All of it only ranks suggestions, none of it makes one.
 *
 * @param confirmed what the text of the report, or last year's carry-over, gives for a code: a figure that says so too is
 *     harder to move, and a change to such a value is likelier
 * @param lastYear what last year's report gives for a code: a figure other
 *     than 0 that still says so may have been left standing
 * @param computed codes whose cells are formulas
 */
public record Hints(Map<String, List<BigDecimal>> confirmed, Map<String, BigDecimal> lastYear, Set<String> computed) {
    public static final Hints NONE = new Hints(Map.of(), Map.of(), Set.of());

    public Hints {
        confirmed = Map.copyOf(confirmed);
        lastYear = Map.copyOf(lastYear);
        computed = Set.copyOf(computed);
    }

    boolean confirms(String code, BigDecimal value) {
        for (BigDecimal each : confirmed.getOrDefault(code, List.of())) {
            if (each.compareTo(value) == 0) {
                return true;
            }
        }
        return false;
    }

    boolean wasLastYear(String code, BigDecimal value) {
        BigDecimal last = lastYear.get(code);
        return last != null && value.signum() != 0 && last.compareTo(value) == 0;
    }
}
