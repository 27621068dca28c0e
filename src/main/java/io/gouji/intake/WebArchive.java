package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A web page saved as one file ({@code .mht}), as Excel, WPS and Word do. Of a workbook the first page only says which pages
 * are its sheets, and what these are called.
 */
final class WebArchive {
    private WebArchive() {}

    static Document read(Source source) throws IOException {
        String text = new String(source.bytes(), StandardCharsets.ISO_8859_1);
        List<MimePart> pages = MimePart.of(text).leaves(source.meter()).stream()
                .filter(MimePart::isHtml)
                .toList();
        if (pages.isEmpty()) {
            throw source.unusable("intake.fault.part", "text/html");
        }
        org.jsoup.nodes.Document first = page(pages.get(0));
        Map<String, String> sheets = sheets(first);
        RunningText document = new RunningText();
        boolean pictures = false;
        for (MimePart part : sheets.isEmpty() ? pages : sheetsOf(pages, sheets)) {
            source.meter().goOn();
            org.jsoup.nodes.Document page = page(part);
            HtmlReader.add(page, sheets.getOrDefault(part.file(), ""), document);
            pictures |= HtmlReader.showsPictures(page);
        }
        return document.document(source, Document.Format.MHT, pictures);
    }

    private static List<MimePart> sheetsOf(List<MimePart> pages, Map<String, String> sheets) {
        return pages.stream().filter(page -> sheets.containsKey(page.file())).toList();
    }

    private static org.jsoup.nodes.Document page(MimePart part) throws IOException {
        String charset = part.charset();
        boolean isKnown = !charset.isEmpty() && isCharset(charset);
        return Jsoup.parse(new ByteArrayInputStream(part.content()), isKnown ? charset : null, "");
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** File to name of the sheets, which a workbook lists in a comment that only Excel reads. */
    private static Map<String, String> sheets(Element page) {
        Map<String, String> sheets = new LinkedHashMap<>();
        page.getAllElements().stream()
                .flatMap(element -> element.childNodes().stream())
                .filter(node -> node instanceof org.jsoup.nodes.Comment)
                .map(node -> ((org.jsoup.nodes.Comment) node).getData())
                .filter(comment -> comment.contains("x:ExcelWorksheet"))
                .forEach(comment -> Jsoup.parse(comment, "", Parser.xmlParser())
                        .select("x|ExcelWorksheet")
                        .forEach(sheet -> sheets.put(
                                sheet.select("x|WorksheetSource").attr("HRef").replaceFirst("^.*[/\\\\]", ""),
                                sheet.select("x|Name").text())));
        sheets.remove("");
        return sheets;
    }
}
