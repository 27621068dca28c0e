package io.gouji.intake;

import java.util.Set;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell of an OpenDocument spreadsheet, as it is shown. */
final class OpenText {
    /** Comments, drawings and pronunciation: text that does not stand in the cell. */
    private static final Set<String> BESIDE = Set.of("annotation", "frame", "custom-shape", "g", "ruby-text", "table");

    /** So many blanks at most are made of one mark: no cell shows more. */
    private static final int MOST_BLANKS = 1000;

    private OpenText() {}

    /** The paragraphs of the element, a line each, up to its end. */
    static String paragraphs(XMLStreamReader xml, Meter meter) throws XMLStreamException {
        StringJoiner text = new StringJoiner("\n");
        for (int depth = 1; depth > 0; ) {
            meter.goOn();
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (BESIDE.contains(xml.getLocalName())) {
                    skip(xml, meter);
                } else if (xml.getLocalName().equals("p") || xml.getLocalName().equals("h")) {
                    text.add(line(xml, meter));
                } else {
                    depth++;
                }
            }
        }
        return text.toString();
    }

    private static String line(XMLStreamReader xml, Meter meter) throws XMLStreamException {
        StringBuilder line = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            meter.goOn();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth += start(xml, line, meter);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    line.append(xml.getText().replaceAll("[ \t\r\n]+", " ")); // more is written as marks
                default -> {} // comments
            }
        }
        return line.toString();
    }

    /** How much deeper the reading is afterwards. */
    private static int start(XMLStreamReader xml, StringBuilder line, Meter meter) throws XMLStreamException {
        String element = xml.getLocalName();
        if (BESIDE.contains(element)) {
            skip(xml, meter);
            return 0;
        }
        switch (element) {
            case "s" -> line.append(" ".repeat(blanks(SafeXml.attribute(xml, "c"))));
            case "tab" -> line.append('\t');
            case "line-break" -> line.append('\n');
            default -> {} // a piece in another style: its text counts
        }
        return 1;
    }

    private static int blanks(String count) {
        return count.matches("\\d{1,9}") ? Math.min(Integer.parseInt(count), MOST_BLANKS) : 1;
    }

    /** Passes over the element. */
    static void skip(XMLStreamReader xml, Meter meter) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            meter.goOn();
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
