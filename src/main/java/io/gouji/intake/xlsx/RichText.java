package io.gouji.intake.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A text that may be put together from pieces of different looks. How it is pronounced does not belong to it. */
final class RichText {
    /** Few files have any. */
    private static final class Escaped {
        /** A character that XML cannot carry: {@code _x000D_}. */
        static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    }

    private RichText() {}

    /** The text of the element that is open, to its end. */
    static String read(Xml xml) throws XMLStreamException {
        String plain = null;
        StringBuilder pieces = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "t" -> {
                    String text = xml.text();
                    plain = plain == null ? text : plain;
                }
                case "r" -> {
                    pieces = pieces == null ? new StringBuilder() : pieces;
                    piece(xml, pieces);
                }
                default -> xml.skip();
            }
        }
        return decoded(pieces != null ? pieces.toString() : orEmpty(plain));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void piece(Xml xml, StringBuilder pieces) throws XMLStreamException {
        while (xml.child("t")) {
            pieces.append(xml.text());
        }
    }

    static String decoded(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        return Escaped.CHARACTER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
