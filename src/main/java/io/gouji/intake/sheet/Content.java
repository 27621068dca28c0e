package io.gouji.intake.sheet;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Value;

/**
 * What a cell holds, and how that is stored and shown.
 *
 * @param raw as {@link Cell#raw()}
 * @param shown as {@link Cell#shown()}
 */
public record Content(Value value, String raw, String shown) {
    public static final Content NONE = of(Value.EMPTY, "");

    private static final Content TRUE = of(new Value.Truth(true), "TRUE");
    private static final Content FALSE = of(new Value.Truth(false), "FALSE");

    private static Content of(Value value, String text) {
        return new Content(value, text, text);
    }

    /** A text; an empty one is nothing. */
    public static Content text(String text) {
        return text.isEmpty() ? NONE : of(new Value.Text(text), text);
    }

    public static Content truth(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /**
     * An error.
     *
     * @param code as a spreadsheet shows it, {@code #DIV/0!}
     */
    public static Content fault(String code) {
        return of(new Value.Fault(code), code);
    }

    /**
     * The cell that holds it.
     *
     * @param indent the indentation of the cell's style, in steps
     */
    public Cell at(CellRef ref, boolean isFormula, int indent) {
        return new Cell(ref, value, raw, shown, isFormula, indent, 0);
    }
}
