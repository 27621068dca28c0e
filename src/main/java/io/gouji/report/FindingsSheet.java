package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Quote;
import io.gouji.region.Member;
import io.gouji.report.ListSheet.Column;
import io.gouji.report.ListSheet.Group;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every finding of every submission, worst first within an agency. */
final class FindingsSheet {
    private static final int PLACES = 3;

    private final Setting setting;
    private final Speech speech;
    private final Places places;
    private final Trails trails;

    private record Item(Member member, Finding finding) {}

    private FindingsSheet(Setting setting, Trails trails) {
        this.setting = setting;
        this.trails = trails;
        this.speech = setting.speech();
        this.places = new Places(speech, false);
    }

    static List<Sheet> of(Setting setting, Trails trails) {
        FindingsSheet sheet = new FindingsSheet(setting, trails);
        return new ListSheet<>(setting, "workbook.findings", note(setting), 2, sheet.columns())
                .of(() -> setting.region().members().stream().map(sheet::items));
    }

    private static String note(Setting setting) {
        return Stream.concat(
                        Stream.of(setting.say("workbook.findings.note")),
                        setting.region().remarks().stream().map(setting.speech()::say))
                .collect(Collectors.joining("\n"));
    }

    private Group<Item> items(Member member) {
        return new Group<>(
                member.outline().findings().size(),
                () -> member.reconciliation().findings().stream().map(finding -> new Item(member, finding)));
    }

    private List<Column<Item>> columns() {
        return List.of(
                Column.text("workbook.column.agency", 30, item -> setting.agency(item.member())),
                Column.signed("workbook.column.severity", 14, item -> Signs.of(item.finding(), speech)),
                Column.text(
                        "workbook.column.message",
                        56,
                        item -> speech.say(item.finding().message())),
                new Column<>("workbook.column.where", 26, this::where),
                Column.text("workbook.column.quote", 30, item -> quotes(item.finding())),
                Column.centered(
                        "workbook.column.found", 10, item -> item.finding().found()),
                Column.centered(
                        "workbook.column.expected", 10, item -> item.finding().expected()),
                Column.centered(
                        "workbook.column.difference", 10, item -> item.finding().difference()),
                Column.text("workbook.column.suggestion", 36, item -> suggestion(item.finding())),
                new Column<>("csv.file", 40, this::files),
                Column.text("csv.rule", 16, item -> item.finding().rule()),
                Column.text(
                        "workbook.column.cause",
                        14,
                        item -> item.finding()
                                .causedBy()
                                .map(FindingId::toString)
                                .orElse("")),
                Column.text(
                        "workbook.column.id", 14, item -> item.finding().id().toString()));
    }

    private static String quotes(Finding finding) {
        return finding.quotes().stream()
                .map(quote -> quote.text().strip())
                .distinct()
                .limit(PLACES)
                .collect(Collectors.joining("\n"));
    }

    private Entry where(Item item) {
        return Entry.text(places.of(item.finding(), PLACES)).linkedTo(trails.figure(item.member(), item.finding()));
    }

    /** All that it rests on; a click opens the first. */
    private Entry files(Item item) {
        List<String> files = Stream.concat(
                        item.finding().where().stream()
                                .map(evidence -> evidence.place().file()),
                        item.finding().quotes().stream().map(Quote::file))
                .distinct()
                .toList();
        return Entry.text(String.join("\n", files))
                .linkedTo(files.stream().findFirst().flatMap(trails::source));
    }

    /** The best one; the report on the submission has them all. */
    private String suggestion(Finding finding) {
        return finding.suggestions().stream()
                .findFirst()
                .map(best -> speech.say(best.reason()))
                .orElse("");
    }
}
