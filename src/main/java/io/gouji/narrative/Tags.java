package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** By what the tables write. */
    private final Map<String, Integer> bits = new HashMap<>();
    /** By bit. */
    private final List<Optional<String>> names = new ArrayList<>();

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<Part, TagSet> playing = new EnumMap<>(Part.class);
    /** Those that say what a figure is. */
    private final TagSet telling = TagSet.none();

    private Tags() {
        Arrays.stream(Part.values()).forEach(part -> playing.put(part, TagSet.none()));
        for (Tag tag : Tag.values()) {
            bits.put(tag.written(), tag.bit());
            names.add(Optional.of(tag.written()));
        }
    }

    static Tags of(ReferenceData data) {
        Tags tags = new Tags();
        data.rows("narrative/tags.csv").forEach(row -> tags.parts.put(row.required("tag"), part(row)));
        tags.parts.forEach(tags::add);
        return tags;
    }

    private void add(String tag, Part part) {
        playing(part).add(bit(tag));
        if (part != Part.PLAIN && part != Part.FRAME) {
            telling.add(bit(tag));
        }
    }

    private int bit(String tag) {
        return bits.computeIfAbsent(tag, name -> {
            names.add(Optional.of(name));
            return names.size() - 1;
        });
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
        List<String> named = parts(row.get(column), " |");
        for (String tag : named) {
            if (!parts.containsKey(tag)) {
                throw row.fault(column, "fault.not-one-of", tag, String.join(" ", new TreeSet<>(parts.keySet())));
            }
        }
        return named;
    }

    /** The tags that a cell names, as a set. */
    TagSet set(Row row, String column) {
        return of(named(row, column));
    }

    /** The groups that a cell names, of which one each is wanted: {@code all answer|conclude}. */
    List<TagSet> groups(Row row, String column) {
        named(row, column);
        return parts(row.get(column), " ").stream()
                .map(group -> of(parts(group, "|")))
                .toList();
    }

    private static List<String> parts(String cell, String separators) {
        StringTokenizer tokens = new StringTokenizer(cell, separators);
        List<String> parts = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }

    private TagSet of(List<String> tags) {
        TagSet set = TagSet.none();
        tags.forEach(tag -> set.add(bit(tag)));
        return set;
    }

    /** A set with another tag in it; "" is none. */
    TagSet with(TagSet tags, String tag) {
        TagSet more = tags.copy();
        if (bits.containsKey(tag)) {
            more.add(bit(tag));
        }
        return more;
    }

    boolean is(Part part, String tag) {
        return parts.get(tag) == part;
    }

    /** All that play a part. */
    TagSet playing(Part part) {
        return Objects.requireNonNull(playing.get(part));
    }

    /** All that say what a figure is. */
    TagSet telling() {
        return telling;
    }

    /** The first of the tags, by name, that plays a part. */
    Optional<String> first(Part part, TagSet tags) {
        TagSet wanted = playing(part);
        if (!tags.meets(wanted)) {
            return Optional.empty();
        }
        TagSet found = tags.and(wanted);
        int first = found.next(0);
        for (int bit = found.next(first + 1); bit >= 0; bit = found.next(bit + 1)) {
            first = name(bit).compareTo(name(first)) < 0 ? bit : first;
        }
        return names.get(first);
    }

    private String name(int bit) {
        return names.get(bit).orElseThrow();
    }
}
