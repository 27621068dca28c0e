package io.gouji.intake;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The columns of a table whose rows know only where on the page each cell begins and ends. */
final class Columns {
    /** Edges closer than this are one, in twentieths of a point: columns drawn by hand hardly ever align exactly. */
    private static final int TOLERANCE = 40;

    private final NavigableMap<Integer, Integer> columns = new TreeMap<>();

    /** @param edges of all cells of all rows, in any order */
    Columns(IntStream edges) {
        edges.sorted().forEach(this::add);
    }

    private void add(int edge) {
        if (columns.isEmpty() || edge - columns.lastKey() > TOLERANCE) {
            columns.put(edge, columns.size());
        }
    }

    /** The number of the column that begins, or of the last one that ends, at an edge of the table. */
    int at(int edge) {
        return columns.floorEntry(edge).getValue();
    }
}
