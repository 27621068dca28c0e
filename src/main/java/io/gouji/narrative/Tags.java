package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meanings that words can have, from {@code narrative/tags.csv}, and what part they play in a sentence. */
final class Tags {
    /** What part a meaning plays. */
    enum Part {
        /** What is counted; the last of a phrase decides, and a later phrase without one may be about the same. */
        TOPIC,
        /** What is counted where nothing more definite is named (信息 beside 申请). */
        WEAK_TOPIC,
        /** By what way something was made public. */
        CHANNEL,
        /** What was done; makes a topic more definite. */
        VERB,
        /** How what was asked for ended; said of the topic before where no more than information as such is named. */
        OUTCOME,
        /** Makes a topic more definite: by whom, how. */
        MARK,
        /** Holds the sentence together: totals, breakdowns, zeros, times, changes. */
        FRAME,
        /** Not a word: found by looking at where the figure stands. */
        SEEN,
        /** Means nothing for a figure and may stand anywhere. */
        PLAIN
    }

    private final Map<String, Part> parts;

    private Tags(Map<String, Part> parts) {
        this.parts = Map.copyOf(parts);
    }

    static Tags of(ReferenceData data) {
        Map<String, Part> parts = new HashMap<>();
        for (Row row : data.rows("narrative/tags.csv")) {
            parts.put(row.required("tag"), part(row));
        }
        return new Tags(parts);
    }

    private static Part part(Row row) {
        try {
            return Part.valueOf(row.required("part").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            String valid = Arrays.stream(Part.values())
                    .map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
            throw row.fault("part", "fault.not-one-of", row.get("part"), valid);
        }
    }

    /** The tags that a cell names, in its order; one that is not known is a fault of the reference. */
    List<String> named(Row row, String column) {
        List<String> named = Stream.of(row.get(column).split("[ |]+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
        for (String tag : named) {
            if (!parts.containsKey(tag)) {
                throw row.fault(column, "fault.not-one-of", tag, String.join(" ", new TreeSet<>(parts.keySet())));
            }
        }
        return named;
    }

    boolean is(Part part, String tag) {
        return parts.get(tag) == part;
    }

    /** The first of the tags that plays a part. */
    Optional<String> first(Part part, Set<String> tags) {
        return tags.stream().filter(tag -> is(part, tag)).sorted().findFirst();
    }
}
