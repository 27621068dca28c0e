package io.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A table of a Word document. Word writes down every column a cell covers, and marks the cells that go on from above. */
final class DocxTable {
    private DocxTable() {}

    static TableDraft read(Element table) {
        TableDraft draft = new TableDraft();
        for (Element row : parts(table, "tr")) {
            draft.startRow();
            DocxText.child(row, "trPr").ifPresent(properties -> draft.skip(number(properties, "gridBefore", 0)));
            parts(row, "tc").forEach(cell -> add(draft, cell));
        }
        return draft;
    }

    private static void add(TableDraft draft, Element cell) {
        Optional<Element> properties = DocxText.child(cell, "tcPr");
        int columns = properties.map(each -> number(each, "gridSpan", 1)).orElse(1);
        boolean joined = properties
                .flatMap(each -> DocxText.child(each, "vMerge"))
                .filter(merge -> !DocxText.attribute(merge, "val").equals("restart"))
                .isPresent();
        String text = parts(cell, "p").stream().map(DocxText::of).collect(Collectors.joining("\n"));
        if (joined) {
            draft.addJoined(text, columns);
        } else {
            draft.add(text, columns, 1);
        }
    }

    /** Rows, cells or paragraphs, also those inside content controls and inserted passages. */
    private static List<Element> parts(Element parent, String name) {
        List<Element> parts = new ArrayList<>();
        for (Element child : parent.children()) {
            String local = DocxText.localName(child);
            if (local.equals(name)) {
                parts.add(child);
            } else if (DocxText.isWrapper(local)) {
                parts.addAll(parts(child, name));
            }
        }
        return parts;
    }

    private static int number(Element properties, String name, int otherwise) {
        return DocxText.child(properties, name)
                .map(element -> DocxText.attribute(element, "val"))
                .filter(value -> value.matches("[1-9]\\d{0,2}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
