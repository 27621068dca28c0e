package io.gouji.region;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole numbers of {@code region/limits.csv} by name. */
record Limits(Map<String, Integer> values) {
    static Limits of(ReferenceData data) {
        return new Limits(data.rows("region/limits.csv").stream()
                .collect(Collectors.toMap(Row::key, row -> row.integer("value"))));
    }

    int of(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no limit " + name);
        }
        return value;
    }
}
