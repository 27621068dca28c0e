package io.gouji.report;

/** How much room a text takes in a cell, in characters of a digit's width. */
public final class TextWidth {
    /** No character takes more. */
    private static final int MOST = 2;

    private TextWidth() {}

    /** Of its longest line. */
    public static int of(String text) {
        return isOneLine(text)
                ? DisplayWidth.of(text)
                : text.lines().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    /** The lines that a text needs in a column of a width. */
    public static int lines(String text, int width) {
        return isOneLine(text)
                ? wrapped(text, width)
                : Math.max(
                        1, text.lines().mapToInt(line -> wrapped(line, width)).sum());
    }

    private static boolean isOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /** Most have room however wide their characters are: those need not be measured. */
    private static int wrapped(String line, int width) {
        return MOST * line.length() <= width ? 1 : Math.max(1, (DisplayWidth.of(line) + width - 1) / width);
    }
}
