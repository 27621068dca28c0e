package io.gouji.report;

import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.indicator.Indicators;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells of mappings as a table for a spreadsheet. */
public record CsvMap(Speech speech, Indicators indicators) {
    private static final List<String> COLUMNS = List.of(
            "file",
            "sheet",
            "cell",
            "path",
            "code",
            "indicator",
            "value",
            "state",
            "raw",
            "unit",
            "edition",
            "confidence",
            "status",
            "candidates",
            "part",
            "period");

    private static final Set<String> NUMBERS = Set.of("value", "confidence");

    /** What the columns are called. */
    public List<String> columns() {
        return COLUMNS.stream().map(column -> speech.say("csv." + column)).toList();
    }

    /** Which of them hold numbers, counted from 0. */
    public Set<Integer> numbers() {
        return NUMBERS.stream().map(COLUMNS::indexOf).collect(Collectors.toSet());
    }

    /** What stands before all rows. */
    public String head() {
        return Csv.head(columns());
    }

    public String rows(Mapping mapping) {
        return Csv.rows(cells(mapping));
    }

    /** A row a figure cell. */
    public List<List<String>> cells(Mapping mapping) {
        return mapping.cells().stream().map(this::row).toList();
    }

    private List<String> row(MappedCell cell) {
        Optional<String> code = cell.code();
        List<String> candidates =
                cell.candidates().stream().map(MappedCell.Candidate::code).toList();
        return Stream.of(
                        cell.place().file(),
                        cell.place().sheet(),
                        new Places(speech, false).address(cell.place()),
                        String.join(" / ", cell.path()),
                        code.orElse(""),
                        code.map(indicators::label).map(speech::say).orElse(""),
                        cell.figure().number().map(BigDecimal::toPlainString).orElse(""),
                        speech.say("state." + JsonMap.word(cell.figure().state())),
                        cell.figure().raw(),
                        cell.unit(),
                        cell.edition(),
                        BigDecimal.valueOf(cell.confidence()).toPlainString(),
                        speech.say("status." + JsonMap.word(cell.status())),
                        String.join(" ", candidates),
                        cell.part(),
                        cell.period())
                .toList();
    }
}
