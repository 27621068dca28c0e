package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.List;

/** Kinds of parts that leave nothing out, from {@code narrative/partitions.csv}: every applicant is a person or an organisation. */
final class Partitions {
    private final List<TagSet> partitions = new ArrayList<>();

    private Partitions() {}

    static Partitions of(ReferenceData data, Tags tags) {
        Partitions partitions = new Partitions();
        for (Row row : data.rows("narrative/partitions.csv")) {
            partitions.partitions.add(tags.set(row, "tags"));
        }
        return partitions;
    }

    boolean areComplete(List<Statement> parts) {
        TagSet named = TagSet.none();
        parts.forEach(part -> named.addAll(part.evidence().tags()));
        return partitions.stream().anyMatch(named::hasAll);
    }
}
