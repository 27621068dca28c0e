package io.gouji.intake;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The text of a paragraph of a Word document, and its XML by local names: prefixes differ between programs. */
final class DocxText {
    /** What stands around text, rows or cells without changing what they are. */
    private static final Set<String> WRAPPERS =
            Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink", "fldSimple");

    private DocxText() {}

    static boolean isWrapper(String localName) {
        return WRAPPERS.contains(localName);
    }

    static String of(Element paragraph) {
        StringBuilder text = new StringBuilder();
        append(paragraph, text);
        return text.toString();
    }

    private static void append(Element parent, StringBuilder text) {
        for (Element child : parent.children()) {
            String name = localName(child);
            switch (name) {
                case "t" -> text.append(child.wholeText());
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                default -> {
                    if (isWrapper(name) || (name.equals("r") && !isHidden(child))) {
                        append(child, text);
                    }
                }
            }
        }
    }

    private static boolean isHidden(Element run) {
        return child(run, "rPr")
                .flatMap(properties -> child(properties, "vanish"))
                .filter(vanish -> !Set.of("0", "false", "off").contains(attribute(vanish, "val")))
                .isPresent();
    }

    static String localName(Element element) {
        return local(element.tagName());
    }

    static Optional<Element> child(Element parent, String localName) {
        return parent.children().stream()
                .filter(child -> localName(child).equals(localName))
                .findFirst();
    }

    /** The value of an attribute, "" when it is not there. */
    static String attribute(Element element, String localName) {
        return element.attributes().asList().stream()
                .filter(attribute -> local(attribute.getKey()).equals(localName))
                .map(Attribute::getValue)
                .findFirst()
                .orElse("");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
