package io.gouji.report;

import io.gouji.indicator.Crosswalk.Grade;
import io.gouji.indicator.Crosswalk.Join;
import io.gouji.region.Years;
import io.gouji.region.Years.Period;
import io.gouji.region.Years.Point;
import io.gouji.region.Years.Series;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One line a concept, one column a year, and between two years that count otherwise whether they may be compared. */
final class YearsSheet {
    private static final int CONCEPT = 36;
    private static final int UNIT = 8;
    private static final int VALUE = 12;
    private static final int COVERAGE = 8;
    private static final int JOIN = 12;
    private static final int NOTE = 70;
    private static final int LEAD = 2;
    private static final int HEAD = 3;

    private final Setting setting;
    private final Speech speech;
    private final Years years;
    private final List<Column> columns;

    /** A column over the series; {@code period} counted from 0. */
    private record Column(Kind kind, int period) {}

    private enum Kind {
        VALUE,
        COVERAGE,
        /** How the period relates to the one before. */
        JOIN
    }

    YearsSheet(Setting setting, Years years) {
        this.setting = setting;
        this.speech = setting.speech();
        this.years = years;
        this.columns = IntStream.range(0, years.periods().size())
                .boxed()
                .flatMap(this::columns)
                .toList();
    }

    /** Years of one family need no column to say that they may be compared. */
    private Stream<Column> columns(int period) {
        Stream<Column> own = Stream.of(new Column(Kind.VALUE, period), new Column(Kind.COVERAGE, period));
        return breaksBefore(period) ? Stream.concat(Stream.of(new Column(Kind.JOIN, period)), own) : own;
    }

    private boolean breaksBefore(int period) {
        return period > 0
                && !years.periods()
                        .get(period)
                        .family()
                        .equals(years.periods().get(period - 1).family());
    }

    Sheet sheet() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(2, List.of(Cell.of(0, Entry.text(title(), Look.TITLE)))));
        lines.add(Line.fitting(
                widths(),
                List.of(Cell.across(0, widths().size(), Entry.text(speech.say("workbook.years.note"), Look.NOTE)))));
        lines.add(row(
                List.of("workbook.column.concept", "workbook.column.unit").stream()
                        .map(speech::say)
                        .map(text -> Entry.text(text, Look.HEADER))
                        .toList(),
                columns.stream().map(this::heading),
                Entry.text(speech.say("workbook.column.note"), Look.HEADER)));
        years.series().forEach(series -> lines.add(line(series)));
        List<Integer> joins = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind() == Kind.JOIN)
                .mapToObj(i -> LEAD + i)
                .toList();
        return new Sheet(speech.say("workbook.years"), title(), widths(), HEAD, LEAD, true, lines)
                .emphasising(List.of(Signs.in(joins, speech)));
    }

    private String title() {
        return setting.title("workbook.years.title");
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(CONCEPT, UNIT));
        columns.forEach(column -> widths.add(
                switch (column.kind()) {
                    case VALUE -> VALUE;
                    case COVERAGE -> COVERAGE;
                    case JOIN -> JOIN;
                }));
        widths.add(NOTE);
        return widths;
    }

    private Line row(List<Entry> lead, Stream<Entry> values, Entry note) {
        List<Cell> cells = new ArrayList<>();
        Stream.of(lead.stream(), values, Stream.of(note))
                .flatMap(entries -> entries)
                .forEach(entry -> cells.add(Cell.of(cells.size(), entry)));
        return Line.fitting(widths(), cells);
    }

    private Entry heading(Column column) {
        String year = period(column.period());
        return Entry.text(
                switch (column.kind()) {
                    case VALUE -> year;
                    case COVERAGE -> speech.say("workbook.column.coverage");
                    case JOIN -> speech.say("workbook.years.join", period(column.period() - 1), year);
                },
                Look.HEADER);
    }

    /** The year; with the family of its form where the year has several. */
    private String period(int index) {
        return period(years, index, speech);
    }

    static String period(Years years, int index, Speech speech) {
        Period period = years.periods().get(index);
        boolean alone = years.periods().stream()
                        .filter(each -> each.year() == period.year())
                        .count()
                == 1;
        String year = Integer.toString(period.year());
        return alone ? year : speech.say("workbook.years.family", year, period.family());
    }

    private Line line(Series series) {
        List<Entry> lead = List.of(
                Entry.text(speech.say(series.concept().label()), Look.LABEL),
                Entry.text(series.concept().unit(), Look.CENTERED));
        return row(lead, columns.stream().map(column -> entry(column, series)), Entry.text(reasons(series)));
    }

    private Entry entry(Column column, Series series) {
        Point point = series.points().get(column.period());
        return switch (column.kind()) {
            case VALUE -> value(point);
            case COVERAGE -> coverage(point);
            case JOIN ->
                joins(column, series) ? join(series.joins().get(column.period() - 1)) : Entry.empty(Look.ABSENT);
        };
    }

    /** There is something to join: one of the two forms counts it. */
    private static boolean joins(Column column, Series series) {
        return column.kind() == Kind.JOIN
                && series.points().get(column.period() - 1).expected()
                                + series.points().get(column.period()).expected()
                        > 0;
    }

    private static Entry value(Point point) {
        if (point.expected() == 0) {
            return Entry.empty(Look.ABSENT);
        }
        Optional<BigDecimal> sum = point.sum();
        return sum.map(number -> point.upperBound() ? Entry.number(number, Look.BOUND) : Entry.number(number, false))
                .orElseGet(() -> Entry.empty(Look.COUNT));
    }

    private Entry coverage(Point point) {
        if (point.expected() == 0) {
            return Entry.empty(Look.ABSENT);
        }
        return Entry.text(
                speech.say("workbook.coverage", point.given(), point.expected()),
                point.given() == point.expected() ? Look.MUTED : Look.DOUBT);
    }

    private Entry join(Join join) {
        return switch (join.grade()) {
            case COMPARABLE -> Entry.text(speech.say("workbook.years.comparable"), Look.GOOD);
            case WITH_CARE -> Entry.text(speech.say("workbook.years.with-care"), Look.WARNING);
            case NOT_COMPARABLE -> Entry.text(speech.say("workbook.years.not-comparable"), Look.ERROR);
        };
    }

    /** Why, for every join that is not plainly comparable. */
    private String reasons(Series series) {
        return columns.stream()
                .filter(column -> joins(column, series))
                .filter(column -> series.joins().get(column.period() - 1).grade() != Grade.COMPARABLE)
                .map(column -> speech.say(
                        "workbook.years.reason",
                        period(column.period() - 1),
                        period(column.period()),
                        reason(series, column.period())))
                .collect(Collectors.joining("\n"));
    }

    private String reason(Series series, int period) {
        String said = speech.say(series.joins().get(period - 1).reason());
        if (!said.isEmpty()) {
            return said;
        }
        if (series.points().get(period).expected() == 0) {
            return speech.say("workbook.years.ends");
        }
        return speech.say(
                series.points().get(period - 1).expected() == 0 ? "workbook.years.begins" : "workbook.years.unsaid");
    }
}
