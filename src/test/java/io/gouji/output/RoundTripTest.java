package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Value;
import io.gouji.indicator.Indicator;
import io.gouji.intake.Intake;
import io.gouji.output.FormWorkbook.Format;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that was written, filled in and sent is read back with every figure under its code. */
class RoundTripTest {
    private static final Filing FILING = new Filing("云岭县林业局", "2018", "2019年1月8日");

    @TempDir
    Path folder;

    static Stream<Arguments> sheets() {
        return PrintedForm.all().stream()
                .flatMap(form -> Stream.of(Format.values()).map(format -> Arguments.of(form, format)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyFigureComesBackUnderItsCode(PrintedForm printed, Format format) throws IOException {
        FormSheet blank = printed.sheet(FILING);
        Map<String, BigDecimal> figures = figures(blank);
        Map<String, Value> entries = figures.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Value.Figure(e.getValue())));
        Mapping mapping = read(blank.with(entries), format);

        assertThat(mapping.form()).contains(printed.form());
        assertThat(mapping.strays()).isEmpty();
        assertThat(mapping.cells()).allSatisfy(cell -> {
            assertThat(cell.status()).as(cell.toString()).isEqualTo(MappedCell.Status.ACCEPTED);
            assertThat(cell.place().cell())
                    .isEqualTo(blank.cells().get(cell.code().orElseThrow()));
        });
        Map<String, BigDecimal> read = new TreeMap<>();
        mapping.observations()
                .forEach(each -> read.put(each.code(), each.figure().number().orElseThrow()));
        assertThat(read).isEqualTo(figures);
        assertThat(mapping.cells()).hasSameSizeAs(figures.keySet());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aBlankFormIsReadAsBlankCellsOfItsEdition(PrintedForm printed, Format format) throws IOException {
        FormSheet blank = printed.blank();
        Mapping mapping = read(blank, format);
        assertThat(mapping.form()).contains(printed.form());
        assertThat(mapping.cells().stream().map(cell -> cell.code().orElse("")).toList())
                .containsExactlyInAnyOrderElementsOf(blank.cells().keySet());
        assertThat(mapping.cells())
                .noneMatch(cell -> cell.figure().isNumber())
                .extracting(MappedCell::status)
                .containsOnly(MappedCell.Status.ACCEPTED);
    }

    /** Different everywhere, so that no figure can stand in for another. */
    private static Map<String, BigDecimal> figures(FormSheet form) {
        Random random = new Random(20180331);
        List<Integer> numbers = random.ints(1, 100_000)
                .distinct()
                .limit(form.cells().size())
                .boxed()
                .toList();
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (String code : form.cells().keySet()) {
            BigDecimal number = BigDecimal.valueOf(numbers.get(figures.size()));
            Indicator indicator = PrintedForm.REFERENCE.indicators().find(code).orElseThrow();
            figures.put(
                    code,
                    switch (indicator.kind()) {
                        case MONEY -> number.movePointLeft(2).stripTrailingZeros();
                        case SIGNED_COUNT -> number.negate();
                        case COUNT, SUBTOTAL, HEADING -> number;
                    });
        }
        return figures;
    }

    private Mapping read(FormSheet form, Format format) throws IOException {
        String name = "表." + format.name().toLowerCase(Locale.ROOT);
        Path file = Files.write(folder.resolve(name), PrintedForm.bytes(form, format));
        return PrintedForm.REFERENCE.formReader().read(Intake.read(file, name));
    }
}
