package io.gouji.indicator;

import io.gouji.grid.Cell;
import io.gouji.grid.Value;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what people type where a form wants a figure. */
public final class Figures {
    /** After NFKC: sign, digits with or without thousands separators, fraction, and a unit, in brackets or not. */
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:\\((\\p{L}+)\\)|(\\p{L}*))");

    /** The units that may stand behind a number; anything else behind it makes a text of it (3余, 2018年, 1.5万). */
    private static final Set<String> UNITS = ReferenceData.bundled().rows("indicator/units.csv").stream()
            .map(Row::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2500\\u30FC\\u2212]+");
    private static final Pattern MINUS = Pattern.compile("^[\\u2010-\\u2015\\u2212](?=\\d)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");

    /** 3 5 may be two figures, 1 234 is one. */
    private static final Pattern APART = Pattern.compile("\\d[\\s\\p{Z}]+\\d");

    private static final Pattern THOUSANDS = Pattern.compile("\\D*\\d{1,3}(?:[\\s\\p{Z}]\\d{3})+(?:\\D.*)?");

    private Figures() {}

    /** Reads a cell; numbers typed as text, full-width digits, thousands separators and a unit behind are understood. */
    public static Figure read(Cell cell) {
        if (cell.value() instanceof Value.Figure figure) {
            return Figure.number(plain(figure.number()), cell.raw());
        }
        if (cell.value() instanceof Value.Empty) {
            return Figure.without(Figure.State.BLANK, cell.raw());
        }
        return read(cell.value() instanceof Value.Text text ? text.text() : cell.shown());
    }

    /** Reads a text as a cell's content. */
    public static Figure read(String raw) {
        String text =
                SPACE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
        if (text.isEmpty()) {
            return Figure.without(Figure.State.BLANK, raw);
        }
        if (text.chars().allMatch(c -> c == '/')) {
            return Figure.without(Figure.State.SLASH, raw);
        }
        if (DASHES.matcher(text).matches()) {
            return Figure.without(Figure.State.DASH, raw);
        }
        if (APART.matcher(raw).find() && !THOUSANDS.matcher(raw.strip()).matches()) {
            return Figure.without(Figure.State.TEXT, raw);
        }
        Matcher matcher = NUMBER.matcher(MINUS.matcher(text).replaceFirst("-"));
        if (!matcher.matches()) {
            return Figure.without(Figure.State.TEXT, raw);
        }
        String unit = Optional.ofNullable(matcher.group(4)).orElse(matcher.group(5));
        if (!unit.isEmpty() && !UNITS.contains(unit)) {
            return Figure.without(Figure.State.TEXT, raw);
        }
        String fraction = Optional.ofNullable(matcher.group(3)).orElse("");
        BigDecimal number = new BigDecimal(matcher.group(1) + matcher.group(2).replace(",", "") + fraction);
        return new Figure(Figure.State.NUMBER, Optional.of(plain(number)), raw, unit);
    }

    /** Without trailing zeros and without exponent, so that 2, 2.0 and 2.00 are one number. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
