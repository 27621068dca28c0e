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
import org.jspecify.annotations.Nullable;

/** A sheet while it is read. */
public final class SheetDraft {
    private List<Cell> cells = new ArrayList<>();
    private @Nullable CellRef last;
    private boolean isInOrder = true;
    private int widest;
    private int lastRow;
    private int lastColumn;
    private final List<Span> spans = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();

    /** Cells may come in any order; of two at one place the later counts. */
    public void add(Cell cell) {
        isInOrder &= last == null || last.compareTo(cell.ref()) < 0;
        last = cell.ref();
        cells.add(cell);
        extend(cell);
    }

    /** Keeps in mind how far cells reach, and how far those in which something is written. */
    private void extend(Cell cell) {
        int row = cell.ref().row();
        int column = cell.ref().column();
        widest = Math.max(widest, column);
        if ((row > lastRow || column > lastColumn) && (cell.isFormula() || !cell.isBlank())) {
            lastRow = Math.max(lastRow, row);
            lastColumn = Math.max(lastColumn, column);
        }
    }

    public void add(Span span) {
        spans.add(span);
    }

    /** What is said last about a row counts. */
    public void row(int row, boolean hidden) {
        if (hidden) {
            hiddenRows.add(row);
        } else if (!hiddenRows.isEmpty()) {
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
        int width = cells.isEmpty() ? 0 : lastColumn + 1;
        return Grid.placed(name, hidden, cells, spans, hiddenRows, hiddenColumns(isHidden, width));
    }

    private void putInOrder() {
        NavigableMap<CellRef, Cell> sorted = new TreeMap<>();
        cells.forEach(cell -> sorted.put(cell.ref(), cell));
        cells = new ArrayList<>();
        lastRow = 0;
        lastColumn = 0;
        sorted.values().forEach(this::add);
    }

    private void dropOuterBlanks() {
        if (widest > lastColumn || (last != null && last.row() > lastRow)) {
            cells.removeIf(cell -> cell.ref().row() > lastRow || cell.ref().column() > lastColumn);
        }
    }

    private static Set<Integer> hiddenColumns(IntPredicate isHidden, int width) {
        Set<Integer> hidden = new HashSet<>();
        for (int column = 0; column < width; column++) {
            if (isHidden.test(column)) {
                hidden.add(column);
            }
        }
        return hidden;
    }
}
