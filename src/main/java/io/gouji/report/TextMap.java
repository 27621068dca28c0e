package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.indicator.Indicators;
import io.gouji.reference.OneLine;
import java.util.List;

/** What was read from a table, for a screen: cell by cell beside the form's own labels. */
public record TextMap(Speech speech, Indicators indicators, Screen screen) {

    public String of(Mapping mapping) {
        Page page = new Page(screen);
        page.line(Styled.of(Style.STRONG, OneLine.of(mapping.file())));
        page.line(mapping.form()
                .map(Form::name)
                .map(name -> Styled.of(speech.say("map.form", speech.say(name))))
                .orElse(Styled.of(Style.DOUBTFUL, speech.say("map.no-form"))));
        if (!mapping.cells().isEmpty()) {
            page.gap();
            table(mapping).print(page);
        }
        page.gap();
        page.line(counts(mapping));
        if (mapping.cells().stream().anyMatch(ReviewList::isOpen)) {
            page.line(Styled.of("· "), Styled.of(speech.say("map.open", mapping.file())));
        }
        mapping.strays().forEach(stray -> stray(stray, page));
        mapping.remarks().forEach(remark -> page.line(Styled.of("· "), Styled.of(speech.say(remark))));
        return page.toString();
    }

    private TextTable table(Mapping mapping) {
        TextTable table = TextTable.of(List.of(
                column("map.cell", false),
                column("map.label", false),
                column("map.value", true),
                column("map.indicator", false),
                column("map.status", false)));
        List<String> before = List.of();
        String indicator = "";
        for (MappedCell cell : mapping.cells()) {
            List<String> path = cell.path().isEmpty() ? List.of(cell.label()) : cell.path();
            headings(before, path, table);
            table.row(row(cell, path, indicator));
            before = path;
            indicator = cell.code().map(Indicators::base).orElse("");
        }
        return table;
    }

    private TextTable.Column column(String key, boolean right) {
        return new TextTable.Column(speech.say(key), right);
    }

    /** The labels above a cell, as far as they do not stand above the one before, which may itself be one of them. */
    private static void headings(List<String> before, List<String> path, TextTable table) {
        int level = 0;
        while (level < before.size() && level < path.size() && before.get(level).equals(path.get(level))) {
            level++;
        }
        for (; level < path.size() - 1; level++) {
            Styled label = label(Style.STRONG, path, level);
            table.row(List.of(Styled.EMPTY, label, Styled.EMPTY, Styled.EMPTY, Styled.EMPTY));
        }
    }

    private static Styled label(Style style, List<String> path, int level) {
        return Styled.of("  ".repeat(level)).and(style, oneLine(path.get(level)));
    }

    private List<Styled> row(MappedCell cell, List<String> path, String indicatorBefore) {
        return List.of(
                Styled.of(Style.FAINT, new Places(speech, false).address(cell.place())),
                label(Style.PLAIN, path, path.size() - 1),
                FigureWords.of(cell.figure(), speech),
                cell.code()
                        .map(code -> Styled.of(indicator(code, indicatorBefore) + part(cell)))
                        .orElseGet(() -> Styled.of(Style.FAINT, none(cell))),
                status(cell));
    }

    private String none(MappedCell cell) {
        return speech.say(cell.period().isEmpty() ? "map.none" : "map.period." + cell.period());
    }

    /** The indicator; along a row of applicants only the first names more than the applicant. */
    private String indicator(String code, String before) {
        return Indicators.member(code)
                .filter(member -> Indicators.base(code).equals(before))
                .flatMap(indicators::applicant)
                .map(applicant -> speech.say("map.ditto", applicant.label()))
                .orElseGet(() -> speech.say(indicators.label(code)));
    }

    private String part(MappedCell cell) {
        return cell.part().isEmpty() ? "" : " " + speech.say("map.part", cell.part());
    }

    private Styled status(MappedCell cell) {
        return switch (cell.status()) {
            case ACCEPTED -> Styled.of(Style.GOOD, speech.say("map.accepted"));
            case REVIEW -> Styled.of(Style.DOUBTFUL, speech.say("map.review"));
            case UNMAPPED ->
                cell.period().isEmpty()
                        ? Styled.of(Style.BAD, speech.say("map.unmapped"))
                        : Styled.of(Style.FAINT, speech.say("map.other-period"));
        };
    }

    private static String oneLine(String label) {
        return label.replaceAll("\\s+", " ").strip();
    }

    private String counts(Mapping mapping) {
        long otherPeriods = mapping.cells().stream()
                .filter(cell -> !cell.period().isEmpty())
                .count();
        String counts = speech.say(
                "map.counts",
                mapping.cells().size(),
                count(mapping, MappedCell.Status.ACCEPTED),
                count(mapping, MappedCell.Status.REVIEW),
                count(mapping, MappedCell.Status.UNMAPPED));
        return otherPeriods == 0 ? counts : speech.say("map.counts-periods", counts, otherPeriods);
    }

    private static long count(Mapping mapping, MappedCell.Status status) {
        return mapping.cells().stream()
                .filter(cell -> cell.status() == status && cell.period().isEmpty())
                .count();
    }

    private void stray(Mapping.Stray stray, Page page) {
        page.line(
                Styled.of("· "),
                Styled.of(speech.say(
                        "map.stray",
                        new Places(speech, false).of(stray.place()),
                        oneLine(stray.label()),
                        stray.figure().raw().strip())));
    }
}
