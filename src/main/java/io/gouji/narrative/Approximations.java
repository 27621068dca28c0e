package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that make a number inexact, from {@code narrative/approximations.csv}, and the intervals they stand for. */
final class Approximations {
    /** Where a word stands: 近50, 50余, 50条以上. */
    enum Place {
        BEFORE,
        INSIDE,
        BEHIND
    }

    /** What a word says of the number beside it. */
    enum Bound {
        /** As if it were not there: 附近 is no 近. */
        NONE,
        /** Above it, but by less than its rounding: 1000余 is 1000 to 1100. */
        MORE,
        /** Above it, however much. */
        OPEN,
        /** Below it, but by less than half its rounding: 近50 is 45 to 50. */
        NEARLY,
        /** Less than half its rounding away from it. */
        ABOUT,
        /** Below it. */
        LESS,
        /** At or below it. */
        MOST
    }

    record Word(String text, Place place, Bound bound) {}

    /** What a number with its words stands for. */
    record Range(Claim.Comparator comparator, BigDecimal low, BigDecimal high) {}

    /** Ten times the number: “50 and above” says nothing of how much above. */
    private static final BigDecimal FAR = BigDecimal.TEN;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The words that stand before a number, the longest first. */
    private final List<Word> before = new ArrayList<>();

    private final Trie<Word> inside = new Trie<>();
    private final Trie<Word> behind = new Trie<>();

    private Approximations() {}

    static Approximations of(ReferenceData data) {
        Approximations approximations = new Approximations();
        for (Row row : data.rows("narrative/approximations.csv")) {
            approximations.add(
                    new Word(row.required("word"), value(Place.class, row, "place"), value(Bound.class, row, "bound")));
        }
        approximations.before.sort(Comparator.comparingInt(word -> -word.text().length()));
        return approximations;
    }

    private void add(Word word) {
        switch (word.place()) {
            case BEFORE -> before.add(word);
            case INSIDE -> inside.put(word.text(), word);
            case BEHIND -> behind.put(word.text(), word);
        }
    }

    private static <E extends Enum<E>> E value(Class<E> type, Row row, String column) {
        try {
            return Enum.valueOf(type, row.required(column).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String valid = Arrays.stream(type.getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw row.fault(column, "fault.not-one-of", row.get(column), valid);
        }
    }

    /** The longest word within a number that begins at a place. */
    Optional<Word> inside(String text, int at) {
        return inside.at(text, at);
    }

    /** The longest word behind a number that begins at a place. */
    Optional<Word> behind(String text, int at) {
        return behind.at(text, at);
    }

    /** The longest word that ends right before a number. */
    Optional<Word> before(String text, int at) {
        for (Word word : before) {
            if (text.startsWith(word.text(), at - word.text().length())) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** What a number stands for, with the words found around it. */
    Range range(BigDecimal value, List<Bound> bounds) {
        if (bounds.isEmpty()) {
            return range(value, Bound.NONE);
        }
        List<Bound> said =
                bounds.stream().filter(bound -> bound != Bound.NONE).distinct().toList();
        if (said.isEmpty()) {
            return range(value, Bound.NONE);
        }
        // 近五十余 contradicts itself: somewhere around it
        return said.size() == 1 ? range(value, said.get(0)) : range(value, Bound.ABOUT);
    }

    private static Range range(BigDecimal value, Bound bound) {
        if (bound == Bound.NONE) {
            return new Range(Claim.Comparator.EXACT, value, value);
        }
        BigDecimal step = rounding(value);
        BigDecimal half = step.divide(TWO, RoundingMode.HALF_UP);
        return switch (bound) {
            case NONE -> new Range(Claim.Comparator.EXACT, value, value);
            case MORE -> new Range(Claim.Comparator.AT_LEAST, value, value.add(step));
            case OPEN -> new Range(Claim.Comparator.AT_LEAST, value, value.multiply(FAR));
            case NEARLY -> new Range(Claim.Comparator.ABOUT, value.subtract(half), value);
            case ABOUT -> new Range(Claim.Comparator.ABOUT, value.subtract(half), value.add(half));
            case LESS -> new Range(Claim.Comparator.AT_MOST, value.subtract(step), value);
            case MOST -> new Range(Claim.Comparator.AT_MOST, BigDecimal.ZERO, value);
        };
    }

    /** How coarsely a number is written: the place of its last digit that is not zero, at most a tenth of a number from 1000 on. */
    private static BigDecimal rounding(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
        BigDecimal tenth = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 2);
        return (value.compareTo(THOUSAND) >= 0 ? place.min(tenth) : place)
                .setScale(Math.max(0, stripped.scale()), RoundingMode.UP);
    }
}
