package io.gouji.report;

import io.gouji.reference.Row;
import java.util.List;

/** The file of what people decided about labels, as {@link io.gouji.form.Aliases} reads it: lines are added, none is changed. */
public record Decisions(ReviewList review) {
    private static final List<String> COLUMNS = List.of("label", "under", "code", "indicator", "seen", "who", "when");

    /** The file with lines for what was ticked at its end; one that is empty yet gets its header too. */
    public String append(String before, List<Row> ticked, String who, String when) {
        String start = before.isBlank() ? Csv.head(COLUMNS) : before.endsWith("\n") ? before : before + "\r\n";
        return start + Csv.rows(ticked.stream().map(row -> line(row, who, when)).toList());
    }

    private List<String> line(Row row, String who, String when) {
        String seen = row.get("seen").lines().findFirst().orElse("");
        return List.of(
                row.get("label"), row.get("under"), row.get("code"), review.name(row.get("code")), seen, who, when);
    }
}
