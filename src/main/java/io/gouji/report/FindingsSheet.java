package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.region.Member;
import io.gouji.report.ListSheet.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every finding of every submission, worst first within an agency. */
final class FindingsSheet {
    private static final int PLACES = 3;

    private final Setting setting;
    private final Speech speech;
    private final Places places;

    private record Item(String agency, Finding finding) {}

    private FindingsSheet(Setting setting) {
        this.setting = setting;
        this.speech = setting.speech();
        this.places = new Places(speech, false);
    }

    static Sheet of(Setting setting) {
        FindingsSheet sheet = new FindingsSheet(setting);
        return new ListSheet<>(setting, "workbook.findings", note(setting), 2, sheet.columns()).of(sheet::items);
    }

    private static String note(Setting setting) {
        return Stream.concat(
                        Stream.of(setting.say("workbook.findings.note")),
                        setting.region().remarks().stream().map(setting.speech()::say))
                .collect(Collectors.joining("\n"));
    }

    private Stream<Item> items() {
        return setting.region().members().stream().flatMap(this::items);
    }

    private Stream<Item> items(Member member) {
        String agency = setting.agency(member);
        return member.reconciliation().findings().stream().map(finding -> new Item(agency, finding));
    }

    private List<Column<Item>> columns() {
        return List.of(
                Column.text("workbook.column.agency", 30, Item::agency),
                new Column<>("workbook.column.severity", 14, item -> Signs.of(item.finding(), speech)),
                Column.text(
                        "workbook.column.message",
                        56,
                        item -> speech.say(item.finding().message())),
                Column.text("workbook.column.where", 26, item -> places.of(item.finding(), PLACES)),
                Column.text("workbook.column.quote", 30, item -> quotes(item.finding())),
                Column.centered(
                        "workbook.column.found", 10, item -> item.finding().found()),
                Column.centered(
                        "workbook.column.expected", 10, item -> item.finding().expected()),
                Column.centered(
                        "workbook.column.difference", 10, item -> item.finding().difference()),
                Column.text("workbook.column.suggestion", 36, item -> suggestion(item.finding())),
                Column.text("csv.file", 28, item -> files(item.finding())),
                Column.text("csv.rule", 16, item -> item.finding().rule()),
                Column.text(
                        "workbook.column.cause",
                        14,
                        item -> item.finding().causedBy().orElse("")),
                Column.text("workbook.column.id", 14, item -> item.finding().id()));
    }

    private static String quotes(Finding finding) {
        return finding.quotes().stream()
                .map(quote -> quote.text().strip())
                .distinct()
                .limit(PLACES)
                .collect(Collectors.joining("\n"));
    }

    private static String files(Finding finding) {
        return Stream.concat(
                        finding.where().stream()
                                .map(evidence -> evidence.place().file()),
                        finding.quotes().stream().map(Quote::file))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The best one; the report on the submission has them all. */
    private String suggestion(Finding finding) {
        return finding.suggestions().stream()
                .findFirst()
                .map(best -> speech.say(best.reason()))
                .orElse("");
    }
}
