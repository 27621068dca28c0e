package io.gouji.report;

import io.gouji.grid.CellRef;
import io.gouji.indicator.Crosswalk;
import io.gouji.region.Member;
import io.gouji.region.Years;
import io.gouji.region.Years.Point;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pictures of the region: who has most findings of which kind, and how the main indicators went over the years. */
final class ChartsSheet {
    private static final int AGENCIES = 20;
    private static final int CONCEPTS = 5;
    private static final int NAME = 38;
    private static final int VALUE = 12;
    private static final int WIDE = 14;
    /** Rows that the first chart takes; the second block stands below it. */
    private static final int CHART_ROWS = 30;

    private static final List<Grade> KINDS = List.of(Grade.ERROR, Grade.WARNING, Grade.OPEN);
    private static final List<String> KIND_COLOURS = List.of("C00000", "FFC000", "A6A6A6");
    private static final List<String> LINE_COLOURS = List.of("2F5597", "C55A11", "548235", "7030A0", "7F7F7F");

    private static final Point NONE = new Point(Optional.empty(), 0, 0, false);

    private final Setting setting;
    private final Speech speech;
    private final Years years;

    ChartsSheet(Setting setting, Years years) {
        this.setting = setting;
        this.speech = setting.speech();
        this.years = years;
    }

    Sheet sheet() {
        List<Line> lines = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        lines.add(new Line(2, List.of(Cell.of(0, Entry.text(title(), Look.TITLE)))));
        Chart byAgency = byAgency(lines.size() + 1);
        if (!byAgency.names().isEmpty()) {
            add(byAgency, speech.say("workbook.column.agency"), lines, charts);
        }
        if (years.areSeveral()) {
            while (lines.size() < CHART_ROWS + 2) {
                lines.add(new Line(1, List.of()));
            }
            add(byYear(lines.size() + 1), speech.say("workbook.column.year"), lines, charts);
        }
        List<Integer> widths =
                IntStream.range(0, WIDE).mapToObj(i -> i == 0 ? NAME : VALUE).toList();
        return new Sheet(speech.say("workbook.charts"), title(), widths, 0, 0, false, lines).showing(charts);
    }

    private String title() {
        return setting.title("workbook.charts.title");
    }

    private static void add(Chart chart, String corner, List<Line> lines, List<Chart> charts) {
        charts.add(chart);
        lines.add(new Line(1, List.of(Cell.across(0, 1, Entry.text(chart.title(), Look.LEGEND)))));
        Stream<String> names = chart.series().stream().map(Chart.Series::name);
        lines.add(row(Stream.concat(Stream.of(corner), names)
                .map(name -> Entry.text(name, Look.HEADER))
                .toList()));
        for (int i = 0; i < chart.names().size(); i++) {
            int at = i;
            Stream<Entry> values = chart.series().stream()
                    .map(series -> series.values().get(at))
                    .map(value ->
                            value.map(number -> Entry.number(number, false)).orElseGet(() -> Entry.empty(Look.ABSENT)));
            lines.add(row(Stream.concat(Stream.of(Entry.text(chart.names().get(i))), values)
                    .toList()));
        }
    }

    private static Line row(List<Entry> entries) {
        List<Cell> cells = new ArrayList<>();
        entries.forEach(entry -> cells.add(Cell.of(cells.size(), entry)));
        List<Integer> widths = IntStream.range(0, cells.size())
                .mapToObj(i -> i == 0 ? NAME : VALUE)
                .toList();
        return Line.fitting(widths, cells);
    }

    /** Those with most errors, then warnings; beyond a number of them a chart is no help. */
    private Chart byAgency(int row) {
        List<Member> most = setting.region().counted().stream()
                .filter(member -> KINDS.stream().anyMatch(kind -> count(member, kind) > 0))
                .sorted(Comparator.comparing((Member member) -> -count(member, Grade.ERROR))
                        .thenComparing(member -> -count(member, Grade.WARNING))
                        .thenComparing(member -> -count(member, Grade.OPEN)))
                .limit(AGENCIES)
                .toList();
        List<Chart.Series> series = IntStream.range(0, KINDS.size())
                .mapToObj(i -> new Chart.Series(
                        KINDS.get(i).said(speech).text(),
                        KIND_COLOURS.get(i),
                        most.stream()
                                .map(member -> Optional.of(BigDecimal.valueOf(count(member, KINDS.get(i)))))
                                .toList()))
                .toList();
        return new Chart(
                Chart.Kind.BARS,
                speech.say("workbook.charts.agencies", most.size()),
                new CellRef(row, 0),
                most.stream().map(setting::agency).toList(),
                series,
                new CellRef(1, KINDS.size() + 2));
    }

    private static long count(Member member, Grade grade) {
        return member.outline().findings().stream()
                .filter(finding -> finding.root() && Grade.of(finding) == grade)
                .count();
    }

    /** The first indicators that are given in most periods; a line ends where the years are not plainly comparable. */
    private Chart byYear(int row) {
        List<Years.Series> main = years.series().stream()
                .filter(series -> present(series)
                        == years.series().stream()
                                .mapToLong(ChartsSheet::present)
                                .max()
                                .orElse(0))
                .limit(CONCEPTS)
                .toList();
        List<Chart.Series> lines = IntStream.range(0, main.size())
                .boxed()
                .flatMap(i -> lines(main.get(i), LINE_COLOURS.get(i)))
                .toList();
        return new Chart(
                Chart.Kind.LINES,
                speech.say("workbook.charts.years"),
                new CellRef(row, 0),
                IntStream.range(0, years.periods().size())
                        .mapToObj(i -> YearsSheet.period(years, i, speech))
                        .toList(),
                lines,
                new CellRef(row + years.periods().size() + 2, 0));
    }

    private static long present(Years.Series series) {
        return series.points().stream()
                .filter(point -> point.sum().filter(sum -> sum.signum() != 0).isPresent())
                .count();
    }

    /** A line for each stretch of comparable years, in one colour. */
    private Stream<Chart.Series> lines(Years.Series series, String colour) {
        List<Chart.Series> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= series.points().size(); i++) {
            boolean ends =
                    i == series.points().size() || series.joins().get(i - 1).grade() != Crosswalk.Grade.COMPARABLE;
            if (ends) {
                lines.add(line(series, start, i, colour));
                start = i;
            }
        }
        return lines.stream().filter(line -> line.values().stream().anyMatch(Optional::isPresent));
    }

    /** @param end exclusive */
    private Chart.Series line(Years.Series series, int start, int end, String colour) {
        List<Optional<BigDecimal>> values = IntStream.range(0, series.points().size())
                .mapToObj(i -> start <= i && i < end ? series.points().get(i) : NONE)
                .map(Point::sum)
                .toList();
        String first = YearsSheet.period(years, start, speech);
        String last = YearsSheet.period(years, end - 1, speech);
        String span = start == end - 1 ? first : speech.say("workbook.charts.span", first, last);
        return new Chart.Series(
                speech.say("workbook.charts.line", speech.say(series.concept().label()), span), colour, values);
    }
}
