package io.gouji.narrative;

import io.gouji.indicator.Concepts;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to say a figure without quoting it, a row of {@code narrative/implications.csv}.
 *
 * @param base the indicator whose figure it speaks of; empty where it speaks of none
 * @param has meanings that its words must have, one of each set
 * @param lacks meanings that they must not have
 */
record Implication(Bound bound, Optional<String> base, List<TagSet> has, TagSet lacks, String concept) {
    /** What the words make of the other indicator. */
    enum Bound {
        /** A clause behind the figure, with no figure of its own: as many (收到2件，均已答复). */
        SAME,
        /** The words of the figure itself: as many (发布1件 was also made public). */
        OWN,
        /** A clause behind the figure: more, for older ones are added (发布1件，对保留的进行了公示). */
        MORE,
        /** A clause of what was done, with no figure: at least one (设立专职人员). */
        SOME,
        /** A sentence whose parts the next one counts: at least these (通过网站发布通知、动态。其中通知10条，动态79条). */
        PARTS
    }

    static List<Implication> all(ReferenceData data, Tags tags, Concepts concepts) {
        return data.rows("narrative/implications.csv").stream()
                .map(row -> new Implication(
                        bound(row),
                        row.get("base").isEmpty() ? Optional.empty() : Optional.of(Ties.concept(row, "base", concepts)),
                        tags.groups(row, "has"),
                        tags.set(row, "lacks"),
                        Ties.concept(row, "concept", concepts)))
                .toList();
    }

    private static Bound bound(Row row) {
        return Arrays.stream(Bound.values())
                .filter(bound -> name(bound).equals(row.get("bound")))
                .findFirst()
                .orElseThrow(() -> row.fault(
                        "bound",
                        "fault.not-one-of",
                        row.get("bound"),
                        String.join(
                                ", ",
                                Arrays.stream(Bound.values())
                                        .map(Implication::name)
                                        .toList())));
    }

    private static String name(Bound bound) {
        return bound.name().toLowerCase(Locale.ROOT);
    }

    boolean fits(TagSet tags) {
        return tags.meetsAll(has) && !tags.meets(lacks);
    }

    boolean isOf(Claim claim) {
        return claim.kind() == Claim.Kind.LEVEL && claim.concept().equals(base);
    }
}
