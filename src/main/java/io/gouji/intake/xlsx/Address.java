package io.gouji.intake.xlsx;

import io.gouji.grid.CellRef;
import io.gouji.grid.Span;
import io.gouji.intake.sheet.Unfamiliar;

/** Addresses as sheets write them. */
final class Address {
    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    private Address() {}

    /** The column of {@code C12}, counted from 0. What it says about the row must be a number, which is not looked at. */
    static int column(String address) {
        int letters = letters(address, 0);
        digits(address, letters, address.length());
        return column(address, 0, letters);
    }

    /** {@code A1:B2}, or a single cell. */
    static Span span(String address) {
        int colon = address.indexOf(':');
        CellRef first = cell(address, 0, colon < 0 ? address.length() : colon);
        return new Span(first, colon < 0 ? first : cell(address, colon + 1, address.length()));
    }

    private static CellRef cell(String address, int from, int to) {
        int letters = letters(address, from);
        int row = digits(address, letters, to);
        if (row < 1 || row > ROWS) {
            throw new Unfamiliar("address " + address);
        }
        return new CellRef(row - 1, column(address, from, letters));
    }

    private static int letters(String address, int from) {
        int at = from;
        while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            at++;
        }
        return at;
    }

    private static int column(String address, int from, int to) {
        int column = 0;
        for (int i = from; i < to && column <= COLUMNS; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        if (column < 1 || column > COLUMNS) {
            throw new Unfamiliar("address " + address);
        }
        return column - 1;
    }

    private static int digits(String address, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = address.charAt(i);
            if (digit < '0' || digit > '9' || number > ROWS) {
                throw new Unfamiliar("address " + address);
            }
            number = number * 10 + digit - '0';
        }
        if (number == 0) {
            throw new Unfamiliar("address " + address);
        }
        return number;
    }
}
