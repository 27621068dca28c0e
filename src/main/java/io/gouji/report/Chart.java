package io.gouji.report;

import io.gouji.grid.CellRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A chart over a block of cells of its own sheet: names down the first column, a column for each series to the right of it,
 * the names of the series in the row above.
 *
 * @param corner the cell over the names and left of the series' names
 * @param anchor where its upper left corner lies
 */
public record Chart(Kind kind, String title, CellRef corner, List<String> names, List<Series> series, CellRef anchor) {
    public Chart {
        names = List.copyOf(names);
        series = List.copyOf(series);
    }

    /** How it is drawn. */
    public enum Kind {
        /** Bars lying one above the other, the series end to end. */
        BARS,
        /** Lines from left to right, broken where there is no value. */
        LINES
    }

    /**
     * A row of values, one for each name.
     *
     * @param colour as RRGGBB
     */
    public record Series(String name, String colour, List<Optional<BigDecimal>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
