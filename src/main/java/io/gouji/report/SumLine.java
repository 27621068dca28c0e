package io.gouji.report;

/**
 * A line of a sum that is laid out term by term.
 *
 * @param sign {@code +}, {@code -} or nothing
 * @param address where the figure stands, "" where that is not known
 * @param code of the figure, "" where the line is no figure of this year's table
 */
record SumLine(Kind kind, String sign, String address, String code, Styled label, Styled value) {
    /** What the line is. */
    enum Kind {
        /** Its label alone, over all columns. */
        HEADING,
        TERM,
        TOTAL
    }

    static SumLine heading(String said) {
        return new SumLine(Kind.HEADING, "", "", "", Styled.of(Style.FAINT, said), Styled.EMPTY);
    }

    static SumLine total(String said, String value) {
        return new SumLine(Kind.TOTAL, "", "", "", Styled.of(Style.STRONG, said), Styled.of(Style.STRONG, value));
    }
}
