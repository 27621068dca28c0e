package io.gouji.region;

import io.gouji.form.Form;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The totals over the submissions that use one edition of the form. Those of another edition count otherwise and are never
 * added in.
 *
 * @param members those that use this edition, whether counted or not
 * @param totals one for every cell of the form, by code
 */
public record EditionTotals(Form form, List<Member> members, Map<String, Total> totals) {
    /** Submissions that are added up by themselves, before what they come to is. */
    private static final int SLICE = 250;

    public EditionTotals {
        members = List.copyOf(members);
        totals = Map.copyOf(totals);
    }

    /** The submissions that the totals are over. */
    public long counted() {
        return members.stream().filter(Member::counted).count();
    }

    /** The total of a cell of the form; none for any other code. */
    public Optional<Total> total(String code) {
        return Optional.ofNullable(totals.get(code));
    }

    static EditionTotals of(Form form, List<Member> members, Indicators indicators, Workers workers) {
        List<Member> counted = members.stream().filter(Member::counted).toList();
        List<List<Member>> slices = IntStream.iterate(0, from -> from < counted.size(), from -> from + SLICE)
                .mapToObj(from -> counted.subList(from, Math.min(counted.size(), from + SLICE)))
                .toList();
        List<Adding> sums = sums(form, indicators);
        for (List<Adding> each : workers.map(slices, slice -> added(slice, form, indicators))) {
            for (int i = 0; i < sums.size(); i++) {
                sums.get(i).add(each.get(i));
            }
        }
        return new EditionTotals(
                form, members, sums.stream().collect(Collectors.toMap(sum -> sum.code, Adding::total)));
    }

    /** One for every cell of the form, still empty. */
    private static List<Adding> sums(Form form, Indicators indicators) {
        Map<String, Adding> sums = new LinkedHashMap<>();
        for (Form.Table table : form.tables()) {
            for (Form.Row row : table.rows()) {
                boolean ofAll = row.variant().isEmpty();
                row.cells()
                        .forEach(code -> indicators
                                .find(code)
                                .ifPresent(indicator -> sums.put(code, new Adding(code, indicator, ofAll))));
            }
        }
        return List.copyOf(sums.values());
    }

    private static List<Adding> added(List<Member> members, Form form, Indicators indicators) {
        List<Adding> sums = sums(form, indicators);
        members.stream().map(Filled::of).forEach(filled -> sums.forEach(sum -> sum.add(filled)));
        return sums;
    }

    /** What one submission's table says. */
    private record Filled(String name, Set<String> codes, Map<String, Figure> figures) {
        static Filled of(Member member) {
            String name = member.agency().orElse(member.files().get(0));
            return new Filled(name, member.codes(), member.figures());
        }

        Optional<BigDecimal> number(String code) {
            return Optional.ofNullable(figures.get(code)).flatMap(Figure::number);
        }
    }

    /** A total to which one submission after the other is added: they are too many to be there at once. */
    private static final class Adding {
        private final String code;
        private final Indicator indicator;
        private final boolean ofAll;
        private final List<String> named = new ArrayList<>();
        private Optional<BigDecimal> sum = Optional.empty();
        private int digits;
        private int given;
        private int expected;
        private int givers;

        /** {@code ofAll}: a row that all have is expected even of those who left it out; one of a regional variant is not. */
        Adding(String code, Indicator indicator, boolean ofAll) {
            this.code = code;
            this.indicator = indicator;
            this.ofAll = ofAll;
        }

        void add(Filled filled) {
            filled.number(code).ifPresent(number -> add(number, filled.name()));
            if (ofAll || filled.codes().contains(code)) {
                expected++;
            }
        }

        private void add(BigDecimal number, String name) {
            sum = Optional.of(sum.map(number::add).orElse(number));
            digits = Math.max(digits, number.precision());
            given++;
            if (number.signum() != 0) {
                givers++;
                name(name);
            }
        }

        private void name(String giver) {
            if (named.size() < Total.NAMED) {
                named.add(giver);
            }
        }

        /** What the submissions behind come to. */
        void add(Adding next) {
            next.sum.ifPresent(number -> sum = Optional.of(sum.map(number::add).orElse(number)));
            digits = Math.max(digits, next.digits);
            given += next.given;
            expected += next.expected;
            givers += next.givers;
            next.named.forEach(this::name);
        }

        Total total() {
            return new Total(
                    code, indicator.kind(), indicator.aggregation(), sum, digits, given, expected, givers, named);
        }
    }
}
