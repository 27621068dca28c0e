package io.gouji.form;

import io.gouji.form.Box.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines over a table, first to last row, both inside; none where last is before first. */
record Header(int first, int last) {

    boolean isNone() {
        return last < first;
    }

    /** The labels over a column from the top down. */
    List<Box> over(int column, Lattice lattice) {
        List<Box> path = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            Optional<Box> label = label(row, column, lattice);
            if (label.isPresent() && (path.isEmpty() || !same(path.get(path.size() - 1), label.get()))) {
                path.add(label.get());
            }
        }
        return path;
    }

    private static boolean same(Box one, Box other) {
        return one.startsWith(other) || one.label().core().equals(other.label().core());
    }

    private Optional<Box> label(int row, int column, Lattice lattice) {
        Box box = lattice.box(row, column);
        if (box.isHeading()) {
            return Optional.of(box);
        }
        return box.is(Kind.BLANK) && labelledBelow(row, column, lattice)
                ? fromTheLeft(row, column, lattice)
                : Optional.empty();
    }

    private boolean labelledBelow(int row, int column, Lattice lattice) {
        for (int below = row + 1; below <= last; below++) {
            if (lattice.box(below, column).is(Kind.LABEL)) {
                return true;
            }
        }
        return false;
    }

    /** Without merges a heading stands over the first of its columns only; it reaches as far as the heading above it. */
    private Optional<Box> fromTheLeft(int row, int column, Lattice lattice) {
        for (int left = column - 1; left >= 0; left--) {
            Box box = lattice.box(row, left);
            if (box.is(Kind.LABEL)) {
                boolean merged = box.columns() > 1 || box.bottom() > box.top();
                return merged || !sameAbove(row, left, column, lattice) ? Optional.empty() : Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private boolean sameAbove(int row, int left, int column, Lattice lattice) {
        return row == first
                || label(row - 1, left, lattice)
                        .flatMap(one -> label(row - 1, column, lattice).filter(one::startsWith))
                        .isPresent();
    }
}
