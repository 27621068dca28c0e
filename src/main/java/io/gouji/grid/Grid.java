package io.gouji.grid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet, or a table of a document, as plain values. Sparse: cells that hold nothing need not be there.
 */
public final class Grid {
    private final String name;
    private final Shape shape;
    private final boolean hidden;
    private final List<Cell> cells;
    private final List<Span> spans;
    private final Set<Integer> hiddenRows;
    private final Set<Integer> hiddenColumns;

    /** How far the addresses of the cells can be trusted. */
    public enum Shape {
        /** Rows and columns are where the file says. */
        PLACED,
        /** The cells of a row were only counted (a table flattened into text): merged cells shift what follows them. */
        COUNTED
    }

    /**
     * A sheet; {@code spans} are its merged ranges, hidden rows and columns are counted from 0. Cells may come in any order; of
     * two at one address the later counts.
     */
    public Grid(
            String name,
            Shape shape,
            boolean hidden,
            Collection<Cell> cells,
            List<Span> spans,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {
        this(List.copyOf(inOrder(cells)), name, shape, hidden, spans, hiddenRows, hiddenColumns);
    }

    private Grid(
            List<Cell> cells,
            String name,
            Shape shape,
            boolean hidden,
            List<Span> spans,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {
        this.cells = cells;
        this.name = name;
        this.shape = shape;
        this.hidden = hidden;
        this.spans = List.copyOf(spans);
        this.hiddenRows = Set.copyOf(hiddenRows);
        this.hiddenColumns = Set.copyOf(hiddenColumns);
    }

    private static Collection<Cell> inOrder(Collection<Cell> cells) {
        Cell last = null;
        for (Cell cell : cells) {
            if (last != null && last.ref().compareTo(cell.ref()) >= 0) {
                SortedMap<CellRef, Cell> sorted = new TreeMap<>();
                cells.forEach(each -> sorted.put(each.ref(), each));
                return sorted.values();
            }
            last = cell;
        }
        return cells;
    }

    /**
     * A sheet whose cells are known to stand in reading order, one at an address: nobody looks at each of them again.
     *
     * @param cells in that order
     */
    public static Grid placed(
            String name,
            boolean hidden,
            List<Cell> cells,
            List<Span> spans,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {
        return new Grid(List.copyOf(cells), name, Shape.PLACED, hidden, spans, hiddenRows, hiddenColumns);
    }

    /** A plain sheet without merged, hidden or counted cells. */
    public static Grid of(String name, Collection<Cell> cells) {
        return new Grid(name, Shape.PLACED, false, cells, List.of(), Set.of(), Set.of());
    }

    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    public boolean hidden() {
        return hidden;
    }

    /** All cells that the file has, in reading order; blank ones among them. */
    public Collection<Cell> cells() {
        return cells;
    }

    /** The cell at an address; an empty one where the file has none. */
    public Cell cell(int row, int column) {
        CellRef ref = new CellRef(row, column);
        int index = index(ref);
        return index < cells.size() && cells.get(index).ref().equals(ref) ? cells.get(index) : Cell.empty(ref);
    }

    /** The cells of a row that the file has, in order. */
    public Collection<Cell> row(int row) {
        return cells.subList(index(new CellRef(row, 0)), index(new CellRef(row + 1, 0)));
    }

    /** How many cells stand before an address. */
    private int index(CellRef ref) {
        int from = 0;
        int to = cells.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (cells.get(middle).ref().compareTo(ref) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    public List<Span> spans() {
        return spans;
    }

    /** The merged range around an address, if there is one. */
    public Optional<Span> span(int row, int column) {
        return spans.stream().filter(span -> span.contains(row, column)).findFirst();
    }

    public Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    public Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** One more than the last row that has a cell; 0 for an empty sheet. */
    public int height() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).ref().row() + 1;
    }

    /** One more than the last column that has a cell; 0 for an empty sheet. */
    public int width() {
        return cells.stream().mapToInt(cell -> cell.ref().column()).max().orElse(-1) + 1;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
