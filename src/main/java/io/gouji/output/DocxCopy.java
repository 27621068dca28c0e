package io.gouji.output;

import io.gouji.finding.Quote;
import io.gouji.grid.Document;
import io.gouji.grid.Paragraph;
import io.gouji.output.DocxText.Line;
import io.gouji.output.DocxText.Spot;
import io.gouji.report.Annotations;
import io.gouji.report.Annotations.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A marked copy of a {@code .docx}: a comment at each quoted figure that a finding is about, and one at the head with the verdict
 * and what is said of no sentence. Runs are only split where a comment begins or ends.
 */
final class DocxCopy {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments " + W + "></w:comments>";

    private final OfficePackage file;
    private final String main;
    private final XmlText xml;
    private final Map<Paragraph, Line> lines;
    private final StringBuilder comments = new StringBuilder();
    private int nextId;

    private DocxCopy(byte[] source, Document document) throws IOException {
        this.file = new OfficePackage(source);
        this.main = file.main();
        this.xml = file.part(main).orElseThrow(() -> new IOException(main));
        this.lines = lines(document, new DocxText(xml).lines());
    }

    static byte[] of(byte[] source, Annotations annotations, Document document) throws IOException {
        DocxCopy copy = new DocxCopy(source, document);
        copy.comment(annotations, document);
        return copy.file.bytes();
    }

    /** The paragraphs stand in the XML in their order, between others that were not read as text. */
    private static Map<Paragraph, Line> lines(Document document, List<Line> lines) {
        Map<Paragraph, Line> found = new LinkedHashMap<>();
        int next = 0;
        for (Paragraph paragraph : document.prose().paragraphs()) {
            String text = document.prose().of(paragraph);
            int at = next;
            while (at < lines.size() && !lines.get(at).text().equals(text)) {
                at++;
            }
            if (at < lines.size()) {
                found.put(paragraph, lines.get(at));
                next = at + 1;
            }
        }
        return found;
    }

    private void comment(Annotations annotations, Document document) {
        String part = file.target(main, "comments").orElse("");
        XmlText there = file.part(part).orElseGet(() -> new XmlText(EMPTY.getBytes(StandardCharsets.UTF_8)));
        nextId = there.tags("comment").stream()
                        .mapToInt(tag ->
                                tag.attribute("id").map(Integer::parseInt).orElse(0))
                        .max()
                        .orElse(-1)
                + 1;
        List<String> head = new ArrayList<>(List.of(annotations.verdict()));
        List<Runnable> quoted = new ArrayList<>();
        for (Item item : annotations.items()) {
            List<List<Spot>> places = item.quotes().stream()
                    .filter(quote -> quote.file().equals(document.name()))
                    .flatMap(quote -> spots(quote).stream())
                    .toList();
            places.forEach(spots -> quoted.add(() -> add(spots, item.comment())));
            boolean isAboutATableHere =
                    item.cells().stream().anyMatch(place -> place.file().equals(document.name()));
            if (places.isEmpty() && isAboutATableHere) {
                head.add(item.comment());
            }
        }
        lines.values().stream().findFirst().ifPresent(line -> add(line.spots(), String.join("\n", head)));
        quoted.forEach(Runnable::run);
        there.append("comments", comments.toString());
        String name = part.isEmpty() ? file.unused("word/comments-gouji", ".xml") : part;
        if (part.isEmpty()) {
            file.declare(name, TYPE);
            file.relate(main, "comments", name);
        }
        file.set(name, there.bytes());
        file.set(main, xml.bytes());
    }

    private Optional<List<Spot>> spots(Quote quote) {
        return lines.entrySet().stream()
                .filter(each -> each.getKey().start() <= quote.start()
                        && quote.start() < each.getKey().end())
                .findFirst()
                .map(each -> {
                    List<Spot> spots = each.getValue().spots();
                    int from = quote.start() - each.getKey().start();
                    int to = Math.min(quote.end() - each.getKey().start(), spots.size());
                    return spots.subList(from, Math.max(to, from + 1));
                });
    }

    private void add(List<Spot> spots, String text) {
        String id = " " + W + " w:id=\"" + nextId + "\"";
        Spot first = spots.get(0);
        Spot last = spots.get(spots.size() - 1);
        split(first.at(), first.properties(), "<w:commentRangeStart" + id + "/>");
        split(
                last.end(),
                last.properties(),
                "<w:commentRangeEnd" + id + "/><w:r " + W + "><w:commentReference w:id=\"" + nextId + "\"/></w:r>");
        comments.append("<w:comment " + W + " w:id=\"" + nextId + "\" w:author=\"gouji\" w:initials=\"g\">");
        text.lines()
                .forEach(line -> comments.append(
                        "<w:p><w:r><w:t xml:space=\"preserve\">" + XmlText.escape(line) + "</w:t></w:r></w:p>"));
        comments.append("</w:comment>");
        nextId++;
    }

    /** Ends the run at a place and goes on with one like it. */
    private void split(int at, String properties, String between) {
        String p = xml.prefix();
        xml.insert(
                at,
                "</" + p + "t></" + p + "r>" + between + "<" + p + "r>" + properties + "<" + p
                        + "t xml:space=\"preserve\">");
    }
}
