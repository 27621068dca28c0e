package io.gouji.intake;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line of a page.
 *
 * @param left where it begins on the page, in points
 * @param right where it ends
 * @param size of its characters
 * @param page counted from 1
 * @param hasGap wide gaps stand between its pieces, as between the cells of a table
 */
record PdfLine(String text, float left, float right, float size, int page, boolean hasGap) {
    /** So many characters wide is a gap that no typesetting makes inside a sentence. */
    private static final float GAP = 1.5f;
    /** A space of so many characters parts two words or numbers, and one so wide two Chinese characters. */
    private static final float WORD = 0.15f;

    private static final float WIDE = 0.5f;
    /** What is printed twice so closely is one character made bold. */
    private static final float SHADOW = 0.3f;

    /** @param characters from left to right */
    static PdfLine of(List<TextPosition> characters, int page) {
        TextPosition before = characters.get(0);
        float size = before.getFontSizeInPt();
        boolean gap = false;
        StringBuilder text = new StringBuilder(before.getUnicode());
        for (TextPosition next : characters.subList(1, characters.size())) {
            if (isShadow(before, next)) {
                continue;
            }
            float space = next.getXDirAdj() - end(before);
            gap |= space > GAP * size;
            boolean apart = space > (isLatin(before) && isLatin(next) ? WORD : WIDE) * size;
            text.append(apart ? " " : "").append(next.getUnicode());
            before = next;
        }
        return new PdfLine(text.toString(), characters.get(0).getXDirAdj(), end(before), size, page, gap);
    }

    private static boolean isShadow(TextPosition one, TextPosition other) {
        return one.getUnicode().equals(other.getUnicode())
                && other.getXDirAdj() - one.getXDirAdj() < SHADOW * one.getWidthDirAdj();
    }

    private static boolean isLatin(TextPosition character) {
        return character.getUnicode().charAt(0) < 0x80;
    }

    private static float end(TextPosition character) {
        return character.getXDirAdj() + character.getWidthDirAdj();
    }

    boolean reaches(float edge) {
        return right > edge - 2 * size;
    }

    boolean isIndentedFrom(float edge) {
        return left > edge + size;
    }
}
