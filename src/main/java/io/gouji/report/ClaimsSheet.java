package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.indicator.Concept;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.region.Member;
import io.gouji.report.Entry.Look;
import io.gouji.report.ListSheet.Column;
import io.gouji.report.ListSheet.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every figure that a text quotes, tied to an indicator or not, and every passage too damaged to be read. */
final class ClaimsSheet {
    private final Setting setting;
    private final Speech speech;

    /** A quoted figure, or a damaged passage; with the worst finding that rests on it. */
    private record Item(String agency, Ties ties, Quote quote, Optional<Claim> claim, Optional<Finding> finding) {
        String of(Function<Claim, String> part) {
            return claim.map(part).orElse("");
        }
    }

    private ClaimsSheet(Setting setting) {
        this.setting = setting;
        this.speech = setting.speech();
    }

    static List<Sheet> of(Setting setting) {
        ClaimsSheet sheet = new ClaimsSheet(setting);
        return new ListSheet<>(setting, "workbook.claims", setting.say("workbook.claims.note"), 1, sheet.columns())
                .of(() -> setting.region().members().stream().map(sheet::items));
    }

    private Group<Item> items(Member member) {
        return new Group<>(
                member.outline().quotes(),
                () -> member.reconciliation().narratives().stream().flatMap(narrative -> items(member, narrative)));
    }

    private Stream<Item> items(Member member, Narrative narrative) {
        String agency = setting.agency(member);
        Ties ties = Ties.of(member.reconciliation(), setting.reference());
        Stream<Item> claims = narrative.claims().stream()
                .map(claim ->
                        new Item(agency, ties, claim.quote(), Optional.of(claim), finding(member, claim.quote())));
        Stream<Item> damaged = narrative.damaged().stream()
                .map(quote -> new Item(agency, ties, quote, Optional.empty(), finding(member, quote)));
        return Stream.concat(claims, damaged);
    }

    private static Optional<Finding> finding(Member member, Quote quote) {
        return member.reconciliation().findings().stream()
                .filter(finding -> finding.quotes().contains(quote))
                .min(Finding.WORST_FIRST);
    }

    private List<Column<Item>> columns() {
        return List.of(
                Column.text("workbook.column.agency", 30, Item::agency),
                Column.text("csv.file", 30, item -> item.quote().file()),
                Column.centered(
                        "csv.paragraph",
                        8,
                        item -> Integer.toString(item.quote().paragraph())),
                Column.text("csv.quote", 50, item -> item.quote().text().strip()),
                Column.signed("workbook.column.tied", 14, this::tied),
                Column.text("csv.concept", 34, this::concept),
                Column.text(
                        "csv.code",
                        34,
                        item -> item.claim().flatMap(item.ties()::code).orElse("")),
                Column.centered(
                        "csv.comparator",
                        8,
                        item -> item.of(claim -> claim.comparator().sign())),
                new Column<>("csv.value", 14, ClaimsSheet::value),
                Column.text("workbook.column.interval", 16, this::interval),
                Column.text("csv.unit", 8, item -> item.of(Claim::unit)),
                Column.text("csv.kind", 8, item -> item.of(claim -> speech.say("kind." + JsonMap.word(claim.kind())))),
                Column.text(
                        "csv.period",
                        8,
                        item -> item.of(claim -> speech.say("period." + JsonMap.word(claim.period())))),
                Column.signed("workbook.column.verdict", 14, this::verdict),
                Column.text("workbook.column.message", 44, this::message));
    }

    private String concept(Item item) {
        return item.claim()
                .flatMap(item.ties()::concept)
                .map(Concept::label)
                .map(speech::say)
                .orElse("");
    }

    private static Entry value(Item item) {
        return item.claim().map(claim -> Entry.number(claim.value(), false)).orElseGet(() -> Entry.text(""));
    }

    private String interval(Item item) {
        return item.claim()
                .filter(claim -> claim.comparator() != Claim.Comparator.EXACT)
                .map(claim -> speech.say("workbook.interval", claim.low(), claim.high()))
                .orElse("");
    }

    private Entry tied(Item item) {
        return item.claim()
                .map(claim -> claim.isTied()
                        ? Entry.text(speech.say("status.tied"))
                        : Entry.text(speech.say("status.untied"), Look.MUTED))
                .orElseGet(() -> Entry.text(speech.say("workbook.tied.damaged"), Look.UNKNOWN));
    }

    private Entry verdict(Item item) {
        return item.finding().map(finding -> Signs.of(finding, speech)).orElseGet(() -> Entry.text(""));
    }

    private String message(Item item) {
        return item.finding().map(Finding::message).map(speech::say).orElse("");
    }
}
