package io.gouji.narrative;

import io.gouji.narrative.Approximations.Bound;
import io.gouji.reference.ReferenceData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a text with their units: 1,234条, 1.3亿次, 两名, 近五十余篇, 百分之三十. */
final class Amounts {
    /** More digits than this count nothing; reading them would cost more than their number. */
    private static final int LONGEST = 40;

    private final Numerals numerals;
    private final Units units;
    private final Approximations approximations;

    private Amounts(Numerals numerals, Units units, Approximations approximations) {
        this.numerals = numerals;
        this.units = units;
        this.approximations = approximations;
    }

    static Amounts of(ReferenceData data) {
        return new Amounts(Numerals.of(data), Units.of(data), Approximations.of(data));
    }

    /** All of them from left to right; characters that are covered belong to no number. */
    List<Token.Amount> in(String text, BitSet covered) {
        List<Token.Amount> amounts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean begins = isDigit(text.charAt(at)) || numerals.isNumeral(text.charAt(at));
            int end = begins ? run(text, at, covered) : at + 1;
            boolean number = begins && end - at <= LONGEST && !covered.get(at);
            Optional<Token.Amount> amount = number ? read(text, at, end) : Optional.empty();
            amount.ifPresent(amounts::add);
            at = Math.max(end, amount.map(Token.Amount::end).orElse(end));
        }
        return amounts;
    }

    /** The end of the digits, or of the numerals, that begin at a place. */
    private int run(String text, int from, BitSet covered) {
        boolean arabic = isDigit(text.charAt(from));
        int at = from;
        while (at < text.length()
                && covered.get(at) == covered.get(from)
                && (arabic ? isDigit(text.charAt(at)) : numerals.isNumeral(text.charAt(at)))) {
            at++;
        }
        return arabic ? fraction(text, Math.max(spaced(text, from, at), thousands(text, from, at))) : at;
    }

    /** 1 234条: groups of three behind a short first one, and a unit behind the last. */
    private int spaced(String text, int from, int end) {
        int at = end;
        while (end - from <= 3 && text.startsWith(" ", at) && digits(text, at + 1) == 3) {
            at += 4;
        }
        return units.at(text, at).isPresent() ? at : end;
    }

    /** 1,234,567: groups of three behind a short first one. */
    private static int thousands(String text, int from, int end) {
        int at = end;
        while (end - from <= 3 && at + 3 < text.length() && text.charAt(at) == ',' && digits(text, at + 1) == 3) {
            at += 4;
        }
        return at;
    }

    private static int fraction(String text, int end) {
        int digits = end < text.length() && text.charAt(end) == '.' ? digits(text, end + 1) : 0;
        return digits == 0 ? end : end + 1 + digits;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private Optional<Token.Amount> read(String text, int from, int end) {
        Optional<Numerals.Fraction> share = numerals.fraction(text, from);
        if (share.isPresent()) {
            return share(text, from, share.get());
        }
        Reading reading = new Reading(text, from, end);
        return reading.arabic || reading.counts() ? Optional.of(reading.amount()) : Optional.empty();
    }

    private Optional<Token.Amount> share(String text, int from, Numerals.Fraction share) {
        int begin = from + share.word().length();
        int end = begin;
        boolean arabic = begin < text.length() && isDigit(text.charAt(begin));
        while (end < text.length()
                && (isDigit(text.charAt(end)) || (!arabic && numerals.isNumeral(text.charAt(end))))) {
            end++;
        }
        if (end == begin) {
            return Optional.empty();
        }
        String number = text.substring(begin, end);
        BigDecimal value = arabic ? new BigDecimal(number) : numerals.value(number);
        Unit unit = new Unit(share.sign(), "percent");
        return Optional.of(new Token.Amount(from, end, value, Claim.Comparator.EXACT, value, value, unit, false));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** One number being read, from its first digit to behind its unit. */
    private final class Reading {
        private final String text;
        private final int from;
        private final boolean arabic;
        private final List<Bound> bounds = new ArrayList<>();
        private final Unit unit;
        private BigDecimal value;
        private int at;

        Reading(String text, int from, int end) {
            this.text = text;
            this.from = from;
            this.at = end;
            this.arabic = isDigit(text.charAt(from));
            String number = text.substring(from, end);
            this.value = arabic ? new BigDecimal(number.replace(",", "").replace(" ", "")) : numerals.value(number);
            approximations.before(text, from).ifPresent(word -> bounds.add(word.bound()));
            approximate(approximations.inside(text, at));
            multiply();
            this.unit = unit();
            approximate(approximations.behind(text, at));
        }

        private void multiply() {
            while (at < text.length()
                    && numerals.multiple(text.charAt(at)).isPresent()
                    && units.at(text, at).isEmpty()) {
                value = value.multiply(numerals.multiple(text.charAt(at)).orElseThrow());
                at++;
            }
            approximate(approximations.inside(text, at));
        }

        private Unit unit() {
            Optional<Unit> found = units.at(text, at);
            at += found.map(each -> each.text().length()).orElse(0);
            return found.orElse(Unit.NONE);
        }

        private void approximate(Optional<Approximations.Word> word) {
            if (word.isPresent()) {
                bounds.add(word.get().bound());
                at += word.get().text().length();
            }
        }

        /** Numerals count only before a unit: 十余名, but not 十分; one of a thing (一项工程) is an article. */
        boolean counts() {
            return units.worth(unit) == Units.Worth.YES
                    || (units.worth(unit) == Units.Worth.WEAK && value.compareTo(BigDecimal.ONE) > 0);
        }

        Token.Amount amount() {
            Approximations.Range range = approximations.range(value, bounds);
            boolean weak = !arabic && units.worth(unit) == Units.Worth.WEAK && value.compareTo(BigDecimal.TEN) <= 0;
            return new Token.Amount(
                    from, at, plain(value), range.comparator(), plain(range.low()), plain(range.high()), unit, weak);
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
