package io.gouji.grid;

/** A merged range: first is its top left cell, last its bottom right one, both inside. */
public record Span(CellRef first, CellRef last) {
    public Span {
        if (last.row() < first.row() || last.column() < first.column()) {
            throw new IllegalArgumentException(first + ":" + last);
        }
    }

    public boolean contains(int row, int column) {
        return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
