package io.gouji.form;

import io.gouji.reference.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The printed layout of one edition.
 *
 * @param id {@code legacy-2014}, {@code 2019}, …
 * @param family the editions that share one set of rules; the column of a concept
 * @param firstYear first year of the reports that should use it
 * @param lastYear last one, 9999 for the edition in force
 */
public record Form(String id, String family, int firstYear, int lastYear, Wording name, List<Table> tables) {
    private static final int OPEN = 9999;

    public Form {
        tables = List.copyOf(tables);
    }

    /**
     * One table of the form: every table has its own header.
     *
     * @param section heading over it, "" when it has none; several tables may stand under one
     * @param title what stands on its first row or names it
     * @param corner label over the stub
     * @param code heading code of the whole table, "" when it has none
     * @param columns its value columns
     */
    public record Table(
            String section, String title, String corner, String code, List<Column> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Units are printed in a column of their own. */
        public boolean printsUnits() {
            return rows.stream().anyMatch(row -> !row.unit().isEmpty());
        }
    }

    /**
     * A value column.
     *
     * @param path its labels from the top of the header down
     * @param aliases other wordings of the last of them
     */
    public record Column(List<String> path, List<String> aliases) {
        public Column {
            path = List.copyOf(path);
            aliases = List.copyOf(aliases);
        }

        public String label() {
            return path.get(path.size() - 1);
        }

        /** Its own label and the aliases of that. */
        List<String> wordings() {
            return joined(List.of(label()), aliases);
        }

        /** The same with more wordings. */
        Column with(List<String> wordings) {
            return new Column(path, joined(aliases, wordings));
        }
    }

    /**
     * A row of the stub.
     *
     * @param label as printed, "" for the only row of a table without stub
     * @param aliases other printed wordings of it
     * @param level depth in the stub, from 0
     * @param unit as printed, "" where the form prints none
     * @param code its own code (of a heading, or without applicant), "" where only its cells have one
     * @param cells the code of each column's cell, "" where the form has no cell; all "" for a heading
     * @param variant regional variant that has the row, "" when all have it
     */
    public record Row(
            String label,
            List<String> aliases,
            int level,
            String unit,
            String code,
            boolean heading,
            List<String> cells,
            String variant) {
        public Row {
            aliases = List.copyOf(aliases);
            cells = List.copyOf(cells);
        }

        /** The label and its aliases. */
        List<String> wordings() {
            return joined(List.of(label), aliases);
        }

        /** The same with more wordings. */
        Row with(List<String> wordings) {
            return new Row(label, joined(aliases, wordings), level, unit, code, heading, cells, variant);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }

    /** The codes of all its cells, in reading order. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Row row : table.rows()) {
                codes.addAll(row.cells());
            }
        }
        codes.remove("");
        return codes;
    }

    /** Whether reports of a year should use it. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** It is the edition in force: no last year is known. */
    public boolean isOpen() {
        return lastYear >= OPEN;
    }

    /** The variants that have at least one of these codes to themselves. */
    public Set<String> variantsOf(Set<String> codes) {
        Set<String> variants = new LinkedHashSet<>();
        tables.forEach(table -> table.rows().stream()
                .filter(row -> !row.variant().isEmpty() && row.cells().stream().anyMatch(codes::contains))
                .map(Row::variant)
                .forEach(variants::add));
        return variants;
    }

    /** The regional variants of which it is the union, in order of appearance; empty when there is but one layout. */
    public Set<String> variants() {
        Set<String> variants = new LinkedHashSet<>();
        tables.forEach(table -> table.rows().stream()
                .map(Row::variant)
                .filter(variant -> !variant.isEmpty())
                .forEach(variants::add));
        return variants;
    }
}
