package io.gouji.intake;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.List;
import java.util.regex.Pattern;

/** How headings of a text look, and what its tables are called: {@code text-patterns.csv}. */
final class TextPatterns {
    private static final List<Row> ROWS = ReferenceData.bundled().rows("intake/text-patterns.csv");
    private static final List<Heading> HEADINGS = ROWS.stream()
            .filter(row -> row.get("kind").equals("heading"))
            .map(row -> new Heading(Pattern.compile(row.required("pattern")), row.integer("level")))
            .toList();
    private static final String TABLE_NAME = ROWS.stream()
            .filter(row -> row.get("kind").equals("table-name"))
            .map(row -> row.required("pattern"))
            .findFirst()
            .orElseThrow();

    private record Heading(Pattern pattern, int level) {}

    private TextPatterns() {}

    /** The level of a heading; 0 for ordinary text. */
    static int headingLevel(String line) {
        return HEADINGS.stream()
                .filter(heading -> heading.pattern.matcher(line).matches())
                .mapToInt(Heading::level)
                .findFirst()
                .orElse(0);
    }

    /** What the n-th table of a text is called, counted from 1. */
    static String tableName(int number) {
        return TABLE_NAME.replace("{0}", Integer.toString(number));
    }
}
