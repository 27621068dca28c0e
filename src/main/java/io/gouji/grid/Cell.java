package io.gouji.grid;

/**
 * One cell of a sheet.
 *
 * @param ref where it stands
 * @param value what it holds
 * @param raw the text as it is stored: of a number its plain decimal, of a text every blank and line break
 * @param shown the text as the program that made it shows it (number format applied)
 * @param isFormula it is calculated; what it holds is what the file says that this gave
 * @param indent the indentation of its style, in steps; 0 where there is none
 * @param line the line (from 1) of the text where it starts, for a table that lies flattened in a text; otherwise 0
 */
public record Cell(CellRef ref, Value value, String raw, String shown, boolean isFormula, int indent, int line) {
    /** A cell that holds nothing. */
    public static Cell empty(CellRef ref) {
        return new Cell(ref, Value.EMPTY, "", "", false, 0, 0);
    }

    /** A cell that holds a text, or nothing when the text is empty. */
    public static Cell text(CellRef ref, String text) {
        return text.isEmpty() ? empty(ref) : new Cell(ref, new Value.Text(text), text, text, false, 0, 0);
    }

    /** Nothing but white space (U+3000 and no-break space too) is shown. */
    public boolean isBlank() {
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF) {
                return false;
            }
        }
        return true;
    }
}
