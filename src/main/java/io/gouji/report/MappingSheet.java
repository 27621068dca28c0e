package io.gouji.report;

import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.region.Member;
import io.gouji.report.Entry.Look;
import io.gouji.report.ListSheet.Column;
import io.gouji.report.ListSheet.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every cell that holds a figure or should, and what it was taken for. */
final class MappingSheet {
    private final Setting setting;
    private final Speech speech;
    private final Places places;

    /** A figure cell, or a stray figure where the form has none. */
    private record Item(String agency, Place place, String label, Figure figure, Optional<MappedCell> cell) {
        String of(Function<MappedCell, String> part) {
            return cell.map(part).orElse("");
        }

        String code() {
            return cell.flatMap(MappedCell::code).orElse("");
        }
    }

    private MappingSheet(Setting setting) {
        this.setting = setting;
        this.speech = setting.speech();
        this.places = new Places(speech, false);
    }

    static List<Sheet> of(Setting setting) {
        MappingSheet sheet = new MappingSheet(setting);
        return new ListSheet<>(setting, "workbook.mapping", setting.say("workbook.mapping.note"), 1, sheet.columns())
                .of(() -> setting.region().members().stream().map(sheet::items));
    }

    private Group<Item> items(Member member) {
        return new Group<>(
                member.outline().cells(),
                () -> member.reconciliation().mappings().stream()
                        .flatMap(mapping -> items(setting.agency(member), mapping)));
    }

    private static Stream<Item> items(String agency, Mapping mapping) {
        Stream<Item> cells = mapping.cells().stream()
                .map(cell -> new Item(
                        agency, cell.place(), String.join(" › ", cell.path()), cell.figure(), Optional.of(cell)));
        Stream<Item> strays = mapping.strays().stream()
                .map(stray -> new Item(agency, stray.place(), stray.label(), stray.figure(), Optional.empty()));
        return Stream.concat(cells, strays);
    }

    private List<Column<Item>> columns() {
        return List.of(
                Column.text("workbook.column.agency", 30, Item::agency),
                Column.text("csv.file", 30, item -> item.place().file()),
                Column.text("csv.sheet", 14, item -> item.place().sheet()),
                Column.text("csv.cell", 8, item -> places.address(item.place())),
                Column.text("csv.path", 60, Item::label),
                new Column<>("workbook.column.figure", 14, this::figure),
                Column.text(
                        "csv.state",
                        8,
                        item -> speech.say("state." + JsonMap.word(item.figure().state()))),
                Column.text("csv.unit", 8, item -> item.of(MappedCell::unit)),
                Column.text("csv.code", 34, Item::code),
                Column.text("csv.indicator", 36, this::indicator),
                Column.text("workbook.column.part", 12, this::part),
                new Column<>("csv.confidence", 8, MappingSheet::confidence),
                Column.signed("csv.status", 10, this::status),
                Column.text("csv.candidates", 30, MappingSheet::candidates));
    }

    /** The number as one that can be added up; every other state as it is written. */
    private Entry figure(Item item) {
        return item.figure()
                .number()
                .map(number -> Entry.number(number, setting.isMoney(item.code())))
                .orElseGet(() -> Entry.text(item.figure().raw().strip(), Look.CENTERED));
    }

    private String indicator(Item item) {
        return item.code().isEmpty() ? "" : speech.say(setting.indicators().label(item.code()));
    }

    private String part(Item item) {
        return item.of(cell -> cell.period().isEmpty() ? cell.part() : speech.say("period." + cell.period()));
    }

    private static Entry confidence(Item item) {
        return item.cell()
                .map(cell -> Entry.number(rounded(cell.confidence()), Look.DECIMAL))
                .orElseGet(() -> Entry.text(""));
    }

    private static BigDecimal rounded(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
    }

    private Entry status(Item item) {
        return item.cell()
                .map(cell -> Entry.text(speech.say("map." + JsonMap.word(cell.status())), look(cell.status())))
                .orElseGet(() -> Entry.text(speech.say("workbook.status.stray"), Look.WARNING));
    }

    private static Look look(MappedCell.Status status) {
        return switch (status) {
            case ACCEPTED -> Look.GOOD;
            case REVIEW -> Look.UNKNOWN;
            case UNMAPPED -> Look.ERROR;
        };
    }

    private static String candidates(Item item) {
        return item.cell().stream()
                .flatMap(cell -> cell.candidates().stream())
                .map(candidate -> candidate.code() + " " + rounded(candidate.confidence()))
                .collect(Collectors.joining("\n"));
    }
}
