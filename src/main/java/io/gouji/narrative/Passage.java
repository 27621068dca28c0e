package io.gouji.narrative;

import io.gouji.finding.Quote;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.util.List;

/** A run of text as it is read: one script, no noise, line breaks inside sentences removed. */
final class Passage {
    private final String file;
    private final Prose prose;
    private final String text;
    /** For every character of the text (and unused places behind), where it stands in the document. */
    private final int[] origins;

    private final List<Paragraph> paragraphs;

    /** @param paragraphs that it was put together from, in order */
    Passage(String file, Prose prose, String text, int[] origins, List<Paragraph> paragraphs) {
        this.file = file;
        this.prose = prose;
        this.text = text;
        this.origins = origins.clone();
        this.paragraphs = List.copyOf(paragraphs);
    }

    /** What is read. */
    String text() {
        return text;
    }

    boolean isHeading() {
        return paragraphs.get(0).isHeading();
    }

    /** The original of a stretch of the text that is read. */
    Quote quote(int from, int to) {
        int start = origins[from];
        int end = origins[to - 1] + 1;
        Paragraph paragraph = paragraph(start);
        return new Quote(file, start, end, prose.text().substring(start, end), paragraph.number(), paragraph.page());
    }

    /** The last paragraph that begins at or before an offset. */
    private Paragraph paragraph(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (paragraphs.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return paragraphs.get(low);
    }
}
