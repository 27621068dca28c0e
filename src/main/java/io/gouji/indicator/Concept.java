package io.gouji.indicator;

import io.gouji.reference.Wording;
import java.util.List;
import java.util.Map;

/**
 * A name that outlives the editions: what a report quotes, and what a series over many years is joined by.
 *
 * @param codes per rule family the codes whose sum it is; a family that does not count it is absent
 */
public record Concept(String name, Wording label, String unit, Map<String, List<String>> codes) {
    public Concept {
        codes = Map.copyOf(codes);
    }

    /** The codes whose sum it is in a family of forms; empty where the family does not count it. */
    public List<String> codes(String family) {
        return codes.getOrDefault(family, List.of());
    }
}
