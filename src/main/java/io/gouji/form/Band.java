package io.gouji.form;

import java.util.List;
import java.util.Optional;

/**
 * One table of a sheet: some lines with labels in front of figures. Two tables side by side are two bands.
 *
 * @param first first line under the header, {@code last} last line, both inside
 * @param from first column, {@code to} last column, both inside
 * @param stubs columns of labels, from left to right
 * @param unit the column of units
 * @param values columns of figures
 */
record Band(
        Lattice lattice,
        Header header,
        int first,
        int last,
        int from,
        int to,
        List<Integer> stubs,
        Optional<Integer> unit,
        List<ValueColumn> values) {
    Band {
        stubs = List.copyOf(stubs);
        values = List.copyOf(values);
    }

    /** A column of figures and the labels over it, from the top down; none when its header is missing. */
    record ValueColumn(int column, List<Label> path) {
        ValueColumn {
            path = List.copyOf(path);
        }
    }
}
