package io.gouji.report;

import static io.gouji.report.DataField.always;
import static io.gouji.report.DataField.number;
import static io.gouji.report.DataField.oneOf;
import static io.gouji.report.DataField.text;
import static io.gouji.report.DataItem.NUMBER;
import static io.gouji.report.DataItem.OF_A_FILE;
import static io.gouji.report.DataItem.OF_A_SUBMISSION;
import static io.gouji.report.DataItem.SUBMISSION;
import static io.gouji.report.DataItem.numbered;
import static io.gouji.report.DataPlaces.place;
import static io.gouji.report.DataPlaces.plain;
import static io.gouji.report.DataPlaces.quote;
import static io.gouji.report.DataPlaces.rounded;

import io.gouji.finding.Quote;
import io.gouji.form.MappedCell;
import io.gouji.indicator.Figure;
import io.gouji.narrative.Claim;
import io.gouji.report.DataItem.Sent;
import io.gouji.report.DataTable.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of the data package: those of the tables, and those that the texts quote. */
final class DataFigures {
    private final Setting setting;
    private final List<Sent> submissions;

    DataFigures(Setting setting, List<Sent> submissions) {
        this.setting = setting;
        this.submissions = List.copyOf(submissions);
    }

    /** A figure that a text quotes, or a passage that is too damaged to be read. */
    private record Quoted(Quote quote, Optional<Claim> claim) {
        String of(Function<Claim, String> part) {
            return claim.map(part).orElse("");
        }
    }

    DataTable<DataItem<MappedCell>> observations() {
        List<DataField<DataItem<MappedCell>>> fields = new ArrayList<>(numbered());
        fields.addAll(place(item -> Optional.of(item.thing().place())));
        fields.addAll(List.of(
                text("path", item -> String.join(" › ", item.thing().path())),
                text("code", item -> item.thing().code().orElse("")),
                text("part", item -> item.thing().part()),
                text("period", item -> item.thing().period()),
                number("value", item -> plain(item.thing().figure().number())),
                always(oneOf(
                        "state",
                        Figure.State.class,
                        item -> JsonMap.word(item.thing().figure().state()))),
                text("raw", item -> item.thing().figure().raw()),
                text("unit", item -> item.thing().unit()),
                number("confidence", item -> rounded(item.thing().confidence())),
                always(oneOf(
                        "status",
                        MappedCell.Status.class,
                        item -> JsonMap.word(item.thing().status())))));
        return new DataTable<>(
                "observations",
                fields,
                List.of(SUBMISSION, NUMBER),
                List.of(OF_A_SUBMISSION, OF_A_FILE, new Link("indicators", List.of("code"))),
                () -> submissions.stream().flatMap(sent -> DataItem.all(sent, cells(sent))));
    }

    static List<MappedCell> cells(Sent sent) {
        return sent.reconciliation().mappings().stream()
                .flatMap(mapping -> mapping.cells().stream())
                .toList();
    }

    DataTable<DataItem<Quoted>> claims() {
        List<DataField<DataItem<Quoted>>> fields = new ArrayList<>(numbered());
        fields.addAll(quote(item -> Optional.of(item.thing().quote())));
        fields.addAll(List.of(
                always(oneOf("status", Tied.class, DataFigures::tied)),
                text("concept", item -> item.thing().of(claim -> claim.concept().orElse(""))),
                text("codes", this::codes),
                number("value", item -> item.thing().of(claim -> claim.value().toPlainString())),
                text(
                        "comparator",
                        item -> item.thing().of(claim -> claim.comparator().sign())),
                number("low", item -> item.thing().of(claim -> claim.low().toPlainString())),
                number("high", item -> item.thing().of(claim -> claim.high().toPlainString())),
                text("unit", item -> item.thing().of(Claim::unit)),
                oneOf("kind", Claim.Kind.class, item -> item.thing().of(claim -> JsonMap.word(claim.kind()))),
                oneOf("period", Claim.Period.class, item -> item.thing().of(claim -> JsonMap.word(claim.period()))),
                number("confidence", item -> item.thing().of(claim -> rounded(claim.confidence())))));
        return new DataTable<>(
                "claims",
                fields,
                List.of(SUBMISSION, NUMBER),
                List.of(OF_A_SUBMISSION, OF_A_FILE),
                () -> submissions.stream().flatMap(sent -> DataItem.all(sent, quoted(sent))));
    }

    /** What became of a quoted figure. */
    private enum Tied {
        TIED,
        UNTIED,
        DAMAGED
    }

    private static String tied(DataItem<Quoted> item) {
        return JsonMap.word(item.thing()
                .claim()
                .map(claim -> claim.isTied() ? Tied.TIED : Tied.UNTIED)
                .orElse(Tied.DAMAGED));
    }

    private String codes(DataItem<Quoted> item) {
        Ties ties = Ties.of(item.sent().reconciliation(), setting.reference());
        return item.thing().claim().flatMap(ties::code).orElse("");
    }

    private static List<Quoted> quoted(Sent sent) {
        return sent.reconciliation().narratives().stream()
                .flatMap(narrative -> Stream.concat(
                        narrative.claims().stream().map(claim -> new Quoted(claim.quote(), Optional.of(claim))),
                        narrative.damaged().stream().map(quote -> new Quoted(quote, Optional.empty()))))
                .toList();
    }
}
