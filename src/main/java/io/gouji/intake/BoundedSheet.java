package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.SheetDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet whose file may claim any place and any number of repetitions for its cells: counts them, and refuses what no sheet
 * can hold. Rows and columns are counted from 0.
 */
final class BoundedSheet {
    private static final long ROWS = 1_048_576;
    private static final long COLUMNS = 16_384;

    private final Source source;
    private final SheetDraft draft = new SheetDraft();
    private final List<Stripe> hiddenRows = new ArrayList<>();
    private final List<Stripe> hiddenColumns = new ArrayList<>();
    private long lastRow = -1;

    /** Rows or columns side by side. */
    private record Stripe(long first, long count) {
        boolean holds(long at) {
            return at >= first && at - first < count;
        }
    }

    BoundedSheet(Source source) {
        this.source = source;
        source.meter().count(Limit.SHEETS, 1);
    }

    /** Adds a cell; one that holds nothing is passed over. */
    void add(long row, long column, Content content, boolean isFormula, int indent) {
        if (content.equals(Content.NONE) && !isFormula) {
            return;
        }
        Cell cell = content.at(place(row, column), isFormula, indent);
        source.meter().count(Limit.CELLS, 1);
        source.meter().count(Limit.TEXT, cell.raw().length());
        draft.add(cell);
        lastRow = Math.max(lastRow, row);
    }

    private CellRef place(long row, long column) {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw source.unusable("intake.fault.place", Long.toString(row + 1), Long.toString(column + 1));
        }
        return new CellRef((int) row, (int) column);
    }

    /** A cell covers so many more rows below and columns to the right. */
    void merge(long row, long column, long down, long across) {
        if (down > 0 || across > 0) {
            source.meter().count(Limit.CELLS, 1);
            long lowest = Math.min(row + Math.max(down, 0), ROWS - 1);
            long rightmost = Math.min(column + Math.max(across, 0), COLUMNS - 1);
            draft.add(new Span(place(row, column), place(lowest, rightmost)));
        }
    }

    void hideRows(long first, long count) {
        source.meter().count(Limit.CELLS, 1);
        hiddenRows.add(new Stripe(first, count));
    }

    void hideColumns(long first, long count) {
        source.meter().count(Limit.CELLS, 1);
        hiddenColumns.add(new Stripe(first, count));
    }

    Grid grid(String name, boolean hidden) {
        for (Stripe stripe : hiddenRows) {
            for (long row = Math.max(0, stripe.first); stripe.holds(row) && row <= lastRow; row++) {
                source.meter().goOn();
                draft.row((int) row, true);
            }
        }
        return draft.grid(name, hidden, column -> hiddenColumns.stream().anyMatch(stripe -> stripe.holds(column)));
    }
}
