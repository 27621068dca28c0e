package io.gouji.repair;

import io.gouji.finding.Suggestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be wrong in a table and what would put it right.
 *
 * @param faults in the order of their first cells
 * @param fillings what a blank must be, by rule that cannot be assessed because of it
 */
public record Repairs(List<Fault> faults, Map<Failure, Suggestion> fillings) {
    public Repairs {
        faults = List.copyOf(faults);
        fillings = Collections.unmodifiableMap(new LinkedHashMap<>(fillings));
    }
}
