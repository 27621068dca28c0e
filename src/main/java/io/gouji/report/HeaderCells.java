package io.gouji.report;

import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a table over value columns: equal labels beside each other are one cell, and a label that has none below it
 * reaches down.
 *
 * @param paths the labels of each column from the top down
 * @param first the sheet's column of the first of them
 */
record HeaderCells(List<List<String>> paths, int first) {
    int levels() {
        return paths.stream().mapToInt(List::size).max().orElse(1);
    }

    List<Cell> cells(int level) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= paths.size(); i++) {
            if (i == paths.size() || !same(start, i, level)) {
                if (paths.get(start).size() > level) {
                    cells.add(new Cell(
                            first + start,
                            i - start,
                            down(start, level),
                            Entry.text(paths.get(start).get(level), Look.HEADER)));
                }
                start = i;
            }
        }
        return cells;
    }

    /** Two columns share a label when they share all above it too; the last label of a column is its own. */
    private boolean same(int one, int other, int level) {
        List<String> left = paths.get(one);
        List<String> right = paths.get(other);
        return left.size() > level + 1
                && right.size() > level + 1
                && left.subList(0, level + 1).equals(right.subList(0, level + 1));
    }

    private int down(int column, int level) {
        return level == paths.get(column).size() - 1 ? levels() - level : 1;
    }
}
