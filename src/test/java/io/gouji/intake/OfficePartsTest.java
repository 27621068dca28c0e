package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OfficePartsTest {
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @Test
    void aPartIsFoundByItsTypeWhateverItsName() throws IOException {
        assertThat(main("<Override PartName='/word/Document2.xml' ContentType='" + MAIN + "'/>", "word/document2.xml"))
                .contains("word/document2.xml");
    }

    @Test
    void theTypeOfAnExtensionIsThatOfPartsWithoutOneOfTheirOwn() throws IOException {
        assertThat(main(
                        "<Default Extension='XML' ContentType='" + MAIN + "'/>"
                                + "<Override PartName='/word/a.xml' ContentType='application/xml'/>",
                        "word/a.xml",
                        "word/b.xml"))
                .contains("word/b.xml");
    }

    @Test
    void noPartOfTheTypeIsNone() throws IOException {
        assertThat(main("<Default Extension='xml' ContentType='application/xml'/>", "word/document.xml"))
                .isEmpty();
    }

    /** The name of the main part of a file with these parts, each of which holds its name. */
    private static Optional<String> main(String types, String... parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", "<Types>" + types + "</Types>");
            for (String part : parts) {
                put(zip, part, "<p>" + part + "</p>");
            }
        }
        Meter meter = new Meter("报告.docx", Limits.usual());
        try (ZipFile zip = ZipFile.builder().setByteArray(file.toByteArray()).get()) {
            return OfficeParts.of(zip, meter).part("main+xml").map(Element::text);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
