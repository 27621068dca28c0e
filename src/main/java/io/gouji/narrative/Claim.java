package io.gouji.narrative;

import io.gouji.finding.Quote;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that a sentence quotes.
 *
 * @param quote the shortest piece of text that states it
 * @param concept name of the {@link io.gouji.indicator.Concept} that it is tied to; empty when it is read but tied to none
 * @param value as stated; of a change signed, of a percentage the number before the sign; 0 for a zero said in words
 * @param low smallest value that the words allow, equal to {@code value} when exact
 * @param high largest value that the words allow
 * @param unit as written, "" where none is
 * @param confidence from 0 to 1
 */
public record Claim(
        Quote quote,
        Optional<String> concept,
        BigDecimal value,
        Comparator comparator,
        BigDecimal low,
        BigDecimal high,
        String unit,
        Kind kind,
        Period period,
        double confidence) {
    /** The largest value of a figure of which nothing but a smallest value is known. */
    private static final BigDecimal WITHOUT_END = BigDecimal.TEN.pow(12);

    /** How the words bound the figure. */
    public enum Comparator {
        EXACT("="),
        AT_LEAST("≥"),
        AT_MOST("≤"),
        ABOUT("≈");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** What sort of statement it is. */
    public enum Kind {
        LEVEL,
        /** A change against the year before, signed. */
        DELTA,
        PERCENT
    }

    /** What time it speaks of. */
    public enum Period {
        YEAR,
        PREVIOUS,
        CUMULATIVE
    }

    public boolean isTied() {
        return concept.isPresent();
    }

    /** It says what an indicator was in the year of the report. */
    public boolean isLevelOfTheYear() {
        return isTied() && kind == Kind.LEVEL && period == Period.YEAR;
    }

    /** It says so exactly. */
    public boolean isExactLevelOfTheYear() {
        return isLevelOfTheYear() && low.compareTo(high) == 0;
    }

    /** Nothing is known but a smallest value. */
    public boolean isOpenEnded() {
        return high.compareTo(WITHOUT_END) == 0;
    }

    /** What words without a number say of this year: so many, or any number above. */
    static Claim atLeast(BigDecimal value, String concept, Quote said, double trust) {
        return new Claim(
                said,
                Optional.of(concept),
                value,
                Comparator.AT_LEAST,
                value,
                WITHOUT_END,
                "",
                Kind.LEVEL,
                Period.YEAR,
                trust);
    }

    /** The same, tied to nothing. */
    Claim untied() {
        return new Claim(quote, Optional.empty(), value, comparator, low, high, unit, kind, period, confidence);
    }

    /** The same, quoted from another stretch of the text. */
    Claim quotedFrom(Quote other) {
        return new Claim(other, concept, value, comparator, low, high, unit, kind, period, confidence);
    }

    /** The same value for another indicator, said by another stretch of the text. */
    Claim of(String other, Quote said, double trust) {
        return new Claim(said, Optional.of(other), value, comparator, low, high, unit, kind, period, trust);
    }
}
