package io.gouji.grid;

/**
 * A stretch of running text.
 *
 * @param start offset of its first character in the text of its document, in UTF-16 units
 * @param end offset behind its last character
 * @param number counted from 1 through the document
 * @param level 1 and more for a heading of that level, 0 for ordinary text
 */
public record Paragraph(int start, int end, int number, int level) {
    public boolean isHeading() {
        return level > 0;
    }
}
