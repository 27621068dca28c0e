package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook, as far as they say what a cell shows. */
final class Styles {
    private static final int NO_FORMAT = -1;

    /** Of cells whose style does not exist. */
    private static final Style NONE = new Style(NO_FORMAT, 0);

    private final Map<Integer, String> written = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();

    /** @param indent in steps */
    record Style(int format, int indent) {}

    /** A workbook without a part for styles has one. */
    private Styles() {}

    static Styles read(byte @Nullable [] part) throws XMLStreamException {
        Styles styles = new Styles();
        if (part == null) {
            styles.styles.add(new Style(NumberFormat.GENERAL.id(), 0));
            return styles;
        }
        try (Xml xml = new Xml(part, Vocabulary.SHEETS)) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "numFmts" -> styles.formats(xml);
                    case "cellXfs" -> styles.styles(xml);
                    default -> xml.skip();
                }
            }
        }
        return styles;
    }

    private void formats(Xml xml) throws XMLStreamException {
        while (xml.child("numFmt")) {
            String code = xml.attribute("formatCode");
            if (code != null) {
                written.put((int) (short) xml.number("numFmtId", 0), code);
            }
            xml.skip();
        }
    }

    private void styles(Xml xml) throws XMLStreamException {
        while (xml.child("xf")) {
            int format = (short) xml.number("numFmtId", 0);
            int indent = 0;
            while (xml.child("alignment")) {
                indent = (short) xml.number("indent", 0);
                xml.skip();
            }
            styles.add(new Style(format, indent));
        }
    }

    /** The style of a cell that names one, or that leaves it to its column (-1). */
    Style style(int own, SheetColumns columns, int column) {
        if (own >= 0 && own < styles.size()) {
            return styles.get(own);
        }
        int common = columns.style(column);
        return common < styles.size() ? styles.get(common) : NONE;
    }

    NumberFormat format(Style style) {
        return style.format == NO_FORMAT ? NumberFormat.GENERAL : formats.computeIfAbsent(style.format, this::format);
    }

    private NumberFormat format(int id) {
        String own = written.get(id);
        return NumberFormat.of(id, own == null ? BuiltinFormats.getBuiltinFormat(id) : own);
    }
}
