package io.gouji.intake;

import io.gouji.grid.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page as it is shown: its text, and as grids those tables that hold figures or labels rather than the layout. */
final class HtmlReader {
    private HtmlReader() {}

    static Document read(Source source) {
        String html = source.text().orElseThrow(() -> source.unusable("intake.unsupported"));
        RunningText text = new RunningText();
        Element body = Jsoup.parse(html).body();
        new HtmlText(text::add, text::add).read(body);
        return text.document(source, Document.Format.HTML, body.selectFirst("img, svg, canvas") != null);
    }
}
