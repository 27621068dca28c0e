package io.gouji.intake;

import io.gouji.grid.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page as it is shown: its text, and as grids those tables that hold figures or labels rather than the layout. */
final class HtmlReader {
    private HtmlReader() {}

    static Document read(Source source) {
        String html = source.text().orElseThrow(() -> source.unusable("intake.unsupported"));
        source.meter().count(Limit.TEXT, html.length());
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        RunningText text = new RunningText();
        add(page, "", text);
        Document document = text.document(source, Document.Format.HTML, showsPictures(page));
        PageFault.of(page, document).ifPresent(fault -> {
            throw new UnusableInput(source.name(), fault);
        });
        return document;
    }

    /** Adds what a page shows; its tables get a name if one is given. */
    static void add(org.jsoup.nodes.Document page, String name, RunningText text) {
        new HtmlText(text::add, table -> text.add(table, name)).read(page.body());
    }

    static boolean showsPictures(Element page) {
        return page.selectFirst("img, svg, canvas") != null;
    }
}
