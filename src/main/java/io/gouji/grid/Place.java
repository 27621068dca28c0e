package io.gouji.grid;

/**
 * Where a cell stands, in words that a person can look up: file, sheet and address, or file and line for a table that lies
 * flattened in a text ({@code line} counted from 1, 0 where the address holds).
 */
public record Place(String file, String sheet, CellRef cell, int line) {
    /** The place of a cell of a sheet of a file. */
    public static Place of(String file, Grid grid, Cell cell) {
        return new Place(file, grid.name(), cell.ref(), cell.line());
    }

    public boolean isLine() {
        return line > 0;
    }

    /** {@code C12}, or the line number of a flattened table. */
    public String address() {
        return isLine() ? Integer.toString(line) : cell.toString();
    }
}
