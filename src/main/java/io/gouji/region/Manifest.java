package io.gouji.region;

import io.gouji.grid.Document;
import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import io.gouji.region.Received.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the coordinator says of the files of a folder in a list beside them. It goes before what the files say themselves.
 *
 * @param entries by path of the file
 */
public record Manifest(Map<String, Entry> entries) {
    public static final Manifest NONE = new Manifest(Map.of());

    private static final Set<String> COLUMNS = Set.of("file", "agency", "year", "edition", "role");

    public Manifest {
        entries = Map.copyOf(entries);
    }

    /**
     * One row.
     *
     * @param order the later of two rows for one agency and year is the newer version
     * @param edition id of the form that it is expected to be
     */
    public record Entry(int order, Identity identity, Optional<String> edition, Optional<Role> role) {}

    /**
     * The manifests of all folders together. A row that names no file of its folder, a column that is not known, a year or a
     * role that cannot be read is a {@link ReferenceFault}.
     *
     * @param files paths of all files that came in
     */
    public static Manifest of(Collection<Document> lists, Set<String> files, ReferenceData data) {
        Terms terms = Terms.of(data);
        Map<String, Entry> entries = new HashMap<>();
        for (Document list : lists) {
            String folder = list.name().substring(0, list.name().lastIndexOf('/') + 1);
            for (Row row : rows(list, terms)) {
                String file = folder + row.required("file").replace('\\', '/');
                if (!files.contains(file)) {
                    throw row.fault("file", "region.fault.no-file", row.get("file"));
                }
                entries.put(file, entry(row, entries.size(), terms));
            }
        }
        return new Manifest(entries);
    }

    Optional<Entry> find(String file) {
        return Optional.ofNullable(entries.get(file));
    }

    private static Iterable<Row> rows(Document list, Terms terms) {
        ListTable table = ListTable.of(list, terms, "file");
        for (String column : table.columns()) {
            if (!COLUMNS.contains(column)) {
                Message what = Message.of("region.fault.unlisted-column", column, terms.words("column"));
                throw new ReferenceFault(list.name(), 1, column, what);
            }
        }
        return table.rows();
    }

    private static Entry entry(Row row, int order, Terms terms) {
        Optional<String> agency = Optional.of(row.get("agency")).filter(name -> !name.isEmpty());
        Optional<Integer> year = row.get("year").isEmpty() ? Optional.empty() : Optional.of(row.integer("year"));
        Optional<String> edition = Optional.of(row.get("edition")).filter(id -> !id.isEmpty());
        return new Entry(order, new Identity(agency, year), edition, role(row, terms));
    }

    private static Optional<Role> role(Row row, Terms terms) {
        if (row.get("role").isEmpty()) {
            return Optional.empty();
        }
        String role = terms.find("role", row.get("role"))
                .orElseThrow(() -> row.fault("role", "fault.not-one-of", row.get("role"), terms.words("role")));
        return Optional.of(Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }
}
