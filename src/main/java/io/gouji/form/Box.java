package io.gouji.form;

import io.gouji.grid.Cell;
import io.gouji.indicator.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A cell where it stands in the table, with all the room that it takes: a merged range is one box, and so is a text that is
 * repeated in place of a merge.
 *
 * @param cell the top left cell
 * @param top first row, {@code bottom} last row, both inside; counted in the {@link Lattice}, not in the sheet
 * @param left first column, {@code right} last column, both inside
 * @param figure what it says if it is read as a figure
 * @param label what it says if it is read as a label
 */
record Box(Cell cell, int top, int left, int bottom, int right, Kind kind, Figure figure, Label label) {

    /** What a cell looks like by itself. */
    enum Kind {
        BLANK,
        /** A number, in whatever way it is typed. */
        NUMBER,
        /** A dash or slash in place of a number. */
        MARK,
        /** A word that says there is none. */
        NIL,
        /** A unit of count and nothing else. */
        UNIT,
        /** Nothing but the numbering of a label. */
        ORDINAL,
        /** A date, a truth value, an error. */
        OTHER,
        LABEL
    }

    /** No two boxes of a table overlap: where one stands says which it is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Box box
                && top == box.top
                && left == box.left
                && bottom == box.bottom
                && right == box.right;
    }

    @Override
    public int hashCode() {
        return 31 * top + left;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Says something where a figure is expected, were it only that there is none. */
    boolean isFigure() {
        return kind == Kind.NUMBER || kind == Kind.MARK || kind == Kind.NIL;
    }

    /** It is the same box: no other starts there. */
    boolean startsWith(Box other) {
        return top == other.top && left == other.left;
    }

    /** Says something that may stand over a column: a label, or a year. */
    boolean isHeading() {
        return kind == Kind.LABEL || (kind == Kind.NUMBER && !label.isEmpty());
    }

    int columns() {
        return right - left + 1;
    }

    /** The same, at another place. */
    Box at(int newTop, int newLeft, int newBottom, int newRight) {
        return new Box(cell, newTop, newLeft, newBottom, newRight, kind, figure, label);
    }
}
