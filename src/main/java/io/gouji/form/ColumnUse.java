package io.gouji.form;

import java.util.List;

/**
 * What a value column of a band is, seen from a table of the form.
 *
 * @param shares for each of the table's columns how surely it is that one, from 0 to 1
 * @param what figure of the indicator, or something beside it
 * @param name label of a part
 */
record ColumnUse(List<Double> shares, What what, String name) {
    ColumnUse {
        shares = List.copyOf(shares);
    }

    /** Several columns may stand under one indicator. */
    enum What {
        FIGURE,
        PART,
        PREVIOUS,
        CUMULATIVE,
        /** Something reckoned from the figures, or something that the form does not have. */
        OTHER,
        /** One of several that may be the figure. */
        UNSURE
    }
}
