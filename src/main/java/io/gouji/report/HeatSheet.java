package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.indicator.Indicator;
import io.gouji.region.Member;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import io.gouji.report.Sheet.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Agencies down, sections of the form across: how much is wrong where, the more the redder. */
final class HeatSheet {
    private static final List<Integer> LEAD_WIDTHS = List.of(38, 14, 8);
    private static final List<String> LEAD =
            List.of("workbook.column.agency", "workbook.column.verdict", "workbook.totals.total");
    private static final int VALUE = 11;
    private static final int HEAD = 3;

    /** What stands under no section: what a text says, what is missing. */
    private static final String ELSEWHERE = "";

    private final Setting setting;
    private final Speech speech;
    private final Trails trails;
    private final List<String> sections;
    private final List<Integer> widths;

    HeatSheet(Setting setting, Trails trails) {
        this.setting = setting;
        this.speech = setting.speech();
        this.trails = trails;
        this.sections = sections(setting);
        this.widths = Stream.concat(LEAD_WIDTHS.stream(), sections.stream().map(section -> VALUE))
                .toList();
    }

    /** The sections of the forms in use, in the order of the forms, and one for the rest. */
    private static List<String> sections(Setting setting) {
        Stream<String> named = setting.region().editions().stream()
                .filter(edition -> edition.counted() > 0)
                .flatMap(edition -> edition.form().codes().stream())
                .map(code -> section(setting, code));
        return Stream.concat(named.filter(section -> !section.equals(ELSEWHERE)).distinct(), Stream.of(ELSEWHERE))
                .toList();
    }

    /** Code of the heading at the top over an indicator. */
    private static String section(Setting setting, String code) {
        Optional<Indicator> found = setting.indicators().find(code);
        while (found.filter(each -> !each.parent().isEmpty()).isPresent()) {
            found = setting.indicators().find(found.orElseThrow().parent());
        }
        return found.map(Indicator::code).orElse(ELSEWHERE);
    }

    Sheet sheet() {
        List<Integer> heated = IntStream.range(0, sections.size())
                .mapToObj(i -> LEAD.size() + i)
                .toList();
        return new Sheet(speech.say("workbook.heat"), title(), widths, HEAD, 1, true, this::parts)
                .emphasising(List.of(Signs.in(List.of(1), speech), new Emphasis.Heat(heated)));
    }

    private String title() {
        return setting.title("workbook.heat.title");
    }

    private Iterator<Part> parts() {
        List<Line> head = List.of(
                new Line(2, List.of(Cell.of(0, Entry.text(title(), Look.TITLE)))),
                new Line(1, List.of(Cell.of(0, Entry.text(speech.say("workbook.heat.note"), Look.LEGEND)))),
                row(Stream.concat(
                                LEAD.stream().map(speech::say),
                                sections.stream().map(this::heading))
                        .map(text -> Entry.text(text, Look.HEADER))
                        .toList()));
        return Stream.concat(
                        Stream.of(Part.of(head)),
                        setting.region().counted().stream().map(member -> new Part(1, () -> Stream.of(line(member)))))
                .iterator();
    }

    private String heading(String section) {
        return section.equals(ELSEWHERE)
                ? speech.say("workbook.heat.elsewhere")
                : speech.say(setting.indicators().label(section));
    }

    private Line row(List<Entry> entries) {
        List<Cell> cells = new ArrayList<>();
        entries.forEach(entry -> cells.add(Cell.of(cells.size(), entry)));
        return Line.fitting(widths, cells);
    }

    private Line line(Member member) {
        Map<String, Integer> counts = new HashMap<>();
        wrong(member).forEach(finding -> counts.merge(section(finding), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.text(setting.agency(member)).linkedTo(trails.findings(member)));
        entries.add(Signs.of(member.outline(), speech));
        entries.add(Entry.number(BigDecimal.valueOf(all), Look.COUNT));
        sections.forEach(section -> entries.add(count(counts.getOrDefault(section, 0))));
        return row(entries);
    }

    private static Entry count(int number) {
        return number == 0 ? Entry.empty(Look.CENTERED) : Entry.number(BigDecimal.valueOf(number), Look.CENTERED);
    }

    /** Errors and warnings; what only follows from another finding is not counted. */
    private static Stream<Finding> wrong(Member member) {
        return member.reconciliation().findings().stream()
                .filter(finding -> finding.isFailure() && finding.severity() != Severity.INFO)
                .filter(finding -> finding.causedBy().isEmpty());
    }

    /** That of the first of its figures. */
    private String section(Finding finding) {
        return finding.where().stream()
                .map(Evidence::code)
                .filter(code -> !code.isEmpty())
                .map(code -> section(setting, code))
                .filter(sections::contains)
                .findFirst()
                .orElse(ELSEWHERE);
    }
}
