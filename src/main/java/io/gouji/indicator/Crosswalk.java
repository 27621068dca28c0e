package io.gouji.indicator;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Wording;
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
     * @param reason why; in a language that has none, ""
     */
    public record Link(String from, String to, String relation, String comparable, Wording reason) {
        Join join() {
            return new Join(
                    switch (comparable) {
                        case "yes" -> Grade.COMPARABLE;
                        case "no" -> Grade.NOT_COMPARABLE;
                        default -> Grade.WITH_CARE;
                    },
                    reason);
        }
    }

    /** Whether what two editions count under one name may be laid side by side, and why. */
    public record Join(Grade grade, Wording reason) {}

    /** How far two figures may be compared. */
    public enum Grade {
        COMPARABLE,
        WITH_CARE,
        NOT_COMPARABLE
    }

    /**
     * How one sum of codes relates to a later one. The same codes count the same, unless a row says otherwise; what no row
     * knows, or only one side counts, is not comparable.
     */
    public Join join(List<String> from, List<String> to) {
        Wording unsaid = new Wording("", "");
        if (from.isEmpty() || to.isEmpty()) {
            return new Join(Grade.NOT_COMPARABLE, unsaid);
        }
        Join otherwise = new Join(from.equals(to) ? Grade.COMPARABLE : Grade.NOT_COMPARABLE, unsaid);
        return links.stream()
                .filter(link -> link.from().equals(String.join("+", from)))
                .filter(link -> link.to().equals(String.join("+", to)))
                .findFirst()
                .map(Link::join)
                .orElse(otherwise);
    }

    public static Crosswalk of(ReferenceData data) {
        return new Crosswalk(data.wholeTable("indicator/crosswalk.csv").stream()
                .map(row -> new Link(
                        row.get("from_code"),
                        row.get("to_code"),
                        row.get("relation"),
                        row.get("comparable"),
                        new Wording(row.get("reason_zh"), row.get("reason"))))
                .toList());
    }
}
