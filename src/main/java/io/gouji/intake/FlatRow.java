package io.gouji.intake;

import io.gouji.grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table that lies flattened in a text. Which lines without a tab belong to a cell:
 * <ul>
 *   <li>those that follow its line directly, unless they begin the next section or stand behind the end of the table;
 *   <li>behind a blank line only those that run into the tab of the next cell while the row is still short of cells, and a
 *       lonely figure behind an empty cell.
 * </ul>
 * Everything else ends the table.
 */
final class FlatRow {
    private final List<Line> lines;
    private final int first;
    private final int widest;
    private final List<String> texts = new ArrayList<>();
    private final List<Line> starts = new ArrayList<>();
    private int end;
    private Gap gap = Gap.SAME_ROW;

    /** What the lines between two tabs are. */
    private enum Gap {
        SAME_ROW,
        NEXT_ROW,
        END_OF_TABLE
    }

    private FlatRow(List<Line> lines, int first, int widest) {
        this.lines = lines;
        this.first = first;
        this.widest = widest;
        this.end = first;
    }

    /** The row that begins with a line; {@code widest} is the width of the widest row above it, 0 for the first. */
    static FlatRow at(List<Line> lines, int first, int widest) {
        FlatRow row = new FlatRow(lines, first, widest);
        while (row.gap == Gap.SAME_ROW) {
            row.takeCell();
        }
        return row;
    }

    int first() {
        return first;
    }

    /** Index of the first line behind it: of the next row, or behind the table. */
    int end() {
        return end;
    }

    boolean isLast() {
        return gap == Gap.END_OF_TABLE;
    }

    int width() {
        return texts.size();
    }

    /** Lines of running text that only begin with a tab. */
    boolean isParagraphs() {
        long paragraphs = texts.stream().filter(Stretch::isParagraph).count();
        return paragraphs * 2 >= texts.size();
    }

    List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            cells.add(starts.get(column).cell(row, column, texts.get(column)));
        }
        return cells;
    }

    private void takeCell() {
        int tab = end;
        int next = nextTab(tab + 1);
        gap = gap(tab, next);
        end = gap == Gap.END_OF_TABLE ? endOfLastCell(tab, next) : next;
        starts.add(lines.get(tab));
        texts.add(text(tab, end));
    }

    private Gap gap(int tab, int next) {
        if (next == lines.size() || (isFull() && hasSection(tab + 1, next))) {
            return Gap.END_OF_TABLE;
        }
        boolean blankBefore = next > tab + 1 && lines.get(next - 1).isBlank();
        int blank = firstBlank(tab + 1, next);
        if (isBlank(blank, next) || isLonelyFigure(tab, next)) {
            return blankBefore ? Gap.NEXT_ROW : Gap.SAME_ROW;
        }
        boolean runsOn = !blankBefore && !isFull() && !hasSection(blank, next);
        return runsOn ? Gap.SAME_ROW : Gap.END_OF_TABLE;
    }

    /** The row has as many cells as the widest above it, counting the one that is being read. */
    private boolean isFull() {
        return texts.size() + 1 >= widest;
    }

    private boolean hasSection(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(Line::isSection);
    }

    private boolean isBlank(int from, int to) {
        return lines.subList(from, to).stream().allMatch(Line::isBlank);
    }

    /** Nothing but a figure stands between an empty cell and the next. */
    private boolean isLonelyFigure(int tab, int next) {
        return lines.get(tab).isBlank() && TextPatterns.isFigure(Blank.trim(joined(tab, next)));
    }

    private int nextTab(int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).startsWithTab()) {
            at++;
        }
        return at;
    }

    private int firstBlank(int from, int to) {
        int at = from;
        while (at < to && !lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** Behind the table stands text: its last cell takes none of it, unless it is empty and a figure follows. */
    private int endOfLastCell(int tab, int limit) {
        int at = tab + 1;
        while (at < limit && lines.get(at).isBlank()) {
            at++;
        }
        boolean takesFigure = lines.get(tab).isBlank()
                && at < limit
                && TextPatterns.isFigure(Blank.trim(lines.get(at).text()));
        return takesFigure ? at + 1 : tab + 1;
    }

    /** What stands in a cell: its lines as they are, without its tab and the blank lines behind it. */
    private String text(int tab, int behind) {
        int last = behind;
        while (last > tab + 1 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return joined(tab, last).substring(1);
    }

    private String joined(int from, int to) {
        return lines.subList(from, to).stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
