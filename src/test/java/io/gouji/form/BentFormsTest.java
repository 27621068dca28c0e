package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.MappedCell.Status;
import io.gouji.grid.CellRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forms as agencies bend them, with invented figures ({@code form/cases}: the sheet as text, beside it which cell is what).
 * Parts of a figure are written {@code part}.
 */
class BentFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-halves-side-by-side",
                "last-year-beside",
                "one-stub-column-with-codes",
                "stub-repeated-total-first",
                "parts-and-page-break",
                "remedies-upright"
            })
    void everyFigureIsWhatTheCaseSays(String name) throws IOException {
        Mapping mapping = Read.mapping(Tables.document(resource(name + ".txt")));
        TreeMap<CellRef, String> read = new TreeMap<>();
        mapping.cells().stream()
                .filter(cell ->
                        cell.status() == Status.ACCEPTED || cell.figure().isNumber())
                .forEach(cell -> read.put(cell.place().cell(), said(cell)));
        TreeMap<CellRef, String> expected = new TreeMap<>();
        resource(name + ".csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(line -> expected.put(CellRef.of(line[0]), line[1] + " " + line[2] + " " + line[3]));
        assertThat(read.keySet()).containsAll(expected.keySet());
        read.keySet().retainAll(expected.keySet());
        assertThat(read).isEqualTo(expected);
        // what the case does not name is no figure of the form
        assertThat(mapping.observations()).hasSize((int) expected.values().stream()
                .filter(line -> line.endsWith("accepted"))
                .count());
    }

    private static String said(MappedCell cell) {
        String value =
                cell.figure().number().map(number -> number.toPlainString()).orElse("");
        String status =
                cell.status() == Status.ACCEPTED ? "accepted" : cell.status() == Status.REVIEW ? "review" : "unmapped";
        return cell.code().orElse("") + " " + value + " " + (cell.part().isEmpty() ? status : "part");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = BentFormsTest.class.getResourceAsStream("/form/cases/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
