package io.gouji.region;

import io.gouji.grid.Document;
import io.gouji.reconcile.Identity;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bodies that were renamed or merged into another between two years.
 *
 * @param names what a name of before, as names are compared, is now
 */
public record Renames(Map<String, String> names) {
    public static final Renames NONE = new Renames(Map.of());

    public Renames {
        names = Map.copyOf(names);
    }

    /**
     * Reads a list with the columns old and new. A row without one of the two, or an old name that became two, is a {@link
     * io.gouji.reference.ReferenceFault}.
     */
    public static Renames of(Document list, ReferenceData data) {
        Map<String, String> names = new HashMap<>();
        for (Row row : ListTable.of(list, data, "old").rows()) {
            String other = names.putIfAbsent(AgencyNames.key(row.required("old")), row.required("new"));
            if (other != null && !other.equals(row.get("new"))) {
                throw row.fault("old", "region.fault.renamed-twice", row.get("old"), other, row.get("new"));
            }
        }
        return new Renames(names);
    }

    /** Whose submission it is by the name of now; a body renamed twice is followed to the end. */
    public Identity now(Identity then) {
        return new Identity(then.agency().map(this::now), then.year());
    }

    private String now(String name) {
        Set<String> seen = new HashSet<>();
        String now = name;
        String next = names.get(AgencyNames.key(now));
        while (next != null && seen.add(now)) {
            now = next;
            next = names.get(AgencyNames.key(now));
        }
        return now;
    }
}
