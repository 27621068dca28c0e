package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A web page that is not what was submitted, but what a server or a browser put in its place. */
final class PageFault {
    /** A page with more text than this says something of its own. */
    private static final int SHORT = 2000;

    private PageFault() {}

    /** What is wrong with a page, as far as it shows no table. */
    static Optional<Message> of(Element page, Document document) {
        if (!document.grids().isEmpty() || document.prose().text().length() > SHORT) {
            return Optional.empty();
        }
        List<String> frames = page.select("frame[src], iframe[src]").eachAttr("src");
        if (!frames.isEmpty() && page.selectFirst("frameset") != null) {
            return Optional.of(Message.of("intake.frames", frames.get(0)));
        }
        if (page.selectFirst("input[type=password i]") != null) {
            return Optional.of(Message.of("intake.login-page"));
        }
        return page.select("title, h1, h2, center, body").stream()
                .map(Element::ownText)
                .map(Blank::trim)
                .filter(TextPatterns::isErrorTitle)
                .findFirst()
                .map(title -> Message.of("intake.error-page", title));
    }
}
