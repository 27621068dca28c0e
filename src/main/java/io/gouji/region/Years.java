package io.gouji.region;

import io.gouji.form.Form;
import io.gouji.indicator.Concept;
import io.gouji.indicator.Crosswalk.Join;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
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
 * @param series in the order of the concepts; those that no submission has a cell for are left out
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
        List<Series> series = reference.concepts().all().stream()
                .map(concept -> series(concept, periods, reference))
                .filter(each -> each.points().stream().anyMatch(point -> point.expected() > 0))
                .toList();
        return new Years(periods, series);
    }

    /** More than one year is there. */
    public boolean areSeveral() {
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

    private static Series series(Concept concept, List<Period> periods, Reference reference) {
        List<Point> points = periods.stream()
                .map(period -> point(concept.codes(period.family()), period, reference.indicators()))
                .toList();
        List<Join> joins = IntStream.range(1, periods.size())
                .mapToObj(i -> reference
                        .crosswalk()
                        .join(
                                concept.codes(periods.get(i - 1).family()),
                                concept.codes(periods.get(i).family())))
                .toList();
        return new Series(concept, points, joins);
    }

    private static Point point(List<String> codes, Period period, Indicators indicators) {
        if (codes.isEmpty()) {
            return new Point(Optional.empty(), 0, 0, false);
        }
        List<BigDecimal> given = new ArrayList<>();
        period.members().forEach(member -> sum(codes, member).ifPresent(given::add));
        boolean upperBound =
                codes.stream().flatMap(code -> indicators.find(code).stream()).anyMatch(Total::overstates);
        return new Point(
                given.stream().reduce(BigDecimal::add),
                given.size(),
                period.members().size(),
                upperBound);
    }

    /** Only where all parts are numbers: a blank part is not 0. */
    private static Optional<BigDecimal> sum(List<String> codes, Member member) {
        Map<String, Figure> figures = member.figures();
        List<BigDecimal> parts = codes.stream()
                .flatMap(code -> Stream.ofNullable(figures.get(code)))
                .flatMap(figure -> figure.number().stream())
                .toList();
        return parts.size() == codes.size() ? parts.stream().reduce(BigDecimal::add) : Optional.empty();
    }
}
