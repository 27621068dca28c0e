package io.gouji.form;

import io.gouji.form.Box.Kind;
import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet as a table reader sees it: a rectangle in which every place belongs to a {@link Box}. Rows and columns that hold
 * nothing are left out; the boxes know the cells that they come from.
 */
final class Lattice {
    /** No form is near as long; what stands below on a sheet is something else. */
    private static final int MOST_ROWS = 3000;

    private final Grid grid;
    private final List<List<Cell>> cells;
    private final List<List<Box>> rows;

    /** Rows of equal length; a box stands at every place that it covers. */
    private Lattice(Grid grid, List<List<Cell>> cells, List<List<Box>> rows) {
        this.grid = grid;
        this.cells = cells;
        this.rows = rows;
    }

    /** Of boxes at their places; {@code cells} are the cells of all places, row by row. */
    static Lattice of(Grid grid, List<Box> boxes, List<List<Cell>> cells, BoxReader reader) {
        List<List<Box>> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            List<Box> line = new ArrayList<>();
            for (int column = 0; column < cells.get(row).size(); column++) {
                line.add(reader.blank(cells.get(row).get(column), row, column));
            }
            rows.add(line);
        }
        for (Box box : boxes) {
            put(rows, box);
        }
        Lattice lattice = new Lattice(grid, cells, rows);
        rows.forEach(lattice::joinRepeated);
        return lattice;
    }

    private static void put(List<List<Box>> rows, Box box) {
        for (int row = box.top(); row <= box.bottom(); row++) {
            for (int column = box.left(); column <= box.right(); column++) {
                rows.get(row).set(column, box);
            }
        }
    }

    /** A label repeated cell by cell stands in place of a merge. */
    private void joinRepeated(List<Box> line) {
        for (int column = 1; column < line.size(); column++) {
            Box before = line.get(column - 1);
            Box here = line.get(column);
            if (!before.startsWith(here) && repeats(before, here)) {
                Box joined = before.at(before.top(), before.left(), before.bottom(), here.right());
                for (int each = before.left(); each <= here.right(); each++) {
                    line.set(each, joined);
                }
            }
        }
    }

    private boolean repeats(Box before, Box here) {
        return here.is(Kind.LABEL)
                && before.is(Kind.LABEL)
                && before.top() == here.top()
                && before.bottom() == before.top()
                && here.bottom() == here.top()
                && before.label().core().equals(here.label().core())
                && isHidden(before.cell()) == isHidden(here.cell())
                && !here.label().isEmpty();
    }

    /** Of a sheet whose cells stand where the file says. */
    static Lattice of(Grid grid, BoxReader reader) {
        List<Cell> all = grid.cells().stream().filter(cell -> !cell.isBlank()).toList();
        int[] usedRows = all.stream()
                .mapToInt(cell -> cell.ref().row())
                .distinct()
                .limit(MOST_ROWS)
                .toArray();
        int lastRow = usedRows.length == 0 ? -1 : usedRows[usedRows.length - 1];
        List<Cell> filled =
                all.stream().filter(cell -> cell.ref().row() <= lastRow).toList();
        int[] usedColumns = filled.stream()
                .mapToInt(cell -> cell.ref().column())
                .distinct()
                .sorted()
                .toArray();
        Map<CellRef, Span> spans = new HashMap<>();
        grid.spans().forEach(span -> spans.put(span.first(), span));
        List<Box> boxes = new ArrayList<>();
        for (Cell cell : filled) {
            CellRef last = spans.getOrDefault(cell.ref(), new Span(cell.ref(), cell.ref()))
                    .last();
            boxes.add(reader.read(
                    cell,
                    atOrBefore(usedRows, cell.ref().row()),
                    atOrBefore(usedColumns, cell.ref().column()),
                    atOrBefore(usedRows, last.row()),
                    atOrBefore(usedColumns, last.column())));
        }
        return of(grid, boxes, cells(grid, usedRows, usedColumns), reader);
    }

    private static int atOrBefore(int[] used, int place) {
        int found = Arrays.binarySearch(used, place);
        return found >= 0 ? found : -found - 2;
    }

    private static List<List<Cell>> cells(Grid grid, int[] usedRows, int[] usedColumns) {
        return Arrays.stream(usedRows)
                .mapToObj(row -> Arrays.stream(usedColumns)
                        .mapToObj(column -> grid.cell(row, column))
                        .toList())
                .toList();
    }

    /** The same with rows as columns. */
    Lattice transposed() {
        IdentityHashMap<Box, Box> turned = new IdentityHashMap<>();
        List<List<Box>> boxes = new ArrayList<>();
        List<List<Cell>> places = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            int at = column;
            boxes.add(rows.stream()
                    .map(row -> row.get(at))
                    .map(box -> turned.computeIfAbsent(box, b -> b.at(b.left(), b.top(), b.right(), b.bottom())))
                    .toList());
            places.add(cells.stream().map(row -> row.get(at)).toList());
        }
        return new Lattice(grid, places, boxes);
    }

    Grid grid() {
        return grid;
    }

    /** The cell of the sheet under a place, whether or not the sheet has it. */
    Cell below(int row, int column) {
        CellRef ref = cells.get(row).get(column).ref();
        return grid.cell(ref.row() + 1, ref.column());
    }

    boolean isHiddenColumn(int column) {
        return !cells.isEmpty() && cells.stream().allMatch(row -> isHidden(row.get(column)));
    }

    boolean isHiddenRow(int row) {
        return cells.get(row).stream().allMatch(this::isHidden);
    }

    private boolean isHidden(Cell cell) {
        return grid.hiddenRows().contains(cell.ref().row())
                || grid.hiddenColumns().contains(cell.ref().column());
    }

    boolean hasNumbers() {
        return rows.stream().flatMap(List::stream).anyMatch(box -> box.is(Kind.NUMBER));
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    Box box(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The boxes that start in a row and hold something, in order. */
    List<Box> starting(int row) {
        List<Box> starting = new ArrayList<>();
        for (int column = 0; column < width(); column = box(row, column).right() + 1) {
            Box box = box(row, column);
            if (box.top() == row && !box.is(Kind.BLANK)) {
                starting.add(box);
            }
        }
        return starting;
    }
}
