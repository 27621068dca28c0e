package io.gouji.reconcile;

import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of body a name tells ({@code reconcile/bodies.csv}: the suffix of a name) and which kind fills a level-owned
 * row ({@code reconcile/owners.csv}).
 */
public final class Bodies {
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    private Bodies() {}

    /** Reads both tables; an unknown code is a fault of the reference. */
    static Bodies of(ReferenceData data, Indicators indicators) {
        Bodies bodies = new Bodies();
        data.rows("reconcile/bodies.csv").forEach(row -> bodies.kinds.put(row.key(), row.required("kind")));
        for (Row row : data.rows("reconcile/owners.csv")) {
            if (indicators.find(row.key()).isEmpty()) {
                throw row.fault("code", "fault.unknown-code", row.key());
            }
            bodies.owners.put(row.key(), row.required("kind"));
        }
        return bodies;
    }

    /** The kind of a body by the end of its name; empty where the name does not tell. */
    public Optional<String> kind(String name) {
        return kinds.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Code to the kind of body that fills it, in the order of the table. */
    Map<String, String> owners() {
        return owners;
    }

    static Message word(String kind) {
        return Message.of("kind." + kind);
    }
}
