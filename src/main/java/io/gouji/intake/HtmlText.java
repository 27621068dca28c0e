package io.gouji.intake;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks through a part of a web page and passes on each line with the level of its heading, and each table. */
final class HtmlText implements NodeFilter {
    private static final Set<String> NOT_SHOWN =
            Set.of("script", "style", "template", "noscript", "select", "textarea", "iframe", "object", "svg");

    private final BiConsumer<String, Integer> lines;
    private final Consumer<TableDraft> tables;
    private final StringBuilder line = new StringBuilder();
    private int level;

    HtmlText(BiConsumer<String, Integer> lines, Consumer<TableDraft> tables) {
        this.lines = lines;
        this.tables = tables;
    }

    void read(Element part) {
        part.filter(this);
        endLine();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("[ \t\r\n\f]+", " "));
        }
        return node instanceof Element element ? head(element) : FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        if (!isShown(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (breaksLine(element)) {
            endLine();
            level = headingLevel(element);
        }
        if (isInnermostTable(element)) {
            TableDraft table = HtmlTable.read(element);
            if (table.isTable()) {
                tables.accept(table);
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && breaksLine(element)) {
            endLine();
            level = 0;
        }
        return FilterResult.CONTINUE;
    }

    private void endLine() {
        if (!Blank.trim(line.toString()).isEmpty()) {
            lines.accept(line.toString(), level);
        }
        line.setLength(0);
    }

    static boolean isShown(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return !NOT_SHOWN.contains(element.normalName())
                && !element.hasAttr("hidden")
                && !style.contains("display:none")
                && !style.contains("visibility:hidden");
    }

    /** A table that holds tables is layout. */
    private static boolean isInnermostTable(Element element) {
        return isTable(element) && element.stream().skip(1).noneMatch(HtmlText::isTable);
    }

    private static boolean isTable(Element element) {
        return element.normalName().equals("table");
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private static int headingLevel(Element element) {
        String name = element.normalName();
        return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
    }
}
