package io.gouji.repair;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How unlikely each slip is ({@code repair/slips.csv}), and the weights and limits of {@code repair/weights.csv}. */
final class Costs {
    private final Map<Slip, Integer> slips = new EnumMap<>(Slip.class);
    private final Map<String, Integer> weights = new LinkedHashMap<>();

    private Costs() {}

    /** Reads both tables; a slip that is none, or a cost that is no whole number, is a fault of the reference. */
    static Costs of(ReferenceData data) {
        Costs costs = new Costs();
        data.rows("repair/slips.csv").forEach(row -> costs.slips.put(slip(row), row.integer("cost")));
        data.rows("repair/weights.csv").forEach(row -> costs.weights.put(row.key(), row.integer("value")));
        return costs;
    }

    private static Slip slip(Row row) {
        for (Slip slip : Slip.values()) {
            if (slip.word().equals(row.key())) {
                return slip;
            }
        }
        throw row.fault(
                "slip",
                "fault.not-one-of",
                row.key(),
                Arrays.stream(Slip.values()).map(Slip::word).toList());
    }

    int of(Slip slip) {
        return Objects.requireNonNull(slips.get(slip), slip.name());
    }

    int cheapest() {
        return slips.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    int weight(String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }
}
