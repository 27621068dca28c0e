package io.gouji.output;

import io.gouji.form.Form;
import io.gouji.grid.CellRef;
import io.gouji.grid.Span;
import io.gouji.grid.Value;
import io.gouji.output.FormSheet.Box;
import io.gouji.output.FormSheet.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a whole form out: title, line of the agency, the tables under their sections, note. */
final class FormLayout {
    /** Characters that fit on the width of the page. */
    private static final int PAGE = 105;

    private static final int UNIT_WIDTH = 8;
    private static final int VALUE_WIDTH = 16;

    private final String family;
    private final Imprint imprint;
    private final List<TableLayout> tables;
    private final boolean printsUnits;
    private final int columns;
    private final List<Box> boxes = new ArrayList<>();
    private int row;

    FormLayout(Form form, String variant, Imprint imprint) {
        this.family = form.family();
        this.imprint = imprint;
        this.tables = form.tables().stream()
                .map(table -> new TableLayout(table, variant, imprint))
                .toList();
        this.printsUnits = form.tables().stream().anyMatch(Form.Table::printsUnits);
        this.columns = tables.stream().mapToInt(TableLayout::columns).max().orElse(1);
    }

    FormSheet sheet(Filing filing) {
        band(0, columns, Role.TITLE, imprint.title(filing.year()));
        row++;
        filing(filing);
        List<Integer> repeated = tables.size() > 1
                ? List.of()
                : IntStream.range(row, row + tables.get(0).headerRows()).boxed().toList();
        String section = "";
        for (TableLayout table : tables) {
            if (!table.section().equals(section)) {
                section = table.section();
                band(0, columns, Role.SECTION, section);
                row++;
            }
            place(table);
        }
        if (!imprint.note().isEmpty()) {
            band(0, columns, Role.NOTE, imprint.note());
        }
        boxes.sort(Comparator.comparing(box -> box.span().first()));
        return new FormSheet(family, imprint.sheet(), boxes, widths(), repeated);
    }

    private void filing(Filing filing) {
        if (imprint.agency("").isEmpty()) {
            return;
        }
        int half = columns / 2;
        band(0, half, Role.FILING, imprint.agency(filing.agency()));
        band(half, columns, Role.DATE, imprint.date(filing.date()));
        row++;
    }

    private void place(TableLayout table) {
        int widest = tables.stream()
                .filter(other -> other.section().equals(table.section()))
                .mapToInt(TableLayout::columns)
                .max()
                .orElse(1);
        List<Box> placed = table.place(row, columns, widest);
        boxes.addAll(placed);
        row = placed.stream().mapToInt(box -> box.span().last().row() + 1).max().orElse(row);
    }

    private void band(int first, int end, Role role, String text) {
        Span span = new Span(new CellRef(row, first), new CellRef(row, end - 1));
        boxes.add(new Box(span, role, text, 0, "", Value.EMPTY));
    }

    private List<Integer> widths() {
        if (!printsUnits) {
            return Collections.nCopies(columns, PAGE / columns);
        }
        int values = columns - 2;
        List<Integer> widths = new ArrayList<>(List.of(PAGE - UNIT_WIDTH - values * VALUE_WIDTH, UNIT_WIDTH));
        widths.addAll(Collections.nCopies(values, VALUE_WIDTH));
        return widths;
    }
}
