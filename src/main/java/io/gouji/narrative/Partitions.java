package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kinds of parts that leave nothing out, from {@code narrative/partitions.csv}: every applicant is a person or an organisation. */
final class Partitions {
    private final List<Set<String>> partitions = new ArrayList<>();

    private Partitions() {}

    static Partitions of(ReferenceData data, Tags tags) {
        Partitions partitions = new Partitions();
        for (Row row : data.rows("narrative/partitions.csv")) {
            partitions.partitions.add(Set.copyOf(tags.named(row, "tags")));
        }
        return partitions;
    }

    boolean areComplete(List<Statement> parts) {
        return partitions.stream()
                .anyMatch(kinds ->
                        kinds.stream().allMatch(kind -> parts.stream().anyMatch(part -> part.has(kind))));
    }
}
