package io.gouji.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One table of a sheet: some lines with labels in front of figures. Two tables side by side are two bands.
 *
 * @param first first line under the header, {@code last} last line, both inside
 * @param from first column, {@code to} last column, both inside
 * @param stubs columns of labels, from left to right
 * @param unit the column of units
 * @param values columns of figures, {@code head} what stands over them
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
        List<ValueColumn> values,
        Head head) {
    Band {
        stubs = List.copyOf(stubs);
        values = List.copyOf(values);
    }

    /** No two bands of a sheet overlap: where one stands says which it is, and is compared for every pair of lines. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Band band
                && lattice.equals(band.lattice)
                && first == band.first
                && last == band.last
                && from == band.from
                && to == band.to;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, last, from, to);
    }

    /**
     * What stands over the value columns: for each the labels from the top down. There is one head for all bands that are headed
     * alike, so that what was found out about it is found again by it, not by all its labels.
     */
    static final class Head {
        private final List<List<Label>> paths;

        Head(List<List<Label>> paths) {
            this.paths = List.copyOf(paths);
        }

        List<List<Label>> paths() {
            return paths;
        }
    }

    /** A column of figures and the labels over it, from the top down; none when its header is missing. */
    record ValueColumn(int column, List<Label> path) {
        ValueColumn {
            path = List.copyOf(path);
        }
    }
}
