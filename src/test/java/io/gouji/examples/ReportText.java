package io.gouji.examples;

import java.util.List;

/**
 * The text of a report as it is kept beside the examples: a line a paragraph, and the first sign says what it is: {@code #} title,
 * {@code ##} heading, {@code >} signature, {@code [section]} the table of that section of the form.
 */
record ReportText(List<Line> lines) {
    ReportText {
        lines = List.copyOf(lines);
    }

    record Line(Kind kind, String text) {}

    enum Kind {
        TITLE,
        HEADING,
        BODY,
        SIGNATURE,
        TABLE
    }

    static ReportText of(String source) {
        return new ReportText(source.lines().map(ReportText::line).toList());
    }

    String title() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.TITLE)
                .map(Line::text)
                .reduce("", String::concat);
    }

    private static Line line(String source) {
        if (source.startsWith("## ")) {
            return new Line(Kind.HEADING, source.substring(3));
        }
        if (source.startsWith("# ")) {
            return new Line(Kind.TITLE, source.substring(2));
        }
        if (source.startsWith("> ")) {
            return new Line(Kind.SIGNATURE, source.substring(2));
        }
        if (source.startsWith("[")) {
            return new Line(Kind.TABLE, source.substring(1, source.length() - 1));
        }
        return new Line(Kind.BODY, source);
    }
}
