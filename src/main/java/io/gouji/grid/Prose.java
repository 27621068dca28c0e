package io.gouji.grid;

import java.util.List;

/**
 * The running text of a document: the whole text as its reader delivers it, and the paragraphs that are prose. Characters
 * outside the paragraphs (line breaks, tables flattened into the text) belong to the offsets but are not to be read.
 */
public record Prose(String text, List<Paragraph> paragraphs) {
    public static final Prose NONE = new Prose("", List.of());

    public Prose {
        paragraphs = List.copyOf(paragraphs);
    }

    public String of(Paragraph paragraph) {
        return text.substring(paragraph.start(), paragraph.end());
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** The line of an offset, counted from 1. */
    public int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
