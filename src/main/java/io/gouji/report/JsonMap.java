package io.gouji.report;

import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import java.util.Locale;
import java.util.stream.Collectors;

/** The cells of a mapping, one JSON object a line. */
public final class JsonMap {
    private JsonMap() {}

    /** One line a figure cell, each with its line break. */
    public static String lines(Mapping mapping) {
        return mapping.cells().stream()
                .map(cell -> Json.line(json -> cell(json, cell)) + "\n")
                .collect(Collectors.joining());
    }

    static void cell(Json json, MappedCell cell) {
        place(json.text("file", cell.place().file()), cell.place());
        json.text("label", cell.label()).texts("path", cell.path()).text("code", cell.code());
        figure(json, cell.figure());
        json.raw("raw", cell.figure().raw())
                .text("unit", cell.unit())
                .text("edition", cell.edition())
                .confidence("confidence", cell.confidence())
                .text("status", word(cell.status()))
                .text("part", cell.part())
                .text("period", cell.period());
        if (!cell.candidates().isEmpty()) {
            json.objects(
                    "candidates",
                    cell.candidates(),
                    (each, candidate) ->
                            each.text("code", candidate.code()).confidence("confidence", candidate.confidence()));
        }
    }

    /** Sheet and cell, or the line of a table that lies flattened in a text. */
    static void place(Json json, Place place) {
        if (place.isLine()) {
            json.number("line", place.line());
        } else {
            json.text("sheet", place.sheet()).text("cell", place.address());
        }
    }

    private static void figure(Json json, Figure figure) {
        json.figure("value", figure.number()).text("state", word(figure.state()));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
