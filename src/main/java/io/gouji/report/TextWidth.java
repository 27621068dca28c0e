package io.gouji.report;

/** How much room a text takes in a cell, in characters of a digit's width. */
public final class TextWidth {
    /** No character takes more. */
    private static final int MOST = 2;

    private TextWidth() {}

    /** Of its longest line. */
    public static int of(String text) {
        return text.lines().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    /** The lines that a text needs in a column of a width. */
    public static int lines(String text, int width) {
        if (MOST * text.length() <= width && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 1; // as most do: none has to be measured
        }
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> Math.max(1, (DisplayWidth.of(line) + width - 1) / width))
                        .sum());
    }
}
