package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook, as far as they say what a cell shows. Safe to share between threads once they are read. */
final class Styles {
    private static final SmallParts<Styles> ALIKE = new SmallParts<>();

    private static final int NO_FORMAT = -1;

    /** Of cells whose style does not exist. */
    private static final Style NONE = new Style(NO_FORMAT, 0);

    private final Map<Integer, String> written = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();

    /** What is to be known of one; its format is looked up when the first number asks for it, by any thread to the same end. */
    static final class Style {
        private final int formatId;
        private final int indent;
        private @Nullable NumberFormat format;

        private Style(int formatId, int indent) {
            this.formatId = formatId;
            this.indent = indent;
            this.format = formatId == NO_FORMAT ? NumberFormat.GENERAL : null;
        }

        /** In steps. */
        int indent() {
            return indent;
        }
    }

    private Styles() {}

    /** Of a workbook without a part for styles: it has one. */
    static Styles usual() {
        Styles styles = new Styles();
        styles.styles.add(new Style(NumberFormat.GENERAL.id(), 0));
        return styles;
    }

    static Styles of(String name, byte[] part) throws XMLStreamException {
        return ALIKE.of(name, part, Styles::read);
    }

    private static Styles read(byte[] part) throws XMLStreamException {
        Styles styles = new Styles();
        try (Xml xml = new Xml(part, Vocabulary.SHEETS)) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "numFmts" -> styles.formats(xml);
                    case "cellXfs" -> {
                        styles.styles(xml);
                        if (styles.isComplete()) {
                            return styles; // what follows says nothing about what cells hold
                        }
                    }
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

    /** Every format that is used is known: what is written about them stands before the styles, in all but odd files. */
    private boolean isComplete() {
        for (Style style : styles) {
            if (!written.containsKey(style.formatId)
                    && style.formatId >= BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX) {
                return false;
            }
        }
        return true;
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
        NumberFormat format = style.format;
        if (format == null) {
            format = NumberFormat.ofFile(style.formatId, written.get(style.formatId));
            style.format = format;
        }
        return format;
    }
}
