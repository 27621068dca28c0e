package io.gouji.indicator;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.reference.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The concepts, read from {@code indicator/concepts.csv}; a column per rule family, a sum of codes joined by +. */
public final class Concepts {
    /** What a row says besides its families; every other column is a family. */
    private static final Set<String> OWN_COLUMNS = Set.of("concept", "label_zh", "label_en", "unit", "note");

    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    private Concepts() {}

    /** Reads the concepts; a code that the indicators do not know is a fault of the reference. */
    public static Concepts of(ReferenceData data, Indicators indicators) {
        Concepts result = new Concepts();
        for (Row row : data.rows("indicator/concepts.csv")) {
            result.concepts.put(row.key(), concept(row, indicators));
        }
        return result;
    }

    private static Concept concept(Row row, Indicators indicators) {
        Map<String, List<String>> codes = new HashMap<>();
        for (String family : row.columns()) {
            if (OWN_COLUMNS.contains(family)) {
                continue;
            }
            List<String> sum = Stream.of(row.get(family).split("\\+"))
                    .map(String::trim)
                    .filter(code -> !code.isEmpty())
                    .toList();
            for (String code : sum) {
                if (indicators.find(code).isEmpty()) {
                    throw row.fault(family, "fault.unknown-code", code);
                }
            }
            if (!sum.isEmpty()) {
                codes.put(family, sum);
            }
        }
        Wording label = new Wording(row.required("label_zh"), row.required("label_en"));
        return new Concept(row.required("concept"), label, row.get("unit"), codes);
    }

    public Optional<Concept> find(String name) {
        return Optional.ofNullable(concepts.get(name));
    }

    public Collection<Concept> all() {
        return concepts.values();
    }
}
