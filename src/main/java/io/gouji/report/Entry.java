package io.gouji.report;

import java.math.BigDecimal;

/** What a cell of a sheet holds and how it looks; {@code indent} in steps. */
public record Entry(Content content, Look look, int indent) {
    /** A spreadsheet keeps this many digits of a number; a longer one is kept as text. */
    private static final int DIGITS = 15;

    /** A text, a number, or nothing. */
    public sealed interface Content {}

    /** Shown as it is; never a formula, whatever it begins with. */
    public record Text(String text) implements Content {}

    /** A number that can be added up. */
    public record Amount(BigDecimal number) implements Content {}

    /** Nothing. */
    public record Empty() implements Content {}

    /** What it is, for whoever gives it fonts and colours. */
    public enum Look {
        TITLE,
        NOTE,
        /** A note in one line, over the columns beside it. */
        LEGEND,
        HEADER,
        SECTION,
        LABEL,
        TEXT,
        CENTERED,
        COUNT,
        DECIMAL,
        /** A count that is an upper bound. */
        BOUND,
        /** Less weight than what it stands beside. */
        MUTED,
        /** The form of this agency has no such row. */
        ABSENT,
        /** A person should look at it. */
        DOUBT,
        ERROR,
        WARNING,
        INFO,
        UNKNOWN,
        GOOD
    }

    static Entry text(String text, Look look) {
        return new Entry(text.isEmpty() ? new Empty() : new Text(text), look, 0);
    }

    static Entry text(String text) {
        return text(text, Look.TEXT);
    }

    static Entry empty(Look look) {
        return new Entry(new Empty(), look, 0);
    }

    /** A number in the look of its kind: a whole one without decimals unless it is money. */
    static Entry number(BigDecimal number, boolean money) {
        return number(number, money || number.stripTrailingZeros().scale() > 0 ? Look.DECIMAL : Look.COUNT);
    }

    static Entry number(BigDecimal number, Look look) {
        Content content = number.precision() > DIGITS ? new Text(number.toPlainString()) : new Amount(number);
        return new Entry(content, look, 0);
    }

    Entry indented(int steps) {
        return new Entry(content, look, steps);
    }

    /** What a reader sees, as far as its width matters. */
    String shown() {
        if (content instanceof Text text) {
            return text.text();
        }
        return content instanceof Amount amount ? amount.number().toPlainString() : "";
    }
}
