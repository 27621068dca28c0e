package io.gouji.intake;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.reference.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** How headings, sentences and figures of a text look, and what its tables are called: {@code text-patterns.csv}. */
final class TextPatterns {
    private static final Map<String, List<Entry>> ENTRIES =
            ReferenceData.bundled().rows("intake/text-patterns.csv").stream()
                    .map(Entry::of)
                    .collect(Collectors.groupingBy(Entry::kind));

    private record Entry(String kind, Shape shape, int level) {
        static Entry of(Row row) {
            int level = row.get("level").isEmpty() ? 0 : row.integer("level");
            return new Entry(row.required("kind"), Shape.of(row.required("pattern")), level);
        }
    }

    private TextPatterns() {}

    /** The level of a line that begins like a heading; 0 for ordinary text. */
    static int headingLevel(String line) {
        for (Entry entry : entries("heading")) {
            if (entry.shape.is(line)) {
                return entry.level;
            }
        }
        return 0;
    }

    /** The level that the name of a paragraph style stands for; 0 for other styles. */
    static int styleLevel(String styleName) {
        for (Entry entry : entries("heading-style")) {
            Matcher matcher = entry.shape.pattern().matcher(styleName);
            if (matcher.matches()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return 0;
    }

    /** A whole sentence, as it ends a paragraph and hardly ever a table cell. */
    static boolean isSentence(String text) {
        return matches("sentence", text);
    }

    /** A figure by itself, a unit behind it at most. */
    static boolean isFigure(String text) {
        return matches("figure", text);
    }

    /** The number of a page by itself. */
    static boolean isPageNumber(String line) {
        return matches("page-number", line);
    }

    /** The title of a page on which a server says that it does not give the file. */
    static boolean isErrorTitle(String title) {
        return matches("error-title", title);
    }

    /** What the n-th table of a text is called, counted from 1. */
    static String tableName(int number) {
        return entries("table-name").get(0).shape.pattern().pattern() + number;
    }

    private static boolean matches(String kind, String text) {
        for (Entry entry : entries(kind)) {
            if (entry.shape.is(text)) {
                return true;
            }
        }
        return false;
    }

    private static List<Entry> entries(String kind) {
        return Objects.requireNonNull(ENTRIES.get(kind), kind);
    }
}
