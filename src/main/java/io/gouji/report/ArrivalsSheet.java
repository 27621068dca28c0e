package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.region.Arrival;
import io.gouji.region.Arrival.Outcome;
import io.gouji.region.Region;
import io.gouji.region.Roster;
import io.gouji.report.Entry.Look;
import io.gouji.report.ListSheet.Column;
import io.gouji.report.ListSheet.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is missing and what became of every file. */
final class ArrivalsSheet {
    private static final int HASH = 12;

    private final Setting setting;
    private final Speech speech;
    private final Trails trails;

    /** A file, or an agency of the roster that nothing came from, or nothing that counts. */
    private record Item(Optional<Arrival> arrival, String agency, String missing) {
        static Item of(Arrival arrival) {
            return new Item(Optional.of(arrival), arrival.agency().orElse(""), "");
        }

        static Item missing(Roster.Entry entry, String how) {
            return new Item(Optional.empty(), entry.agency(), how);
        }

        String of(Function<Arrival, String> part) {
            return arrival.map(part).orElse("");
        }
    }

    private ArrivalsSheet(Setting setting, Trails trails) {
        this.setting = setting;
        this.trails = trails;
        this.speech = setting.speech();
    }

    static List<Sheet> of(Setting setting, Trails trails) {
        ArrivalsSheet sheet = new ArrivalsSheet(setting, trails);
        return new ListSheet<>(setting, "workbook.arrivals", sheet.note(), 2, sheet.columns())
                .of(() -> sheet.items().map(Group::of));
    }

    private Stream<Item> items() {
        Region region = setting.region();
        Stream<Item> agencies = Stream.concat(
                region.rollCall().missing().stream().map(entry -> Item.missing(entry, "workbook.outcome.missing")),
                region.rollCall().unusable().stream().map(entry -> Item.missing(entry, "workbook.outcome.unusable")));
        return Stream.concat(agencies, region.arrivals().stream().map(Item::of));
    }

    private List<Column<Item>> columns() {
        return List.of(
                Column.text("workbook.column.agency", 36, Item::agency),
                Column.signed("workbook.column.outcome", 18, this::outcome),
                new Column<>("csv.file", 48, this::file),
                Column.text("workbook.column.role", 18, item -> item.of(this::role)),
                Column.text("workbook.column.reason", 60, item -> item.of(this::reasons)),
                Column.centered(
                        "workbook.column.year",
                        8,
                        item -> item.of(
                                arrival -> arrival.year().map(String::valueOf).orElse(""))),
                Column.text("csv.edition", 30, item -> item.of(this::edition)),
                new Column<>(
                        "workbook.column.sha256",
                        HASH + 2,
                        item -> Entry.text(item.of(ArrivalsSheet::hash), Look.MUTED)));
    }

    private Entry file(Item item) {
        return Entry.text(item.of(Arrival::file))
                .linkedTo(item.arrival().map(Arrival::file).flatMap(trails::source));
    }

    private String edition(Arrival arrival) {
        return arrival.edition()
                .flatMap(setting.reference().forms()::find)
                .map(Form::name)
                .map(speech::say)
                .orElse("");
    }

    private static String hash(Arrival arrival) {
        return arrival.sha256().substring(0, Math.min(HASH, arrival.sha256().length()));
    }

    private String role(Arrival arrival) {
        return arrival.role()
                .map(role -> speech.say("workbook.role." + JsonMap.word(role)))
                .orElse("");
    }

    private String reasons(Arrival arrival) {
        return arrival.reasons().stream().map(speech::say).collect(Collectors.joining("\n"));
    }

    private Entry outcome(Item item) {
        return item.arrival().map(this::outcome).orElseGet(() -> Entry.text(speech.say(item.missing()), Look.ERROR));
    }

    private Entry outcome(Arrival arrival) {
        boolean doubt = arrival.outcome() == Outcome.READ && !arrival.reasons().isEmpty();
        return doubt
                ? Entry.text(speech.say("workbook.outcome.confirm"), Look.WARNING)
                : Entry.text(
                        speech.say("workbook.outcome." + JsonMap.word(arrival.outcome())), look(arrival.outcome()));
    }

    private static Look look(Outcome outcome) {
        return switch (outcome) {
            case READ -> Look.GOOD;
            case SET_ASIDE, SKIPPED -> Look.UNKNOWN;
            case REJECTED -> Look.ERROR;
        };
    }

    /** How many files ended how, and how the agencies compare with the roster. */
    private String note() {
        return String.join("\n", RegionWords.arrivals(setting.region(), speech));
    }
}
