package io.gouji.indicator;

import io.gouji.reference.ReferenceData;
import java.util.List;

/** How indicators of different editions relate, read from {@code indicator/crosswalk.csv}. */
public record Crosswalk(List<Link> links) {
    public Crosswalk {
        links = List.copyOf(links);
    }

    /**
     * {@code from} IS relation {@code to}.
     *
     * @param from a code, a sum of codes joined by +, or {@code (none)} for a series that starts
     * @param to the same; "" for a series that ends
     * @param comparable yes, no, with care …: whether one chart may join the two
     */
    public record Link(String from, String to, String relation, String comparable, String reason) {}

    public static Crosswalk of(ReferenceData data) {
        return new Crosswalk(data.wholeTable("indicator/crosswalk.csv").stream()
                .map(row -> new Link(
                        row.get("from_code"),
                        row.get("to_code"),
                        row.get("relation"),
                        row.get("comparable"),
                        row.get("reason")))
                .toList());
    }
}
