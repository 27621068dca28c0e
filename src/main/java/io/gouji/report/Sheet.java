package io.gouji.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One sheet of a workbook as values: whoever writes it adds nothing of its own.
 *
 * @param name of its tab; at most {@link #LONGEST_NAME} characters
 * @param title printed on top of every page
 * @param widths of its columns, in characters; a Chinese one counts two
 * @param head rows at the top that stay in sight and are printed on every page; 0 for none
 * @param side columns at the left that stay in sight
 * @param filtered the last of the head rows has a filter in every column
 * @param emphases what stands out by a condition
 * @param charts drawn over its cells
 * @param parts from the top down; made anew each time they are asked for, so that they never are all in memory
 */
public record Sheet(
        String name,
        String title,
        List<Integer> widths,
        int head,
        int side,
        boolean filtered,
        List<Emphasis> emphases,
        List<Chart> charts,
        Iterable<Part> parts) {
    /** No spreadsheet takes more rows in a sheet. */
    static final int MOST_ROWS = 1_048_576;

    static final int LONGEST_NAME = 31;

    /** Characters that a step of indentation takes. */
    private static final int INDENT = 2;

    public Sheet {
        widths = List.copyOf(widths);
        emphases = List.copyOf(emphases);
        charts = List.copyOf(charts);
    }

    /** Cells alone: nothing stands out by a condition, nothing is drawn over them. */
    Sheet(String name, String title, List<Integer> widths, int head, int side, boolean filtered, Iterable<Part> parts) {
        this(name, title, widths, head, side, filtered, List.of(), List.of(), parts);
    }

    /** The same with lines that are at hand. */
    public Sheet(
            String name, String title, List<Integer> widths, int head, int side, boolean filtered, List<Line> lines) {
        this(name, title, widths, head, side, filtered, List.of(Part.of(lines)));
    }

    /** The same with what stands out by a condition. */
    Sheet emphasising(List<Emphasis> conditions) {
        return new Sheet(name, title, widths, head, side, filtered, conditions, charts, parts);
    }

    /** The same with charts drawn over its cells. */
    public Sheet showing(List<Chart> drawn) {
        return new Sheet(name, title, widths, head, side, filtered, emphases, drawn, parts);
    }

    /** All lines, from the top down. */
    public Iterable<Line> lines() {
        return () -> StreamSupport.stream(parts.spliterator(), false)
                .flatMap(part -> part.lines().get())
                .iterator();
    }

    /**
     * Lines that stand together. No part needs another: they may be made in any order, on any thread.
     *
     * @param rows how many lines it gives
     */
    public record Part(int rows, Supplier<Stream<Line>> lines) {
        static Part of(List<Line> lines) {
            return new Part(lines.size(), lines::stream);
        }
    }

    /** A row; {@code height} in lines of text. */
    public record Line(int height, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** As high as its cells need in columns of these widths; what covers several rows is left out of account. */
        static Line fitting(List<Integer> widths, List<Cell> cells) {
            int height = 1;
            for (Cell cell : cells) {
                if (cell.down() == 1) {
                    height = Math.max(height, TextWidth.lines(cell.entry().shown(), cell.width(widths)));
                }
            }
            return new Line(height, cells);
        }
    }

    /** What stands in a column, counted from 0, and how many columns and rows it covers. */
    public record Cell(int column, int across, int down, Entry entry) {
        static Cell of(int column, Entry entry) {
            return new Cell(column, 1, 1, entry);
        }

        /** The room for text in the columns that it covers. */
        private int width(List<Integer> widths) {
            int whole = 0;
            for (int covered = column; covered < column + across; covered++) {
                whole += widths.get(covered);
            }
            return Math.max(1, whole - INDENT * entry.indent());
        }

        static Cell across(int column, int columns, Entry entry) {
            return new Cell(column, columns, 1, entry);
        }
    }
}
