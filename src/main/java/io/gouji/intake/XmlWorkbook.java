package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook in the format XML Spreadsheet 2003, which many programs write under the name {@code .xls}. */
final class XmlWorkbook {
    /** What stands around cells and is none of their text. */
    private static final Set<String> PASSED_OVER = Set.of("Comment", "PhoneticText", "Names", "PivotTable");

    private final Source source;
    private final XMLStreamReader xml;
    private final XmlStyles styles = new XmlStyles();
    private final List<Grid> grids = new ArrayList<>();
    private XmlSheet sheet;
    private boolean from1904;

    private XmlWorkbook(Source source, XMLStreamReader xml) {
        this.source = source;
        this.xml = xml;
        this.sheet = new XmlSheet(source, styles, "", false);
    }

    static Document read(Source source) throws IOException {
        try {
            XmlWorkbook workbook = new XmlWorkbook(source, SafeXml.reader(source.stream()));
            workbook.read();
            return source.document(Document.Format.XML, workbook.grids, Prose.NONE, false);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            source.meter().goOn();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {} // text between the elements
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "Style" -> styles.start(attribute("ID"), attribute("Parent"));
            case "NumberFormat" -> styles.format(attribute("Format"));
            case "Alignment" -> styles.indent(number("Indent", 0));
            case "Date1904" -> from1904 = true;
            case "Worksheet" -> sheet = new XmlSheet(source, styles, attribute("Name"), from1904);
            case "Table" -> sheet.style(attribute("StyleID"));
            case "Column" -> sheet.column(number("Index", 0), number("Span", 0), isHidden(), attribute("StyleID"));
            case "Row" -> sheet.row(number("Index", 0), number("Span", 0), isHidden(), attribute("StyleID"));
            case "Cell" ->
                sheet.cell(
                        number("Index", 0),
                        number("MergeAcross", 0),
                        number("MergeDown", 0),
                        attribute("StyleID"),
                        !attribute("Formula").isEmpty());
            case "Data" -> sheet.data(attribute("Type"), text());
            case "Visible" -> sheet.visible(text());
            default -> passOver(element);
        }
    }

    private void end(String element) {
        switch (element) {
            case "Cell" -> sheet.endCell();
            case "Worksheet" -> grids.add(sheet.grid());
            default -> {} // what ends with the next of its kind
        }
    }

    private void passOver(String element) throws XMLStreamException {
        if (PASSED_OVER.contains(element)) {
            text();
        }
    }

    /** All text of the element, formatted pieces of it too, up to its end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> source.meter().goOn();
            }
        }
        return text.toString();
    }

    private String attribute(String name) {
        return SafeXml.attribute(xml, name);
    }

    private boolean isHidden() {
        return attribute("Hidden").equals("1");
    }

    private int number(String name, int otherwise) {
        String digits = attribute(name);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }
}
