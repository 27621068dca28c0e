package io.gouji.region;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that people use in their lists for ours, read from {@code region/terms.csv}. */
record Terms(List<Row> rows) {
    static Terms of(ReferenceData data) {
        return new Terms(data.rows("region/terms.csv"));
    }

    /** Our word for theirs, of a kind ({@code column}, {@code role}). */
    Optional<String> find(String kind, String term) {
        String plain = FileNames.plain(term).strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.get("kind").equals(kind) && row.key().equals(plain))
                .map(row -> row.required("value"))
                .findFirst();
    }

    /** Our name for a column; theirs where we have none. */
    String column(String term) {
        return find("column", term).orElse(term);
    }

    /** Their words for ours. */
    List<Object> words(String kind, String value) {
        return rows.stream()
                .filter(row -> row.get("kind").equals(kind) && row.get("value").equals(value))
                .<Object>map(Row::key)
                .toList();
    }

    /** Every word of a kind. */
    List<Object> words(String kind) {
        return rows.stream()
                .filter(row -> row.get("kind").equals(kind))
                .<Object>map(Row::key)
                .toList();
    }
}
