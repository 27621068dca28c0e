package io.gouji.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines: between Chinese characters and at blanks, never before a closing mark. */
final class LineBreaks {
    /** What stands below is written with blanks between its words. */
    private static final int NARROW = 0x300;

    private LineBreaks() {}

    /** One line of a text: offsets, {@code end} exclusive and without the blanks at the break. */
    record Line(int start, int end) {}

    /** The lines of a text; none is wider than {@code width} unless a single character is. */
    static List<Line> of(String text, int width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String part : text.split("\n", -1)) {
            breakPart(part, start, width, lines);
            start += part.length() + 1;
        }
        return lines;
    }

    private static void breakPart(String part, int offset, int width, List<Line> lines) {
        int start = 0;
        do {
            int end = lineEnd(part, start, width);
            int stripped = end;
            while (stripped > start && part.charAt(stripped - 1) == ' ') {
                stripped--;
            }
            lines.add(new Line(offset + start, offset + stripped));
            start = end;
        } while (start < part.length());
    }

    /** Where the line that begins at {@code start} ends: at the last break that fits, else where the width is used up. */
    private static int lineEnd(String part, int start, int width) {
        int used = 0;
        int end = start;
        while (end < part.length()) {
            int codePoint = part.codePointAt(end);
            used += DisplayWidth.of(codePoint);
            if (used > width && codePoint != ' ') {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end == part.length() ? end : breakBefore(part, start, end);
    }

    /** The last break that fits; the library, which takes its time to begin, is asked only of what is too wide. */
    private static int breakBefore(String part, int start, int end) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(part);
        int atBreak = breaks.isBoundary(end) ? end : breaks.preceding(end);
        while (atBreak > start && insideWord(part, atBreak)) {
            atBreak = breaks.preceding(atBreak);
        }
        if (atBreak > start) {
            return atBreak;
        }
        return end > start ? end : start + Character.charCount(part.codePointAt(start));
    }

    /** The library breaks .docx and a.b behind the dot. */
    private static boolean insideWord(String part, int at) {
        return isNarrow(part.charAt(at - 1)) && isNarrow(part.charAt(at));
    }

    private static boolean isNarrow(char c) {
        return c > ' ' && c < NARROW;
    }
}
