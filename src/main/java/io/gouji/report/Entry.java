package io.gouji.report;

import java.math.BigDecimal;
import java.util.Optional;

/** What a cell of a sheet holds, how it looks and where a click on it leads; {@code indent} in steps. */
public record Entry(Content content, Look look, int indent, Optional<Link> link) {
    /** A spreadsheet keeps this many digits of a number; a longer one is kept as text. */
    private static final int DIGITS = 15;

    /** A text, a number, a formula, or nothing. */
    public sealed interface Content {}

    /** Shown as it is; never a formula, whatever it begins with. */
    public record Text(String text) implements Content {}

    /** A number that can be added up. */
    public record Amount(BigDecimal number) implements Content {}

    /**
     * What a spreadsheet computes.
     *
     * @param formula without the leading =
     * @param value what it comes to, for whoever does not compute
     */
    public record Formula(String formula, Content value) implements Content {}

    /** Nothing. */
    public record Empty() implements Content {}

    /** Leads nowhere. */
    public Entry(Content content, Look look, int indent) {
        this(content, look, indent, Optional.empty());
    }

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
        Content content = isTooLong(number.precision()) ? new Text(number.toPlainString()) : new Amount(number);
        return new Entry(content, look, 0);
    }

    /** A number of so many digits is one that a spreadsheet cannot hold. */
    static boolean isTooLong(int digits) {
        return digits > DIGITS;
    }

    /** The same number, said to be the result of a formula. */
    Entry computedBy(String formula) {
        return new Entry(new Formula(formula, content), look, indent, link);
    }

    Entry indented(int steps) {
        return new Entry(content, look, steps, link);
    }

    Entry linkedTo(Optional<? extends Link> target) {
        return new Entry(content, look, indent, target.map(link -> link));
    }

    /** What a reader sees, as far as its width matters. */
    String shown() {
        return shown(content);
    }

    private static String shown(Content content) {
        if (content instanceof Formula formula) {
            return shown(formula.value());
        }
        if (content instanceof Text text) {
            return text.text();
        }
        return content instanceof Amount amount ? amount.number().toPlainString() : "";
    }
}
