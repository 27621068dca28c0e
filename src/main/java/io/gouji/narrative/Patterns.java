package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The shapes of text that have a meaning of their own, from {@code narrative/patterns.csv}. */
final class Patterns {
    /** What a shape means. */
    enum Kind {
        /** Put in by a machine; the text reads on without it. */
        NOISE,
        /** Characters are lost here: what stands around it cannot be read. */
        DAMAGE,
        /** Holds digits or numerals that count nothing: a date, a document number, a name. */
        NOT_A_FIGURE,
        /** Begins a line that does not go on from the line before it. */
        NEW_LINE,
        /** Names the year of the report in its first group. */
        REPORT_YEAR,
        /** A year that a sentence speaks of, in its first group. */
        YEAR,
        /** Names the day of an event. */
        DAY,
        /** A heading over what is lacking or to come. */
        OUTLOOK
    }

    private final Map<Kind, List<Pattern>> patterns;

    private Patterns(Map<Kind, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    static Patterns of(ReferenceData data) {
        Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
        for (Row row : data.rows("narrative/patterns.csv")) {
            patterns.computeIfAbsent(kind(row), kind -> new ArrayList<>()).add(pattern(row));
        }
        return new Patterns(patterns);
    }

    private static Kind kind(Row row) {
        try {
            return Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.fault("kind", "fault.not-one-of", row.get("kind"), names());
        }
    }

    private static String names() {
        return String.join(
                ", ",
                Arrays.stream(Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static Pattern pattern(Row row) {
        try {
            return Pattern.compile(row.required("pattern"));
        } catch (PatternSyntaxException e) {
            throw row.fault("pattern", "narrative.bad-pattern", row.get("pattern"), e.getDescription());
        }
    }

    List<Pattern> all(Kind kind) {
        return patterns.getOrDefault(kind, List.of());
    }

    /** The characters of a text that shapes of a kind cover. */
    BitSet covered(Kind kind, CharSequence text) {
        BitSet covered = new BitSet(text.length());
        for (Pattern pattern : all(kind)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                covered.set(matcher.start(), matcher.end());
            }
        }
        return covered;
    }

    /** Whether a shape of a kind stands somewhere in a text. */
    boolean finds(Kind kind, CharSequence text) {
        return all(kind).stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Whether a text begins with a shape of a kind. */
    boolean opens(Kind kind, CharSequence text) {
        return all(kind).stream().anyMatch(pattern -> pattern.matcher(text).lookingAt());
    }
}
