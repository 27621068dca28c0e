package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.report.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as a sheet's part has them. */
final class CellXml {
    private static final int LONGEST_TEXT = 32_767;
    private static final char NO_BREAK_SPACE = 0xA0;
    /** From here on there are no characters. */
    private static final char NONE = 0xFFFE;

    private final Styles styles;
    private final StringBuilder xml;
    /** The names of the columns that were met. */
    private final List<String> names = new ArrayList<>();

    /** Which style of the workbook an entry has, counted from 0. */
    @FunctionalInterface
    interface Styles {
        /**
         * Of a cell with this entry.
         *
         * @param quoted the text begins like a formula and must stay text even when it is edited
         */
        int number(Entry entry, boolean quoted);
    }

    CellXml(Styles styles, StringBuilder xml) {
        this.styles = styles;
        this.xml = xml;
    }

    void write(int row, int column, Entry entry) {
        String text = entry.content() instanceof Entry.Text content ? shortened(content.text()) : "";
        xml.append("<c r=\"").append(name(column)).append(row + 1).append('"');
        int style = styles.number(entry, looksLikeFormula(text));
        if (style != 0) {
            xml.append(" s=\"").append(style).append('"');
        }
        if (entry.content() instanceof Entry.Formula formula) {
            write(formula);
        } else if (entry.content() instanceof Entry.Amount amount) {
            xml.append(" t=\"n\"><v>").append(amount.number().doubleValue()).append("</v>");
        } else if (entry.content() instanceof Entry.Text) {
            write(text);
        } else {
            xml.append('>');
        }
        xml.append("</c>");
    }

    private String name(int column) {
        while (names.size() <= column) {
            names.add(CellRef.columnName(names.size()));
        }
        return names.get(column);
    }

    private void write(String text) {
        xml.append(" t=\"inlineStr\"><is><t");
        if (isBlank(text, 0) || isBlank(text, text.length() - 1)) {
            xml.append(" xml:space=\"preserve\"");
        }
        xml.append('>');
        escape(text);
        xml.append("</t></is>");
    }

    /** What it comes to stands beside it, for whoever does not compute. */
    private void write(Entry.Formula formula) {
        boolean isNumber = formula.value() instanceof Entry.Amount;
        xml.append(isNumber ? " t=\"n\"><f>" : " t=\"str\"><f>");
        escape(formula.formula());
        xml.append("</f>");
        if (formula.value() instanceof Entry.Amount amount) {
            xml.append("<v>").append(amount.number().doubleValue()).append("</v>");
        } else if (formula.value() instanceof Entry.Text text && !text.text().isEmpty()) {
            xml.append("<v>");
            escape(shortened(text.text()));
            xml.append("</v>");
        }
    }

    private static boolean isBlank(String text, int at) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(at));
    }

    private void escape(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                xml.append(text, written, i).append(escaped);
                written = i + 1;
            }
        }
        xml.append(written == 0 ? text : text.substring(written));
    }

    /** What stands for a character; null for one that stands for itself. */
    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "&#xa;";
            case '\r' -> "&#xd;";
            case '\t' -> "&#x9;";
            case NO_BREAK_SPACE -> "&#xa0;";
            default -> c < ' ' || c >= NONE ? "?" : null;
        };
    }

    /** A spreadsheet takes text that begins so for a formula as soon as somebody edits it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
