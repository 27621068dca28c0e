package io.gouji.form;

/**
 * What a value column of a band is, seen from a table of the form.
 *
 * @param what figure of the indicator, or something beside it
 * @param name label of a part
 */
record ColumnUse(What what, String name) {
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
