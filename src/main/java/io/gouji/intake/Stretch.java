package io.gouji.intake;

import io.gouji.grid.Grid;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the lines of a text: a table, or running text.
 *
 * @param grid empty for running text
 * @param end index of the first line behind it
 */
record Stretch(Optional<Grid> grid, int end) {
    /** Text longer than this is rather a paragraph than a cell; labels with all their riders stay below. */
    private static final int LONG = 100;

    /** The stretch that begins with a line. Takes at least that line, so that a text is read in one pass. */
    static Stretch at(List<Line> lines, int first, String tableName) {
        Line line = lines.get(first);
        if (line.hasInnerTab()) {
            return TabbedTable.at(lines, first, tableName);
        }
        return line.startsWithTab() ? FlatTable.at(lines, first, tableName) : text(first + 1);
    }

    static Stretch table(Grid grid, int end) {
        return new Stretch(Optional.of(grid), end);
    }

    static Stretch text(int end) {
        return new Stretch(Optional.empty(), end);
    }

    /** Running text rather than what stands in a cell. */
    static boolean isParagraph(String text) {
        return text.length() > LONG || TextPatterns.isSentence(text);
    }
}
