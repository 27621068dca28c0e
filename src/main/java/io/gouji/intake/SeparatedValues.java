package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as CSV or TSV. Which text is one is judged by what it holds: most of its records fall into the same number of
 * fields, two at least, and hardly one is a paragraph. The separator is the one with which most records do.
 */
final class SeparatedValues {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private SeparatedValues() {}

    /** The table; empty when the text is none. */
    static Optional<Grid> grid(String text, String name) {
        return SEPARATORS.stream()
                .filter(separator -> text.indexOf(separator) >= 0)
                .map(separator -> records(text, separator))
                .filter(records -> !records.isEmpty())
                .max(Comparator.comparingLong(SeparatedValues::alike))
                .map(records -> Grid.of(name, cells(records)));
    }

    /** The records that a separator makes; none when the text is no table under it. */
    private static List<List<String>> records(String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<List<String>> records = parser.stream().map(CSVRecord::toList).toList();
            return isTable(records, separator) ? records : List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // quotes that fit no CSV
        }
    }

    /** Text with tables pasted into it is read as text when in doubt, which loses neither; so tabs allow no paragraph. */
    private static boolean isTable(List<List<String>> records, char separator) {
        long filled = records.stream().filter(record -> !isBlank(record)).count();
        long alike = alike(records);
        long paragraphs = records.stream()
                .filter(record -> record.size() == 1 && Stretch.isParagraph(record.get(0)))
                .count();
        return alike > 1 && alike * 2 > filled && paragraphs <= (separator == '\t' ? 0 : alike / 4);
    }

    private static boolean isBlank(List<String> record) {
        return record.stream().allMatch(field -> Blank.trim(field).isEmpty());
    }

    /** How many records fall into the most frequent number of fields; those of a single field do not count. */
    private static long alike(List<List<String>> records) {
        Map<Integer, Integer> bySize = new TreeMap<>();
        records.stream()
                .filter(record -> record.size() > 1 && !isFlattenedCell(record))
                .forEach(record -> bySize.merge(record.size(), 1, Integer::sum));
        return bySize.isEmpty() ? 0 : Collections.max(bySize.values());
    }

    /** A line that begins with a tab: a cell of a table that lies flattened in a text. */
    private static boolean isFlattenedCell(List<String> record) {
        return record.size() == 2 && record.get(0).isEmpty();
    }

    private static List<Cell> cells(List<List<String>> records) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            for (int column = 0; column < records.get(row).size(); column++) {
                cells.add(Cell.text(new CellRef(row, column), records.get(row).get(column)));
            }
        }
        return cells;
    }
}
