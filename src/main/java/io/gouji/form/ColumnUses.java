package io.gouji.form;

import io.gouji.form.ColumnUse.What;
import io.gouji.form.Words.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Says of every value column of a band which column of a table it is, and of several that are one, which is the figure. */
final class ColumnUses {
    private static final double LIKELY = 0.5;
    /** Of the rows in which a total and all parts are numbers, this share has to add up. */
    private static final double ADD_UP = 0.8;

    private static final int FEWEST_PARTS = 2;
    private static final Pattern YEAR = Pattern.compile("^(20\\d\\d)\\D?");

    private final Band band;
    private final List<Line> lines;
    private final Vocabulary vocabulary;
    private final double[][] match;
    private final What[] whats;

    private ColumnUses(Band band, List<Line> lines, Headings headings, Vocabulary vocabulary) {
        this.band = band;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.match = headings.match(band.head()).shares();
        this.whats = new What[band.values().size()];
        Arrays.fill(whats, What.FIGURE);
        for (int column = 0; column < headings.columns().size(); column++) {
            List<Integer> claims = claims(column);
            boolean generic = headings.columns().size() == 1;
            if (claims.size() > 1 || generic) {
                decide(claims);
            }
        }
    }

    /** In the order of the band's value columns; {@code lines} are those of the band. */
    static List<ColumnUse> of(Band band, List<Line> lines, Headings headings, Vocabulary vocabulary) {
        ColumnUses uses = new ColumnUses(band, lines, headings, vocabulary);
        return IntStream.range(0, band.values().size()).mapToObj(uses::use).toList();
    }

    private ColumnUse use(int value) {
        return new ColumnUse(whats[value], leaf(value).map(Label::raw).orElse(""));
    }

    private List<Integer> claims(int column) {
        return IntStream.range(0, match.length)
                .filter(value -> match[value][column] >= LIKELY)
                .boxed()
                .toList();
    }

    private Optional<Label> leaf(int value) {
        List<Label> path = band.values().get(value).path();
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }

    private Optional<Role> role(int value) {
        return leaf(value).flatMap(vocabulary::role);
    }

    private void decide(List<Integer> claims) {
        List<Integer> open = new ArrayList<>();
        for (int value : claims) {
            Role role = role(value).orElse(Role.STUB);
            switch (role) {
                case PREVIOUS -> whats[value] = What.PREVIOUS;
                case CUMULATIVE -> whats[value] = What.CUMULATIVE;
                case CHANGE, REMARK, SEQUENCE, UNIT -> whats[value] = What.OTHER;
                case FIGURE, TOTAL, STUB -> open.add(value);
            }
        }
        List<Integer> hidden = open.stream()
                .filter(value ->
                        band.lattice().isHiddenColumn(band.values().get(value).column()))
                .toList();
        if (hidden.size() < open.size()) {
            hidden.forEach(value -> whats[value] = What.OTHER);
            open.removeAll(hidden);
        }
        if (open.size() > 1 && !decideByYear(open)) {
            decideByTotal(open);
        }
    }

    /** 2017年 | 2018年: the latest is the figure. */
    private boolean decideByYear(List<Integer> open) {
        List<Integer> years =
                open.stream().map(this::year).flatMap(Optional::stream).toList();
        if (years.size() < open.size()) {
            return false;
        }
        int latest = Collections.max(years);
        open.forEach(value ->
                whats[value] = year(value).filter(year -> year == latest).isPresent() ? What.FIGURE : What.PREVIOUS);
        return true;
    }

    private Optional<Integer> year(int value) {
        return leaf(value)
                .map(label -> YEAR.matcher(label.plain()))
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)));
    }

    /** One that is called total, or else figure, and to which the others add up. */
    private void decideByTotal(List<Integer> open) {
        List<Integer> named = with(open, Role.TOTAL);
        if (named.isEmpty()) {
            named = with(open, Role.FIGURE);
        }
        if (named.size() != 1) {
            open.forEach(value -> whats[value] = What.UNSURE);
            return;
        }
        int total = named.get(0);
        List<Integer> parts = open.stream().filter(value -> value != total).toList();
        What what = parts.size() >= FEWEST_PARTS && addUp(total, parts) ? What.PART : What.OTHER;
        parts.forEach(value -> whats[value] = what);
    }

    private List<Integer> with(List<Integer> open, Role wanted) {
        return open.stream()
                .filter(value -> role(value).filter(role -> role == wanted).isPresent())
                .toList();
    }

    private boolean addUp(int total, List<Integer> parts) {
        int assessed = 0;
        int right = 0;
        for (Line line : lines) {
            Optional<BigDecimal> whole = number(line, total);
            List<BigDecimal> numbers =
                    parts.stream().flatMap(part -> number(line, part).stream()).toList();
            if (whole.isPresent() && numbers.size() == parts.size()) {
                assessed++;
                BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                right += sum.compareTo(whole.get()) == 0 ? 1 : 0;
            }
        }
        return right >= ADD_UP * assessed;
    }

    private static Optional<BigDecimal> number(Line line, int value) {
        return line.values().isEmpty()
                ? Optional.empty()
                : line.values().get(value).flatMap(box -> box.figure().number());
    }
}
