package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a text.
 *
 * @param text without its line break
 * @param start offset of its first character
 * @param number counted from 1
 */
record Line(String text, int start, int number) {
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(new Line(text.substring(start, stop), start, lines.size() + 1));
            start = end + 1;
        }
        return lines;
    }

    boolean isBlank() {
        return text.chars().allMatch(Blank::is);
    }

    boolean startsWithTab() {
        return text.startsWith("\t");
    }

    /** A tab that is not the first character: cells stand side by side. */
    boolean hasInnerTab() {
        return text.indexOf('\t', 1) > 0;
    }

    /** The heading of a section, one as big as divides the tables of a report. */
    boolean isSection() {
        return TextPatterns.headingLevel(Blank.trim(text)) == 1;
    }

    /** A cell that starts in this line. */
    Cell cell(int row, int column, String content) {
        Value value = content.isEmpty() ? Value.EMPTY : new Value.Text(content);
        return new Cell(new CellRef(row, column), value, content, content, false, 0, number);
    }

    /** The line without the white space around it; none when nothing else is there. */
    Optional<Paragraph> paragraph(int number) {
        String trimmed = Blank.trim(text);
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        int from = start + text.indexOf(trimmed);
        return Optional.of(new Paragraph(from, from + trimmed.length(), number, TextPatterns.headingLevel(trimmed)));
    }
}
