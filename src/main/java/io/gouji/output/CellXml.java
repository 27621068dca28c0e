package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.report.Entry;

/** Cells as a sheet's part has them. */
final class CellXml {
    private static final int LONGEST_TEXT = 32_767;
    private static final char NO_BREAK_SPACE = 0xA0;
    /** From here on there are no characters. */
    private static final char NONE = 0xFFFE;

    private final Styles styles;
    private final StringBuilder xml;

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
        xml.append("<c r=\"").append(CellRef.columnName(column)).append(row + 1).append('"');
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#xa;");
                case '\r' -> xml.append("&#xd;");
                case '\t' -> xml.append("&#x9;");
                case NO_BREAK_SPACE -> xml.append("&#xa0;");
                default -> xml.append(c < ' ' || c >= NONE ? '?' : c);
            }
        }
    }

    /** A spreadsheet takes text that begins so for a formula as soon as somebody edits it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
