package io.gouji.intake.sheet;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** A sheet while it is read. */
public final class SheetDraft {
    private List<Cell> cells = new ArrayList<>();
    private boolean isInOrder = true;
    private final List<Span> spans = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();

    /** Cells may come in any order; of two at one place the later counts. */
    public void add(Cell cell) {
        isInOrder &= cells.isEmpty() || cells.get(cells.size() - 1).ref().compareTo(cell.ref()) < 0;
        cells.add(cell);
    }

    public void add(Span span) {
        spans.add(span);
    }

    /** What is said last about a row counts. */
    public void row(int row, boolean hidden) {
        if (hidden) {
            hiddenRows.add(row);
        } else {
            hiddenRows.remove(row);
        }
    }

    /**
     * The sheet without the formatted but empty cells to the right of and below everything that is written: whole columns of
     * them are common.
     *
     * @param hidden nobody sees the sheet
     * @param isHidden tells of a column, counted from 0, whether nobody sees it
     */
    public Grid grid(String name, boolean hidden, IntPredicate isHidden) {
        if (!isInOrder) {
            putInOrder();
        }
        dropOuterBlanks();
        return new Grid(name, Grid.Shape.PLACED, hidden, cells, spans, hiddenRows, hiddenColumns(isHidden));
    }

    private void putInOrder() {
        NavigableMap<CellRef, Cell> sorted = new TreeMap<>();
        cells.forEach(cell -> sorted.put(cell.ref(), cell));
        cells = new ArrayList<>(sorted.values());
    }

    private void dropOuterBlanks() {
        int lastRow = 0;
        int lastColumn = 0;
        for (Cell cell : cells) {
            if (!cell.isBlank() || cell.isFormula()) {
                lastRow = Math.max(lastRow, cell.ref().row());
                lastColumn = Math.max(lastColumn, cell.ref().column());
            }
        }
        CellRef corner = new CellRef(lastRow, lastColumn);
        cells.removeIf(cell -> cell.ref().row() > corner.row() || cell.ref().column() > corner.column());
    }

    private Set<Integer> hiddenColumns(IntPredicate isHidden) {
        int last = -1;
        for (Cell cell : cells) {
            last = Math.max(last, cell.ref().column());
        }
        Set<Integer> hidden = new HashSet<>();
        for (int column = 0; column <= last; column++) {
            if (isHidden.test(column)) {
                hidden.add(column);
            }
        }
        return hidden;
    }
}
