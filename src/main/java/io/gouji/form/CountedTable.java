package io.gouji.form;

import io.gouji.form.Box.Kind;
import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the cells of a flattened table back where they stood. Of such a table only the number of cells of a row is known: a cell
 * that was merged with the one to its left is missing, one that was merged with the one above is empty. So labels stand from
 * the left, figures from the right, and a heading stands over as many cells of the line below as are left for it.
 */
final class CountedTable {
    private final HeaderFinder headers;
    private final Grid grid;
    private final BoxReader reader;
    private final List<List<Box>> rows = new ArrayList<>();
    private final List<Box> placed = new ArrayList<>();
    private final List<Cell[]> places = new ArrayList<>();

    private CountedTable(Grid grid, BoxReader reader, HeaderFinder headers) {
        this.grid = grid;
        this.reader = reader;
        this.headers = headers;
        for (int row = 0; row < grid.height(); row++) {
            List<Box> boxes = grid.row(row).stream()
                    .map(cell -> reader.read(cell, 0, 0, 0, 0))
                    .toList();
            if (boxes.stream().anyMatch(box -> !box.is(Kind.BLANK))) {
                rows.add(boxes);
            }
        }
    }

    static Lattice lattice(Grid grid, BoxReader reader, HeaderFinder headers) {
        return new CountedTable(grid, reader, headers).place();
    }

    /** From header to header, because every table of the form has its own columns. */
    private Lattice place() {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        int start = 0;
        while (start < rows.size()) {
            int body = start;
            while (body < rows.size() && isHeader(body, body > start)) {
                body++;
            }
            int end = body;
            while (end < rows.size() && !isHeader(end, false)) {
                end++;
            }
            placeStretch(start, body, end, widest);
            start = end;
        }
        return Lattice.of(grid, placed, places.toArray(Cell[][]::new), reader);
    }

    private boolean isHeader(int row, boolean goesOn) {
        List<Box> filled =
                rows.get(row).stream().filter(box -> !box.is(Kind.BLANK)).toList();
        boolean continued =
                goesOn && rows.get(row).get(0).is(Kind.BLANK) && filled.stream().allMatch(box -> box.is(Kind.LABEL));
        return continued || headers.isHeading(filled);
    }

    private void placeStretch(int start, int body, int end, int widest) {
        List<List<Box>> stretch = rows.subList(start, end);
        int width = stretch.stream().mapToInt(List::size).max().orElse(0);
        int trailing = usualTrailing(rows.subList(body, end));
        List<List<Box>> header = HeaderPlacement.place(rows.subList(start, body), width, trailing);
        for (int row = start; row < end; row++) {
            List<Box> boxes = row < body ? header.get(row - start) : placeBody(rows.get(row), width, trailing);
            addRow(rows.get(row), boxes, widest);
        }
    }

    /** The number of cells behind the last label that most rows have. */
    private static int usualTrailing(List<List<Box>> body) {
        Map<Integer, Integer> counts = new HashMap<>();
        body.stream()
                .map(CountedTable::trailing)
                .filter(count -> count > 0)
                .forEach(count -> counts.merge(count, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int trailing(List<Box> row) {
        int count = 0;
        for (int i = row.size() - 1; i >= 0 && !row.get(i).is(Kind.LABEL); i--) {
            count++;
        }
        return count;
    }

    private static List<Box> placeBody(List<Box> row, int width, int usual) {
        int trailing = trailing(row);
        int labels = row.size() - trailing;
        int from = Math.max(labels, width - Math.max(usual, trailing));
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            int column = i < labels ? i : from + i - labels;
            boxes.add(row.get(i).at(0, column, 0, column));
        }
        return boxes;
    }

    /** Adds a row whose boxes know their columns but not yet their line. */
    private void addRow(List<Box> cells, List<Box> boxes, int widest) {
        int line = places.size();
        Cell last = cells.get(cells.size() - 1).cell();
        Cell[] row = new Cell[widest];
        for (int column = 0; column < widest; column++) {
            CellRef ref = new CellRef(last.ref().row(), last.ref().column() + 1 + column);
            row[column] = new Cell(ref, Value.EMPTY, "", "", false, 0, last.line());
        }
        for (Box box : boxes) {
            row[box.left()] = box.cell();
            if (!box.is(Kind.BLANK)) {
                placed.add(box.at(line, box.left(), line, box.right()));
            }
        }
        places.add(row);
    }
}
