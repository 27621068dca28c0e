package io.gouji.region;

import io.gouji.grid.Document;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import java.util.List;

/** The agencies that are to report, in the order of the list. */
public record Roster(List<Entry> entries) {
    public static final Roster NONE = new Roster(List.of());

    public Roster {
        entries = List.copyOf(entries);
    }

    /** An agency; {@code level} and {@code kind} as the list has them, "" where it does not. */
    public record Entry(String agency, String level, String kind) {}

    /** Reads a list with a column of agencies; further columns are left alone. A row without an agency is a {@link ReferenceFault}. */
    public static Roster of(Document list, ReferenceData data) {
        return new Roster(ListTable.of(list, Terms.of(data), "agency").rows().stream()
                .map(Roster::entry)
                .distinct()
                .toList());
    }

    private static Entry entry(Row row) {
        return new Entry(row.required("agency"), row.get("level"), row.get("kind"));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    List<String> agencies() {
        return entries.stream().map(Entry::agency).toList();
    }
}
