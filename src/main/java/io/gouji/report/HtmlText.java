package io.gouji.report;

import io.gouji.finding.Quote;
import io.gouji.grid.Document;
import io.gouji.grid.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The running text of a file, every stretch that stands for a figure marked. */
final class HtmlText {
    private static final int DEEPEST = 3;

    private final Speech speech;
    private final Html html;
    private final Document document;
    private final List<Map.Entry<Quote, Linked>> quotes;

    HtmlText(Speech speech, HtmlLinks links, Document document, Html html) {
        this.speech = speech;
        this.html = html;
        this.document = document;
        this.quotes = List.copyOf(links.quotes(document.name()).entrySet());
    }

    void print() {
        html.open("section", "class", "text").leaf("h4", document.name()).line();
        document.prose().paragraphs().forEach(this::print);
        html.close().line();
    }

    private void print(Paragraph paragraph) {
        String tag = paragraph.isHeading() ? "h" + (4 + Math.min(paragraph.level(), DEEPEST) - 1) : "p";
        html.open(tag.equals("h4") ? "h5" : tag);
        List<Map.Entry<Quote, Linked>> inside = quotes.stream()
                .filter(each -> each.getKey().start() < paragraph.end())
                .filter(each -> each.getKey().end() > paragraph.start())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        inside.forEach(
                each -> cuts.addAll(List.of(each.getKey().start(), each.getKey().end())));
        int from = paragraph.start();
        for (int to : cuts.subSet(paragraph.start(), false, paragraph.end(), true)) {
            stretch(from, to, inside);
            from = to;
        }
        html.close().line();
    }

    /** Between two cuts all or none of it belongs to a quote. */
    private void stretch(int from, int to, List<Map.Entry<Quote, Linked>> quotes) {
        Linked all = new Linked();
        Linked ending = new Linked();
        boolean marked = false;
        for (Map.Entry<Quote, Linked> each : quotes) {
            if (each.getKey().start() <= from && each.getKey().end() >= to) {
                marked = true;
                all.with(each.getValue());
                if (each.getKey().end() == to) {
                    ending.with(each.getValue());
                }
            }
        }
        String text = document.prose().text().substring(from, to);
        if (marked) {
            html.leaf("mark", text, "data-k", all.keys(), "class", all.classes(), "data-sign", ending.sign(speech));
        } else {
            html.text(text);
        }
    }
}
