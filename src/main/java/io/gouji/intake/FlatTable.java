package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table that lies flattened in a text, one cell a line. A tab begins a cell; cells on consecutive lines stand in one row, a
 * blank line before a tab begins the next row. Lines without a tab go on with the cell before, or are text behind the table.
 *
 * @param end index of the first line behind the table
 */
record FlatTable(Grid grid, int end) {
    /** Text longer than this is rather a paragraph that begins with a tab than a cell; labels with riders stay below. */
    private static final int LONG = 100;

    /** The table that begins with a line, if one does. */
    static Optional<FlatTable> at(List<Line> lines, int first, String name) {
        if (!lines.get(first).startsWithTab()) {
            return Optional.empty();
        }
        Draft draft = new Draft(lines);
        int end = draft.read(first);
        return draft.isTable() ? Optional.of(new FlatTable(draft.grid(name), end)) : Optional.empty();
    }

    /** What the lines between two tabs are. */
    private enum Gap {
        SAME_ROW,
        NEXT_ROW,
        END
    }

    private static final class Draft {
        private final List<Line> lines;
        private final List<List<Cell>> rows = new ArrayList<>();
        private int widest;

        Draft(List<Line> lines) {
            this.lines = lines;
        }

        /** Takes all rows from a line on and returns the index of the first line behind the table. */
        int read(int first) {
            Gap gap = Gap.NEXT_ROW;
            int at = first;
            while (gap != Gap.END) {
                if (gap == Gap.NEXT_ROW) {
                    rows.add(new ArrayList<>());
                }
                int next = nextTab(at + 1);
                gap = gap(at, next);
                int stop = gap == Gap.END ? endOfLastCell(at, next) : next;
                add(at, stop);
                at = gap == Gap.END ? stop : next;
            }
            return at;
        }

        private int nextTab(int from) {
            int at = from;
            while (at < lines.size() && !lines.get(at).startsWithTab()) {
                at++;
            }
            return at;
        }

        /**
         * What lies between the tab at one line and the next tab. A text that goes on without a blank line belongs to the
         * cell. A text behind a blank line belongs to the cell only if it runs into the next tab while the row is still
         * short of cells, and is no heading; otherwise the table has ended before it.
         */
        private Gap gap(int tab, int next) {
            if (next == lines.size()) {
                return Gap.END;
            }
            int blank = firstBlank(tab + 1, next);
            boolean textBehindBlank = lines.subList(blank, next).stream().anyMatch(line -> !line.isBlank());
            if (!textBehindBlank) {
                return blank < next ? Gap.NEXT_ROW : endsBefore(tab, next) ? Gap.END : Gap.SAME_ROW;
            }
            boolean runsOn = !lines.get(next - 1).isBlank() && rowIsShort() && !hasHeading(blank, next);
            return runsOn ? Gap.SAME_ROW : Gap.END;
        }

        private boolean endsBefore(int tab, int next) {
            return !rowIsShort() && hasHeading(tab + 1, next);
        }

        private boolean rowIsShort() {
            return rows.get(rows.size() - 1).size() + 1 < widest;
        }

        private boolean hasHeading(int from, int to) {
            return lines.subList(from, to).stream().anyMatch(Line::isHeading);
        }

        private int firstBlank(int from, int to) {
            int at = from;
            while (at < to && !lines.get(at).isBlank()) {
                at++;
            }
            return at;
        }

        /** The last cell is its own line; only if nothing stands there, the text that follows directly, unless a heading. */
        private int endOfLastCell(int tab, int limit) {
            boolean takesNext = lines.get(tab).isBlank()
                    && tab + 1 < limit
                    && !lines.get(tab + 1).isBlank()
                    && !lines.get(tab + 1).isHeading();
            return takesNext ? tab + 2 : tab + 1;
        }

        private void add(int tab, int stop) {
            int end = stop;
            while (end > tab + 1 && lines.get(end - 1).isBlank()) {
                end--;
            }
            StringBuilder text = new StringBuilder(lines.get(tab).text().substring(1));
            lines.subList(tab + 1, end).forEach(line -> text.append('\n').append(line.text()));
            List<Cell> row = rows.get(rows.size() - 1);
            CellRef ref = new CellRef(rows.size() - 1, row.size());
            Value value = text.isEmpty() ? Value.EMPTY : new Value.Text(text.toString());
            row.add(new Cell(
                    ref,
                    value,
                    text.toString(),
                    text.toString(),
                    "",
                    0,
                    lines.get(tab).number()));
            widest = Math.max(widest, row.size());
        }

        /** Paragraphs that begin with a tab are no table. */
        boolean isTable() {
            List<Cell> cells = cells();
            long paragraphs =
                    cells.stream().filter(cell -> cell.raw().length() > LONG).count();
            return widest > 1 && rows.size() > 1 && paragraphs * 4 < cells.size();
        }

        Grid grid(String name) {
            return new Grid(name, Grid.Shape.COUNTED, false, cells(), List.of(), Set.of(), Set.of());
        }

        private List<Cell> cells() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }
}
