package io.gouji.region;

import io.gouji.form.Form;
import io.gouji.indicator.Concept;
import io.gouji.indicator.Crosswalk.Join;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reference;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a region reported over the years, a series for each concept. Submissions of one year that use forms of different
 * families are periods of their own: they are never added up.
 *
 * @param periods by family, the oldest form first, then by year: what counts alike stands together
 * @param series in the order of the concepts; those that no submission has a cell for are left out, and all where there is
 *     but one year: there is nothing to lay beside each other
 */
public record Years(List<Period> periods, List<Series> series) {
    public Years {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
    }

    /** The submissions of one year with forms of one family. */
    public record Period(int year, String family, List<Member> members) {
        public Period {
            members = List.copyOf(members);
        }
    }

    /**
     * One concept.
     *
     * @param points one for each period
     * @param joins one less: how each point relates to the one before
     */
    public record Series(Concept concept, List<Point> points, List<Join> joins) {
        public Series {
            points = List.copyOf(points);
            joins = List.copyOf(joins);
        }
    }

    /**
     * A region's figure in one period.
     *
     * @param sum empty when nobody gave a number
     * @param given submissions that give all that it consists of
     * @param expected submissions of the period; 0 when its form does not count it
     * @param upperBound counted once however many report it: the sum can only be too high
     */
    public record Point(Optional<BigDecimal> sum, int given, int expected, boolean upperBound) {}

    /** Of all submissions whose year and form are known, whether their figures enter the totals or not. */
    public static Years of(List<Member> members, Reference reference) {
        List<Period> periods = periods(members, reference);
        if (!areSeveral(periods)) {
            return new Years(periods, List.of());
        }
        List<Concept> concepts = List.copyOf(reference.concepts().all());
        List<List<Point>> points = periods.stream()
                .map(period -> points(period, concepts, reference.indicators()))
                .toList();
        List<Series> series = IntStream.range(0, concepts.size())
                .mapToObj(i -> new Series(
                        concepts.get(i),
                        points.stream().map(each -> each.get(i)).toList(),
                        joins(concepts.get(i), periods, reference)))
                .filter(each -> each.points().stream().anyMatch(point -> point.expected() > 0))
                .toList();
        return new Years(periods, series);
    }

    /** More than one year is there. */
    public boolean areSeveral() {
        return areSeveral(periods);
    }

    private static boolean areSeveral(List<Period> periods) {
        return periods.stream().map(Period::year).distinct().count() > 1;
    }

    private static List<Period> periods(List<Member> members, Reference reference) {
        List<Period> empty = members.stream()
                .filter(member -> member.year().isPresent())
                .flatMap(
                        member -> family(member, reference)
                                .map(family -> new Period(member.year().orElseThrow(), family, List.of()))
                                .stream())
                .distinct()
                .sorted(Comparator.comparing((Period period) -> firstYear(period.family(), reference))
                        .thenComparing(Period::year))
                .toList();
        return empty.stream()
                .map(period -> new Period(
                        period.year(),
                        period.family(),
                        members.stream()
                                .filter(member -> member.year().equals(Optional.of(period.year())))
                                .filter(member -> family(member, reference).equals(Optional.of(period.family())))
                                .toList()))
                .toList();
    }

    private static Optional<String> family(Member member, Reference reference) {
        return member.edition().flatMap(reference.forms()::find).map(Form::family);
    }

    private static int firstYear(String family, Reference reference) {
        return reference.forms().all().stream()
                .filter(form -> form.family().equals(family))
                .mapToInt(Form::firstYear)
                .min()
                .orElse(0);
    }

    /** The points of all concepts in one period, in their order: the submissions are gone through once. */
    private static List<Point> points(Period period, List<Concept> concepts, Indicators indicators) {
        List<Adding> sums = concepts.stream()
                .map(concept -> new Adding(concept.codes(period.family())))
                .toList();
        period.members().stream().map(Member::figures).forEach(figures -> sums.forEach(sum -> sum.add(figures)));
        return sums.stream().map(sum -> sum.point(indicators)).toList();
    }

    private static List<Join> joins(Concept concept, List<Period> periods, Reference reference) {
        return IntStream.range(1, periods.size())
                .mapToObj(i -> reference
                        .crosswalk()
                        .join(
                                concept.codes(periods.get(i - 1).family()),
                                concept.codes(periods.get(i).family())))
                .toList();
    }

    /** A concept's figure in one period, to which one submission after the other is added. */
    private static final class Adding {
        private final List<String> codes;
        private Optional<BigDecimal> sum = Optional.empty();
        private int given;
        private int seen;

        Adding(List<String> codes) {
            this.codes = codes;
        }

        void add(Map<String, Figure> figures) {
            seen++;
            figure(figures).ifPresent(figure -> {
                sum = Optional.of(sum.map(figure::add).orElse(figure));
                given++;
            });
        }

        /** Only where all parts are numbers: a blank part is not 0. */
        private Optional<BigDecimal> figure(Map<String, Figure> figures) {
            List<BigDecimal> parts = codes.stream()
                    .flatMap(code -> Stream.ofNullable(figures.get(code)))
                    .flatMap(figure -> figure.number().stream())
                    .toList();
            return parts.size() == codes.size() ? parts.stream().reduce(BigDecimal::add) : Optional.empty();
        }

        Point point(Indicators indicators) {
            if (codes.isEmpty()) {
                return new Point(Optional.empty(), 0, 0, false);
            }
            boolean upperBound = codes.stream()
                    .flatMap(code -> indicators.find(code).stream())
                    .anyMatch(Total::overstates);
            return new Point(sum, given, seen, upperBound);
        }
    }
}
