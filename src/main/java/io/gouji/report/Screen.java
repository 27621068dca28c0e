package io.gouji.report;

/**
 * Where a text is shown.
 *
 * @param columns width in the columns of a fixed-width font; a Chinese character takes two
 * @param colour whether it can be coloured; nothing is said by colour alone
 */
public record Screen(int columns, boolean colour) {
    private static final int NARROWEST = 40;

    public Screen {
        columns = Math.max(NARROWEST, columns);
    }

    /** The same without colours, for a file. */
    public Screen plain() {
        return new Screen(columns, false);
    }
}
