package io.gouji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files written as plain XML, for what no library writes. */
final class Zipped {
    private static final String MAIN = "http://schemas.openxmlformats.org/%s/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Zipped with(String name, String content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A package whose main part has a content type. */
    static Zipped office(String mainPart, String contentType) {
        return new Zipped()
                .with("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/%s" ContentType="application/%s"/>
                        <Override PartName="/xl/s.xml"
                         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                        </Types>""".formatted(mainPart, contentType))
                .with("_rels/.rels", relation(mainPart, "officeDocument"));
    }

    /** A document with this body; the prefix is w. */
    static byte[] docx(String body) {
        return docx(body, "");
    }

    /** The same with something before the document in its main part. */
    static byte[] docx(String body, String before) {
        String type = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        return office("word/document.xml", type)
                .with(
                        "word/document.xml",
                        before
                                + "<w:document xmlns:w='%s'><w:body>%s</w:body></w:document>"
                                        .formatted(MAIN.formatted("wordprocessingml"), body))
                .bytes();
    }

    /** A workbook of one sheet with these rows. */
    static byte[] xlsx(String rows) {
        return xlsx(rows, "");
    }

    /** The same with something before the sheet in its part. */
    static byte[] xlsx(String rows, String before) {
        return office("xl/w.xml", "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                .with(
                        "xl/w.xml",
                        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='表' sheetId='1' r:id='r'/></sheets></workbook>"
                                .formatted(MAIN.formatted("spreadsheetml"), RELATION))
                .with("xl/_rels/w.xml.rels", relation("s.xml", "worksheet"))
                .with(
                        "xl/s.xml",
                        before
                                + "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
                                        .formatted(MAIN.formatted("spreadsheetml"), rows))
                .bytes();
    }

    private static String relation(String target, String type) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r" Type="%s/%s" Target="%s"/></Relationships>""".formatted(RELATION, type, target);
    }
}
