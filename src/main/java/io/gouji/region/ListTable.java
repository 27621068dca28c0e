package io.gouji.region;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A list that people keep in a spreadsheet, as CSV or as a workbook: its first row that is not empty names the columns, in
 * any of the wordings of {@code region/terms.csv}.
 *
 * @param columns names of the columns, our own word where there is one
 */
public record ListTable(String file, Collection<String> columns, List<Row> rows) {
    public ListTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The list of a document, with the words of a reference for its columns. */
    public static ListTable of(Document document, ReferenceData data, String needed) {
        return of(document, Terms.of(data), needed);
    }

    /**
     * The list in a document's first sheet that is not empty; else its text read as CSV, since a list of one column looks
     * like any text. A list without the needed column is a {@link ReferenceFault}.
     */
    static ListTable of(Document document, Terms terms, String needed) {
        Optional<Grid> grid =
                document.grids().stream().filter(Predicate.not(Grid::isEmpty)).findFirst();
        List<Row> rows = grid.map(sheet -> rows(document.name(), sheet, terms))
                .orElseGet(() -> ReferenceData.parse(
                                document.name(), document.prose().text())
                        .stream()
                        .map(row -> renamed(row, terms))
                        .toList());
        if (rows.isEmpty()) {
            throw new ReferenceFault(document.name(), 1, needed, Message.of("region.fault.empty-list"));
        }
        ListTable table =
                new ListTable(document.name(), new TreeSet<>(rows.get(0).columns()), rows);
        if (!table.columns().contains(needed)) {
            Message missing = Message.of("region.fault.no-column", needed, terms.words("column", needed));
            throw new ReferenceFault(document.name(), 1, needed, missing);
        }
        return table;
    }

    private static List<Row> rows(String file, Grid grid, Terms terms) {
        Map<Integer, String> header = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < grid.height(); row++) {
            if (grid.row(row).stream().allMatch(Cell::isBlank)) {
                continue;
            }
            if (header.isEmpty()) {
                grid.row(row).stream()
                        .filter(Predicate.not(Cell::isBlank))
                        .forEach(cell -> header.put(cell.ref().column(), terms.column(text(cell))));
            } else {
                rows.add(row(file, grid, row, header));
            }
        }
        return rows;
    }

    private static Row row(String file, Grid grid, int row, Map<Integer, String> header) {
        Map<String, String> cells = new HashMap<>();
        header.forEach((column, name) -> cells.putIfAbsent(name, text(grid.cell(row, column))));
        return Row.of(file, row + 1L, text(grid.cell(row, 0)), cells);
    }

    private static Row renamed(Row row, Terms terms) {
        Map<String, String> cells = new HashMap<>();
        row.columns().forEach(name -> cells.put(terms.column(name), row.get(name)));
        return Row.of(row.file(), row.line(), row.key(), cells);
    }

    private static String text(Cell cell) {
        return cell.shown().replace("\uFEFF", "").strip();
    }
}
