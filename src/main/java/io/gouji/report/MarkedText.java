package io.gouji.report;

import io.gouji.finding.Quote;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with some stretches in numbered brackets ({@code [1:2条]}), paragraph by paragraph. */
final class MarkedText {
    private final Prose prose;
    private final List<Mark> marks;

    /** A stretch and what is said about it under its paragraph. */
    record Mark(Quote quote, Style style, List<Styled> said) {}

    /** One end of a mark; marks that overlap open and close where they do. */
    private record Edge(int offset, boolean opens, String text, Style style) {}

    MarkedText(Prose prose, List<Mark> marks) {
        this.prose = prose;
        this.marks = marks.stream()
                .sorted(Comparator.<Mark>comparingInt(mark -> mark.quote().start())
                        .thenComparingInt(mark -> mark.quote().end()))
                .toList();
    }

    void print(Page page) {
        int next = 0;
        for (Paragraph paragraph : prose.paragraphs()) {
            int first = next;
            while (next < marks.size() && marks.get(next).quote().start() < paragraph.end()) {
                next++;
            }
            page.gap();
            page.line(paragraph(paragraph, first, next));
            for (int number = first; number < next; number++) {
                Styled lead = Styled.of(Style.FAINT, "    [" + (number + 1) + "] ");
                marks.get(number).said().forEach(said -> page.line(lead, said));
            }
        }
    }

    private Styled paragraph(Paragraph paragraph, int first, int behind) {
        String text = prose.of(paragraph);
        List<Styled.Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Edge edge : edges(first, behind)) {
            int at = Math.max(done, Math.min(edge.offset() - paragraph.start(), text.length()));
            pieces.addAll(Styled.of(text.substring(done, at)).pieces());
            pieces.addAll(Styled.of(edge.style(), edge.text()).pieces());
            done = at;
        }
        pieces.addAll(Styled.of(text.substring(done)).pieces());
        return new Styled(pieces);
    }

    private List<Edge> edges(int first, int behind) {
        List<Edge> edges = new ArrayList<>();
        for (int number = first; number < behind; number++) {
            Mark mark = marks.get(number);
            edges.add(new Edge(mark.quote().start(), true, "[" + (number + 1) + ":", mark.style()));
            edges.add(new Edge(mark.quote().end(), false, "]", mark.style()));
        }
        edges.sort(Comparator.comparingInt(Edge::offset).thenComparing(Edge::opens));
        return edges;
    }
}
