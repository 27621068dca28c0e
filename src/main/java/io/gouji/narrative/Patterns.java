package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.reference.Shape;
import io.gouji.reference.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;

/** The shapes of text that have a meaning of their own, from {@code narrative/patterns.csv}. */
final class Patterns {
    private static final String TABLE = "narrative/patterns.csv";

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

    private final Map<Kind, Shapes> shapes;

    private Patterns(Map<Kind, Shapes> shapes) {
        this.shapes = shapes;
    }

    static Patterns of(ReferenceData data) {
        boolean isOurs = !data.isOverlaid(TABLE);
        Map<Kind, List<Shape>> shapes = new EnumMap<>(Kind.class);
        for (Row row : data.rows(TABLE)) {
            shapes.computeIfAbsent(kind(row), kind -> new ArrayList<>()).add(isOurs ? shape(row) : checked(row));
        }
        Map<Kind, Shapes> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, new Shapes(shapes.getOrDefault(kind, List.of())));
        }
        return new Patterns(all);
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

    private static Shape shape(Row row) {
        return Shape.of(row.required("pattern"));
    }

    /** What is wrong with a pattern of a region is told at once. */
    private static Shape checked(Row row) {
        Shape shape = shape(row);
        try {
            shape.pattern();
            return shape;
        } catch (PatternSyntaxException e) {
            throw row.fault("pattern", "narrative.bad-pattern", row.get("pattern"), e.getDescription());
        }
    }

    Shapes all(Kind kind) {
        return Objects.requireNonNull(shapes.get(kind));
    }

    /** The characters of a text that shapes of a kind cover. */
    BitSet covered(Kind kind, CharSequence text) {
        BitSet covered = new BitSet();
        all(kind).each(text, match -> covered.set(match.start(), match.end()));
        return covered;
    }

    /** Whether a shape of a kind stands somewhere in a text. */
    boolean finds(Kind kind, CharSequence text) {
        return all(kind).first(text).isPresent();
    }

    /** Whether a text begins with a shape of a kind. */
    boolean opens(Kind kind, CharSequence text) {
        return all(kind).open(text);
    }
}
