package io.gouji.form;

import io.gouji.form.Box.Kind;
import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private final Cell[][] cells;
    /** A box stands at every place that it covers. */
    private final Box[][] boxes;

    private Lattice(Grid grid, Cell[][] cells, Box[][] boxes) {
        this.grid = grid;
        this.cells = cells;
        this.boxes = boxes;
    }

    /** Of boxes at their places; {@code cells} are the cells of all places, row by row, in rows of equal length. */
    static Lattice of(Grid grid, List<Box> placed, Cell[][] cells, BoxReader reader) {
        Box[][] boxes = new Box[cells.length][cells.length == 0 ? 0 : cells[0].length];
        for (Box box : placed) {
            for (int row = box.top(); row <= box.bottom(); row++) {
                Arrays.fill(boxes[row], box.left(), box.right() + 1, box);
            }
        }
        Lattice lattice = new Lattice(grid, cells, boxes);
        for (int row = 0; row < boxes.length; row++) {
            for (int column = 0; column < boxes[row].length; column++) {
                if (boxes[row][column] == null) {
                    boxes[row][column] = reader.blank(cells[row][column], row, column);
                }
            }
            lattice.joinRepeated(boxes[row]);
        }
        return lattice;
    }

    /** A label repeated cell by cell stands in place of a merge. */
    private void joinRepeated(Box[] row) {
        for (int column = 1; column < row.length; column++) {
            Box before = row[column - 1];
            Box here = row[column];
            if (!before.startsWith(here) && repeats(before, here)) {
                Box joined = before.at(before.top(), before.left(), before.bottom(), here.right());
                Arrays.fill(row, before.left(), here.right() + 1, joined);
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
        BitSet filledRows = new BitSet();
        for (Cell cell : grid.cells()) {
            if (!cell.isBlank()) {
                filledRows.set(cell.ref().row());
            }
        }
        int[] rows = filledRows.stream().limit(MOST_ROWS).toArray();
        int lastRow = rows.length == 0 ? -1 : rows[rows.length - 1];
        BitSet filledColumns = new BitSet();
        List<Cell> filled = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            if (cell.ref().row() <= lastRow && !cell.isBlank()) {
                filled.add(cell);
                filledColumns.set(cell.ref().column());
            }
        }
        int[] columns = filledColumns.stream().toArray();
        return of(grid, boxes(grid, filled, rows, columns, reader), cells(grid, rows, columns), reader);
    }

    private static List<Box> boxes(Grid grid, List<Cell> filled, int[] rows, int[] columns, BoxReader reader) {
        Map<CellRef, CellRef> lasts = new HashMap<>();
        grid.spans().forEach(span -> lasts.put(span.first(), span.last()));
        List<Box> boxes = new ArrayList<>(filled.size());
        for (Cell cell : filled) {
            CellRef first = cell.ref();
            CellRef last = lasts.getOrDefault(first, first);
            int top = atOrBefore(rows, first.row());
            int left = atOrBefore(columns, first.column());
            int bottom = last.row() == first.row() ? top : atOrBefore(rows, last.row());
            int right = last.column() == first.column() ? left : atOrBefore(columns, last.column());
            boxes.add(reader.read(cell, top, left, bottom, right));
        }
        return boxes;
    }

    private static int atOrBefore(int[] used, int place) {
        int found = Arrays.binarySearch(used, place);
        return found >= 0 ? found : -found - 2;
    }

    /** The cells where used rows and columns cross, blank ones too. */
    private static Cell[][] cells(Grid grid, int[] rows, int[] columns) {
        Cell[][] cells = new Cell[rows.length][columns.length];
        for (Cell cell : grid.cells()) {
            int row = Arrays.binarySearch(rows, cell.ref().row());
            int column = Arrays.binarySearch(columns, cell.ref().column());
            if (row >= 0 && column >= 0) {
                cells[row][column] = cell;
            }
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (cells[row][column] == null) {
                    cells[row][column] = Cell.empty(new CellRef(rows[row], columns[column]));
                }
            }
        }
        return cells;
    }

    /** The same with rows as columns. */
    Lattice transposed() {
        IdentityHashMap<Box, Box> turned = new IdentityHashMap<>();
        Box[][] turnedBoxes = new Box[width()][height()];
        Cell[][] turnedCells = new Cell[width()][height()];
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                turnedBoxes[column][row] =
                        turned.computeIfAbsent(boxes[row][column], b -> b.at(b.left(), b.top(), b.right(), b.bottom()));
                turnedCells[column][row] = cells[row][column];
            }
        }
        return new Lattice(grid, turnedCells, turnedBoxes);
    }

    Grid grid() {
        return grid;
    }

    /** The cell of the sheet under a place, whether or not the sheet has it. */
    Cell below(int row, int column) {
        CellRef ref = cells[row][column].ref();
        return grid.cell(ref.row() + 1, ref.column());
    }

    boolean isHiddenColumn(int column) {
        return height() > 0 && Arrays.stream(cells).allMatch(row -> isHidden(row[column]));
    }

    boolean isHiddenRow(int row) {
        return Arrays.stream(cells[row]).allMatch(this::isHidden);
    }

    private boolean isHidden(Cell cell) {
        return grid.hiddenRows().contains(cell.ref().row())
                || grid.hiddenColumns().contains(cell.ref().column());
    }

    boolean hasNumbers() {
        for (Box[] row : boxes) {
            for (Box box : row) {
                if (box.is(Kind.NUMBER)) {
                    return true;
                }
            }
        }
        return false;
    }

    int height() {
        return boxes.length;
    }

    int width() {
        return boxes.length == 0 ? 0 : boxes[0].length;
    }

    Box box(int row, int column) {
        return boxes[row][column];
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
