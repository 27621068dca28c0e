package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.nodes.Element;

/** A Word document (.docx): its text and its tables, without headers, footnotes, text boxes and deleted passages. */
final class DocxReader {
    private final RunningText text = new RunningText();
    private final Map<String, Integer> styleLevels;

    private DocxReader(Map<String, Integer> styleLevels) {
        this.styleLevels = styleLevels;
    }

    static Document read(Source source) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(source.bytes()).get()) {
            OfficeParts parts = OfficeParts.of(zip, source.meter());
            Element main =
                    parts.part("main+xml").orElseThrow(() -> source.unusable("intake.fault.part", "word/document.xml"));
            Element styles = parts.part("wordprocessingml.styles+xml").orElseGet(() -> new Element("none"));
            DocxReader reader = new DocxReader(styleLevels(styles));
            main.select("*|body").stream().limit(1).forEach(reader::blocks);
            boolean pictures = main.selectFirst("*|drawing, *|pict, *|object") != null;
            return reader.text.document(source, Document.Format.DOCX, pictures);
        }
    }

    private static Map<String, Integer> styleLevels(Element styles) {
        Map<String, Integer> levels = new TreeMap<>();
        for (Element style : styles.select("*|style")) {
            int named = DocxText.child(style, "name")
                    .map(name -> TextPatterns.styleLevel(DocxText.attribute(name, "val")))
                    .orElse(0);
            levels.put(DocxText.attribute(style, "styleId"), named > 0 ? named : outlineLevel(style));
        }
        return levels;
    }

    /** Word counts from 0; 9 is ordinary text. */
    private static int outlineLevel(Element styleOrParagraph) {
        return DocxText.child(styleOrParagraph, "pPr")
                .flatMap(properties -> DocxText.child(properties, "outlineLvl"))
                .map(level -> DocxText.attribute(level, "val"))
                .filter(level -> level.matches("[0-8]"))
                .map(level -> Integer.parseInt(level) + 1)
                .orElse(0);
    }

    private void blocks(Element parent) {
        for (Element block : parent.children()) {
            switch (DocxText.localName(block)) {
                case "p" -> text.add(DocxText.of(block), level(block));
                case "tbl" -> table(block);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo", "tr", "tc" -> blocks(block);
                default -> {} // properties, deleted passages, bookmarks
            }
        }
    }

    private int level(Element paragraph) {
        int own = outlineLevel(paragraph);
        return own > 0
                ? own
                : DocxText.child(paragraph, "pPr")
                        .flatMap(properties -> DocxText.child(properties, "pStyle"))
                        .map(style -> styleLevels.getOrDefault(DocxText.attribute(style, "val"), 0))
                        .orElse(0);
    }

    /** A table that holds tables, or mostly paragraphs, is layout: what stands in its cells is text. */
    private void table(Element table) {
        TableDraft draft = DocxTable.read(table);
        if (table.select("*|tbl").size() == 1 && draft.isTable()) {
            text.add(draft);
        } else {
            blocks(table);
        }
    }
}
