package io.gouji.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as CSV for a spreadsheet: UTF-8 with a byte order mark, lines end in CR LF, and no cell becomes a formula when it
 * is opened.
 */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a spreadsheet takes for a formula, a plain number aside; a sign alone is none. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].+", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Csv() {}

    /** What stands before the rows: the byte order mark and the header. */
    static String head(List<String> columns) {
        return BYTE_ORDER_MARK + rows(List.of(columns));
    }

    static String rows(List<List<String>> rows) {
        StringBuilder written = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Csv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder takes everything", e);
        }
        return written.toString();
    }

    private static String harmless(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
