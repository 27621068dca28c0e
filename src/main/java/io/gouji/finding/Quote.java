package io.gouji.finding;

/**
 * A piece of running text that a finding rests on.
 *
 * @param start offset in the text of the document, in UTF-16 units; {@code end} is exclusive
 * @param paragraph number of its paragraph, from 1
 * @param page that its paragraph begins on, from 1; 0 where the document is not laid out in pages
 */
public record Quote(String file, int start, int end, String text, int paragraph, int page) {
    /** From a document without pages. */
    public Quote(String file, int start, int end, String text, int paragraph) {
        this(file, start, end, text, paragraph, 0);
    }
}
