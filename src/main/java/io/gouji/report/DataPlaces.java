package io.gouji.report;

import static io.gouji.report.DataField.integer;
import static io.gouji.report.DataField.text;

import io.gouji.finding.Quote;
import io.gouji.grid.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns that say where something stands, in a table or in a text. */
final class DataPlaces {
    private DataPlaces() {}

    /** File, sheet and cell, or file and line of a table that lies flattened in a text. */
    static <T> List<DataField<T>> place(Function<T, Optional<Place>> place) {
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

    static <T> List<DataField<T>> quote(Function<T, Optional<Quote>> quote) {
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

    static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    static String rounded(double confidence) {
        return BigDecimal.valueOf(confidence)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
