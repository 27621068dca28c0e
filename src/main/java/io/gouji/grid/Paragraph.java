package io.gouji.grid;

/**
 * A stretch of running text.
 *
 * @param start offset of its first character in the text of its document, in UTF-16 units
 * @param end offset behind its last character
 * @param number counted from 1 through the document
 * @param level 1 and more for a heading of that level, 0 for ordinary text
 * @param page that it begins on, from 1; 0 where the document is not laid out in pages
 */
public record Paragraph(int start, int end, int number, int level, int page) {
    /** In a document without pages. */
    public Paragraph(int start, int end, int number, int level) {
        this(start, end, number, level, 0);
    }

    public boolean isHeading() {
        return level > 0;
    }
}
