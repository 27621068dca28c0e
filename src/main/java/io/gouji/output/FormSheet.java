package io.gouji.output;

import io.gouji.form.Form;
import io.gouji.grid.CellRef;
import io.gouji.grid.Span;
import io.gouji.grid.Value;
import io.gouji.reference.ReferenceData;
import io.gouji.report.TextWidth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form laid out on a sheet: what stands where, and where each figure belongs. The same layout is written to a workbook and
 * answers where a code's cell is.
 *
 * @param family of the form, by whose rules it checks itself as it is filled in; "" where it does not
 * @param name of the sheet
 * @param boxes in reading order; they do not overlap
 * @param widths of the columns, in characters
 * @param repeated rows of the header that every printed page repeats; empty when the form has several headers
 */
public record FormSheet(String family, String name, List<Box> boxes, List<Integer> widths, List<Integer> repeated) {
    /** Characters of a cell's width that are kept free at its sides. */
    private static final int MARGIN = 1;

    /** Characters of a step of indentation. */
    private static final int INDENT = 2;

    public FormSheet {
        boxes = List.copyOf(boxes);
        widths = List.copyOf(widths);
        repeated = List.copyOf(repeated);
    }

    /**
     * A cell or merged range.
     *
     * @param text what is printed in it
     * @param indent of the text, in steps
     * @param code of the figure that belongs there, or of the heading whose row has no figure; "" for all else
     * @param entry what is filled in, {@link Value#EMPTY} in a blank form
     */
    public record Box(Span span, Role role, String text, int indent, String code, Value entry) {}

    /** What a box is for; it decides its looks and whether people may write there. */
    public enum Role {
        TITLE,
        /** Who fills in and when: printed, but open for writing. */
        FILING,
        DATE,
        SECTION,
        HEADER,
        LABEL,
        UNIT,
        /** The place for a figure. */
        FIGURE,
        /** The value cell of a heading: nothing belongs there. */
        NO_FIGURE,
        NOTE,
        /** What the workbook says of a row as one types: beside the form, not printed with it. */
        CHECK
    }

    /**
     * A blank form.
     *
     * @param variant one of {@link Form#variants()}; "" for a form without variants, or for its common rows alone
     */
    public static FormSheet of(ReferenceData data, Form form, String variant, Filing filing) {
        return new FormLayout(form, variant, Imprint.of(data, form, variant)).sheet(filing);
    }

    /** This form as it is printed, without checks of its own. */
    public FormSheet plain() {
        return new FormSheet("", name, boxes, widths, repeated);
    }

    /** The cell of each code, in reading order; of a merged range the top left one. */
    public Map<String, CellRef> cells() {
        Map<String, CellRef> cells = new LinkedHashMap<>();
        boxes.stream()
                .filter(box -> box.role() == Role.FIGURE)
                .forEach(box -> cells.put(box.code(), box.span().first()));
        return Collections.unmodifiableMap(cells);
    }

    /** Lines of type that a row has to be high enough for. */
    int linesOf(int row) {
        return boxes.stream()
                .filter(box ->
                        box.span().first().row() == row && box.span().last().row() == row)
                .mapToInt(this::lines)
                .max()
                .orElse(1);
    }

    private int lines(Box box) {
        int room = widths.subList(box.span().first().column(), box.span().last().column() + 1).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                - MARGIN
                - box.indent() * INDENT;
        return TextWidth.lines(box.text(), room);
    }

    /** This form filled in: what belongs to the code of a figure, or wrongly to that of a heading. Other codes are left aside. */
    public FormSheet with(Map<String, Value> entries) {
        List<Box> filled = boxes.stream()
                .map(box -> box.code().isEmpty()
                        ? box
                        : new Box(
                                box.span(),
                                box.role(),
                                box.text(),
                                box.indent(),
                                box.code(),
                                entries.getOrDefault(box.code(), box.entry())))
                .toList();
        return new FormSheet(family, name, filled, widths, repeated);
    }
}
