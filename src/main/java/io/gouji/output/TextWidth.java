package io.gouji.output;

/** How wide a text is in a cell. */
final class TextWidth {
    private TextWidth() {}

    /** In digits: Chinese signs, and the quotation marks that are set like them, are twice as wide. */
    static int of(String text) {
        return text.codePoints().map(sign -> sign < 0x2000 ? 1 : 2).sum();
    }
}
