package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A spreadsheet in the OpenDocument format: packed ({@code .ods}) or as one flat file ({@code .fods}). */
final class OpenDocument {
    private final Source source;
    private final XMLStreamReader xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<Grid> grids = new ArrayList<>();
    private String style = "";

    private OpenDocument(Source source, XMLStreamReader xml) {
        this.source = source;
        this.xml = xml;
    }

    static Document packed(Source source) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(source.bytes()).get()) {
            Meter meter = source.meter();
            String manifest = Unpacking.part(zip, "META-INF/manifest.xml", meter)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
            if (manifest.contains("encryption-data")) {
                throw source.unusable("intake.encrypted-open-document");
            }
            byte[] content = Unpacking.part(zip, "content.xml", meter)
                    .orElseThrow(() -> source.unusable("intake.fault.part", "content.xml"));
            return flat(source.holding(content));
        }
    }

    static Document flat(Source source) throws IOException {
        try {
            OpenDocument document = new OpenDocument(source, SafeXml.reader(source.stream()));
            document.read();
            return source.document(Document.Format.ODS, document.grids, Prose.NONE, false);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            source.meter().goOn();
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "style" -> style = SafeXml.attribute(xml, "name");
            case "table-properties" -> {
                if (SafeXml.attribute(xml, "display").equals("false")) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> grids.add(table());
            case "tracked-changes", "dde-links" -> OpenText.skip(xml, source.meter()); // hold tables that are not shown
            default -> {} // what stands around the sheets
        }
    }

    private Grid table() throws XMLStreamException {
        String name = SafeXml.attribute(xml, "name");
        boolean hidden = hiddenStyles.contains(SafeXml.attribute(xml, "style-name"));
        return new OpenTable(source, xml).read(name, hidden);
    }
}
