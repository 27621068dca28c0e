package io.gouji.report;

import io.gouji.indicator.Figure;
import io.gouji.region.Member;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import io.gouji.report.Sheet.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Agencies down, indicators across: what each has written, in the state in which it is written. */
final class AgenciesSheet {
    private static final List<String> LEAD =
            List.of("workbook.column.number", "workbook.column.agency", "workbook.column.verdict");
    private static final List<Integer> LEAD_WIDTHS = List.of(6, 38, 14);
    private static final int VERDICT = 2;
    private static final int VALUE = 10;

    private final Setting setting;
    private final Speech speech;
    private final AgencyGrid grid;
    private final Trails trails;
    private final List<Integer> widths;
    private final HeaderCells header;

    AgenciesSheet(Setting setting, AgencyGrid grid, Trails trails) {
        this.setting = setting;
        this.speech = setting.speech();
        this.grid = grid;
        this.trails = trails;
        this.widths = Stream.concat(
                        LEAD_WIDTHS.stream(), Collections.nCopies(grid.columns().size(), VALUE).stream())
                .toList();
        this.header = grid.header();
    }

    Sheet sheet() {
        return new Sheet(
                        grid.name(),
                        setting.title("workbook.agencies.title"),
                        widths,
                        grid.head(),
                        AgencyGrid.LEAD,
                        true,
                        this::parts)
                .emphasising(List.of(Signs.in(List.of(VERDICT), speech)));
    }

    private Iterator<Part> parts() {
        List<Member> members = grid.members();
        return Stream.concat(
                        Stream.of(Part.of(head())),
                        IntStream.range(0, members.size())
                                .mapToObj(i -> new Part(1, () -> Stream.of(line(i + 1, members.get(i))))))
                .iterator();
    }

    private List<Line> head() {
        List<Line> head = new ArrayList<>();
        head.add(new Line(2, List.of(Cell.of(0, Entry.text(setting.title("workbook.agencies.title"), Look.TITLE)))));
        head.add(new Line(1, List.of(Cell.of(0, Entry.text(note(), Look.LEGEND)))));
        for (int level = 0; level < header.levels(); level++) {
            List<Cell> cells = new ArrayList<>(level == 0 ? lead() : List.of());
            cells.addAll(header.cells(level));
            head.add(Line.fitting(widths, cells));
        }
        return head;
    }

    private String note() {
        return speech.say("workbook.agencies.note")
                + speech.say(linksEveryFigure() ? "workbook.agencies.links" : "workbook.agencies.row-links");
    }

    /** There is a limit to the links of a sheet; beyond it all figures of a row lead to where its agency begins. */
    private boolean linksEveryFigure() {
        return grid.members().size() * (long) widths.size() <= Link.MOST;
    }

    private List<Cell> lead() {
        return IntStream.range(0, LEAD.size())
                .mapToObj(i -> new Cell(i, 1, header.levels(), Entry.text(speech.say(LEAD.get(i)), Look.HEADER)))
                .toList();
    }

    private Line line(int number, Member member) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(0, Entry.text(Integer.toString(number), Look.CENTERED)));
        cells.add(Cell.of(1, Entry.text(name(member)).linkedTo(trails.evidence(member))));
        cells.add(Cell.of(VERDICT, Signs.of(member.outline(), speech).linkedTo(trails.findings(member))));
        figures(member).forEach(entry -> cells.add(Cell.of(cells.size(), entry)));
        return Line.fitting(widths, cells);
    }

    private List<Entry> figures(Member member) {
        Map<String, Figure> figures = member.figures();
        Map<String, Figure> unconfirmed = member.unconfirmed();
        Set<String> codes = member.codes();
        List<Entry> entries = grid.columns().stream()
                .map(column -> entry(column, figures, unconfirmed, codes))
                .toList();
        return linksEveryFigure() ? linkedEach(member, entries) : linkedAsOne(member, entries);
    }

    private List<Entry> linkedEach(Member member, List<Entry> entries) {
        Map<String, Link.Inside> evidence = trails.evidenceByCode(member);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> entries.get(i)
                        .linkedTo(Optional.ofNullable(
                                evidence.get(grid.columns().get(i).code()))))
                .toList();
    }

    private List<Entry> linkedAsOne(Member member, List<Entry> entries) {
        List<Entry> linked = new ArrayList<>(entries);
        linked.set(0, linked.get(0).linkedTo(trails.evidence(member).map(link -> link.across(entries.size()))));
        return linked;
    }

    private String name(Member member) {
        String name = setting.agency(member);
        if (!member.counted()) {
            return speech.say(
                    "workbook.agency.other-year",
                    name,
                    member.year().map(String::valueOf).orElse(""));
        }
        return member.edition().isPresent() ? name : speech.say("workbook.agency.no-table", name);
    }

    private Entry entry(
            FormColumn column, Map<String, Figure> figures, Map<String, Figure> unconfirmed, Set<String> codes) {
        Figure figure = figures.get(column.code());
        if (figure != null) {
            return entry(column, figure);
        }
        Figure doubtful = unconfirmed.get(column.code());
        if (doubtful != null) {
            return Entry.text(speech.say("workbook.unconfirmed", doubtful.raw().strip()), Look.DOUBT);
        }
        return Entry.empty(codes.contains(column.code()) ? Look.COUNT : Look.ABSENT);
    }

    /** The five states stay five: a blank stays blank, every other mark stays as it is written. */
    private static Entry entry(FormColumn column, Figure figure) {
        return switch (figure.state()) {
            case NUMBER -> Entry.number(figure.number().orElseThrow(), column.money());
            case BLANK -> Entry.empty(Look.COUNT);
            case DASH, SLASH -> Entry.text(figure.raw().strip(), Look.CENTERED);
            case TEXT -> Entry.text(figure.raw().strip(), Look.DOUBT);
        };
    }
}
