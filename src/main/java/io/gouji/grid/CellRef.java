package io.gouji.grid;

import org.jspecify.annotations.Nullable;

/** A cell's address in a sheet, rows and columns counted from 0; written as in a spreadsheet ({@code C12}). */
public record CellRef(int row, int column) implements Comparable<CellRef> {
    public CellRef {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("row " + row + ", column " + column);
        }
    }

    /** Reads {@code C12} or {@code $C$12}. Anything else is an {@link IllegalArgumentException}. */
    public static CellRef of(String address) {
        String plain = address.replace("$", "");
        int letters = 0;
        int column = 0;
        while (letters < plain.length() && Character.isLetter(plain.charAt(letters))) {
            column = column * 26 + Character.toUpperCase(plain.charAt(letters)) - 'A' + 1;
            letters++;
        }
        try {
            return new CellRef(Integer.parseInt(plain.substring(letters)) - 1, column - 1);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a cell address: " + address, e);
        }
    }

    /** The letters of a column counted from 0: 0 is A, 26 is AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            name.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return name.toString();
    }

    /** Reading order. */
    @Override
    public int compareTo(CellRef other) {
        int rows = Integer.compare(row, other.row);
        return rows == 0 ? Integer.compare(column, other.column) : rows;
    }

    /** Written out, like the next: grids look their cells up by it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellRef cell && row == cell.row && column == cell.column;
    }

    @Override
    public int hashCode() {
        return 31 * row + column;
    }

    @Override
    public String toString() {
        return columnName(column) + (row + 1);
    }
}
