package io.gouji.report;

import static io.gouji.report.DataField.always;
import static io.gouji.report.DataField.flag;
import static io.gouji.report.DataField.integer;
import static io.gouji.report.DataField.number;
import static io.gouji.report.DataField.oneOf;
import static io.gouji.report.DataField.text;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicator;
import io.gouji.narrative.Claim;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Language;
import io.gouji.region.Arrival;
import io.gouji.region.Member;
import io.gouji.region.Received;
import io.gouji.report.DataTable.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of the data package and what stands in each of their columns. */
final class DataTables {
    private static final String SUBMISSION = "submission";
    private static final String NUMBER = "number";
    private static final Link OF_A_SUBMISSION = new Link("submissions", List.of(SUBMISSION));
    private static final Link OF_A_FILE = new Link("files", List.of("file"));

    private final Setting setting;
    private final Speech speech;
    private final List<Sent> submissions;

    /** A submission and its number. */
    private record Sent(int number, Member member) {
        Reconciliation reconciliation() {
            return member.reconciliation();
        }
    }

    /** A thing of a submission, numbered within it. */
    private record Item<T>(Sent sent, int number, T thing) {
        /** The things of a submission in their order. */
        static <T> Stream<Item<T>> all(Sent sent, List<T> things) {
            return IntStream.range(0, things.size()).mapToObj(i -> new Item<>(sent, i + 1, things.get(i)));
        }
    }

    /** A figure that a text quotes, or a passage that is too damaged to be read. */
    private record Quoted(Quote quote, Optional<Claim> claim) {
        String of(Function<Claim, String> part) {
            return claim.map(part).orElse("");
        }
    }

    /** What a finding rests on: a cell or a piece of text. */
    private record Ground(int finding, Optional<Evidence> cell, Optional<Quote> quote) {
        String file() {
            return cell.map(each -> each.place().file())
                    .or(() -> quote.map(Quote::file))
                    .orElse("");
        }

        String ofCell(Function<Evidence, String> part) {
            return cell.map(part).orElse("");
        }
    }

    DataTables(Setting setting) {
        this.setting = setting;
        this.speech = setting.speech();
        List<Member> members = setting.region().members();
        this.submissions = IntStream.range(0, members.size())
                .mapToObj(i -> new Sent(i + 1, members.get(i)))
                .toList();
    }

    List<DataTable<?>> all() {
        return List.of(submissions(), files(), observations(), claims(), findings(), evidence(), indicators());
    }

    private DataTable<Sent> submissions() {
        List<DataField<Sent>> fields = new ArrayList<>(List.of(
                always(integer(SUBMISSION, sent -> Integer.toString(sent.number()))),
                text("agency", sent -> sent.member().agency().orElse("")),
                integer(
                        "year",
                        sent -> sent.member().year().map(String::valueOf).orElse("")),
                text("edition", sent -> sent.member().edition().orElse("")),
                flag("counted", sent -> sent.member().counted()),
                always(oneOf(
                        "verdict",
                        Reconciliation.Verdict.class,
                        sent -> JsonMap.word(sent.reconciliation().summary().verdict())))));
        fields.add(count("checked", Reconciliation.Summary::checked));
        fields.add(count("passed", Reconciliation.Summary::passed));
        fields.add(count("failed", Reconciliation.Summary::failed));
        fields.add(count("not_assessable", Reconciliation.Summary::notAssessable));
        fields.add(count("waived", Reconciliation.Summary::waived));
        return new DataTable<>("submissions", fields, List.of(SUBMISSION), List.of(), submissions::stream);
    }

    private static DataField<Sent> count(String name, Function<Reconciliation.Summary, Integer> count) {
        return always(integer(
                name, sent -> count.apply(sent.reconciliation().summary()).toString()));
    }

    private DataTable<Arrival> files() {
        return new DataTable<>(
                "files",
                List.of(
                        always(text("file", Arrival::file)),
                        always(oneOf("outcome", Arrival.Outcome.class, file -> JsonMap.word(file.outcome()))),
                        oneOf(
                                "role",
                                Received.Role.class,
                                file -> file.role().map(JsonMap::word).orElse("")),
                        text("agency", file -> file.agency().orElse("")),
                        integer("year", file -> file.year().map(String::valueOf).orElse("")),
                        text("edition", file -> file.edition().orElse("")),
                        text("sha256", Arrival::sha256),
                        text(
                                "reason",
                                file -> file.reasons().stream().map(speech::say).collect(Collectors.joining("\n")))),
                List.of("file"),
                List.of(),
                () -> setting.region().arrivals().stream());
    }

    private DataTable<Item<MappedCell>> observations() {
        List<DataField<Item<MappedCell>>> fields = new ArrayList<>(numbered());
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
                () -> submissions.stream().flatMap(sent -> Item.all(sent, cells(sent))));
    }

    private static List<MappedCell> cells(Sent sent) {
        return sent.reconciliation().mappings().stream()
                .flatMap(mapping -> mapping.cells().stream())
                .toList();
    }

    private DataTable<Item<Quoted>> claims() {
        List<DataField<Item<Quoted>>> fields = new ArrayList<>(numbered());
        fields.addAll(quote(item -> Optional.of(item.thing().quote())));
        fields.addAll(List.of(
                always(oneOf("status", Tied.class, DataTables::tied)),
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
                () -> submissions.stream().flatMap(sent -> Item.all(sent, quoted(sent))));
    }

    /** What became of a quoted figure. */
    private enum Tied {
        TIED,
        UNTIED,
        DAMAGED
    }

    private static String tied(Item<Quoted> item) {
        return JsonMap.word(item.thing()
                .claim()
                .map(claim -> claim.isTied() ? Tied.TIED : Tied.UNTIED)
                .orElse(Tied.DAMAGED));
    }

    private String codes(Item<Quoted> item) {
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

    private DataTable<Item<Finding>> findings() {
        List<DataField<Item<Finding>>> fields = List.of(
                submission(),
                always(integer("finding", item -> Integer.toString(item.number()))),
                always(text("id", item -> item.thing().id())),
                always(text("rule", item -> item.thing().rule())),
                always(oneOf(
                        "severity",
                        Severity.class,
                        item -> JsonMap.word(item.thing().severity()))),
                always(oneOf(
                        "verdict",
                        Verdict.class,
                        item -> JsonMap.word(item.thing().verdict()))),
                text("found", item -> item.thing().found()),
                text("expected", item -> item.thing().expected()),
                text("difference", item -> item.thing().difference()),
                text("message", item -> speech.say(item.thing().message())),
                text("caused_by", item -> item.thing().causedBy().orElse("")),
                text(
                        "suggestion",
                        item -> item.thing().suggestions().stream()
                                .map(each -> speech.say(each.reason()))
                                .collect(Collectors.joining("\n"))));
        return new DataTable<>(
                "findings",
                fields,
                List.of(SUBMISSION, "finding"),
                List.of(OF_A_SUBMISSION),
                () -> submissions.stream()
                        .flatMap(sent -> Item.all(sent, sent.reconciliation().findings())));
    }

    private DataTable<Item<Ground>> evidence() {
        List<DataField<Item<Ground>>> fields = new ArrayList<>(numbered());
        fields.add(
                1,
                always(integer("finding", item -> Integer.toString(item.thing().finding()))));
        fields.add(text("file", item -> item.thing().file()));
        List<DataField<Item<Ground>>> place = place(item -> item.thing().cell().map(Evidence::place));
        fields.addAll(place.subList(1, place.size()));
        fields.add(text("code", item -> item.thing().ofCell(Evidence::code)));
        fields.add(number(
                "value", item -> item.thing().ofCell(cell -> plain(cell.figure().number()))));
        List<DataField<Item<Ground>>> quote = quote(item -> item.thing().quote());
        fields.addAll(quote.subList(1, quote.size()));
        return new DataTable<>(
                "evidence",
                fields,
                List.of(SUBMISSION, NUMBER),
                List.of(OF_A_SUBMISSION, new Link("findings", List.of(SUBMISSION, "finding"))),
                () -> submissions.stream().flatMap(sent -> Item.all(sent, grounds(sent))));
    }

    private static List<Ground> grounds(Sent sent) {
        return Item.all(sent, sent.reconciliation().findings())
                .flatMap(item -> Stream.concat(
                        item.thing().where().stream()
                                .map(cell -> new Ground(item.number(), Optional.of(cell), Optional.empty())),
                        item.thing().quotes().stream()
                                .map(quote -> new Ground(item.number(), Optional.empty(), Optional.of(quote)))))
                .toList();
    }

    /** Every code that an observation has. */
    private DataTable<String> indicators() {
        return new DataTable<>(
                "indicators",
                List.of(
                        always(text("code", code -> code)),
                        text(
                                "label_zh",
                                code -> setting.indicators().label(code).in(Language.ZH)),
                        text(
                                "label_en",
                                code -> setting.indicators().label(code).in(Language.EN)),
                        text(
                                "unit",
                                code -> setting.indicators()
                                        .find(code)
                                        .map(Indicator::unit)
                                        .orElse(""))),
                List.of("code"),
                List.of(),
                () -> submissions.stream()
                        .flatMap(sent -> cells(sent).stream())
                        .flatMap(cell -> cell.code().stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream());
    }

    private static <T> DataField<Item<T>> submission() {
        return always(integer(SUBMISSION, item -> Integer.toString(item.sent().number())));
    }

    private static <T> List<DataField<Item<T>>> numbered() {
        return List.of(submission(), always(integer(NUMBER, item -> Integer.toString(item.number()))));
    }

    /** File, sheet and cell, or file and line of a table that lies flattened in a text. */
    private static <T> List<DataField<T>> place(Function<T, Optional<Place>> place) {
        return List.of(
                text("file", row -> place.apply(row).map(Place::file).orElse("")),
                text(
                        "sheet",
                        row -> place.apply(row)
                                .filter(each -> !each.isLine())
                                .map(Place::sheet)
                                .orElse("")),
                text(
                        "cell",
                        row -> place.apply(row)
                                .filter(each -> !each.isLine())
                                .map(Place::address)
                                .orElse("")),
                integer(
                        "line",
                        row -> place.apply(row)
                                .filter(Place::isLine)
                                .map(Place::address)
                                .orElse("")));
    }

    private static <T> List<DataField<T>> quote(Function<T, Optional<Quote>> quote) {
        return List.of(
                text("file", row -> quote.apply(row).map(Quote::file).orElse("")),
                integer(
                        "page",
                        row -> quote.apply(row)
                                .map(Quote::page)
                                .filter(page -> page > 0)
                                .map(String::valueOf)
                                .orElse("")),
                integer(
                        "paragraph",
                        row -> quote.apply(row)
                                .map(Quote::paragraph)
                                .map(String::valueOf)
                                .orElse("")),
                integer(
                        "start",
                        row -> quote.apply(row)
                                .map(Quote::start)
                                .map(String::valueOf)
                                .orElse("")),
                integer(
                        "end",
                        row -> quote.apply(row)
                                .map(Quote::end)
                                .map(String::valueOf)
                                .orElse("")),
                text("quote", row -> quote.apply(row).map(Quote::text).orElse("")));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String rounded(double confidence) {
        return BigDecimal.valueOf(confidence)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
