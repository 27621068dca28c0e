package io.gouji.bench.mapping;

import io.gouji.form.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A form that is going to be drawn: what its rows are, which may still be bent. */
final class Draft {
    final Form form;
    final Random random;
    final Set<Bend> bends;
    final List<Table> tables = new ArrayList<>();

    /** Of one regional variant, every row in one of its printed wordings. */
    Draft(Form form, Set<Bend> bends, Random random) {
        this.form = form;
        this.random = random;
        this.bends = bends.isEmpty() ? EnumSet.noneOf(Bend.class) : EnumSet.copyOf(bends);
        List<String> variants = new ArrayList<>(form.variants());
        variants.add("");
        String variant = variants.get(random.nextInt(variants.size()));
        String section = "";
        for (Form.Table table : form.tables()) {
            tables.add(table(table, variant, section));
            section = table.section();
        }
    }

    boolean has(Bend bend) {
        return bends.contains(bend);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One table of the form. */
    static final class Table {
        final List<String> titles = new ArrayList<>();
        final List<List<String>> headings = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();
        final String corner;
        final boolean units;
        /** Every level of the stub has a column of its own. */
        boolean levelled;

        Table(String corner, boolean units) {
            this.corner = corner;
            this.units = units;
        }

        /** The same with some of its rows. */
        Table part(int from, int to) {
            Table part = new Table(corner, units);
            part.headings.addAll(headings);
            part.titles.addAll(from == 0 ? titles : List.of());
            part.levelled = levelled;
            part.rows.addAll(rows.subList(from, to));
            return part;
        }

        boolean hasStub() {
            return rows.stream().noneMatch(row -> row.path.get(0).isEmpty());
        }

        int depth() {
            return levelled ? rows.stream().mapToInt(row -> row.path.size()).max().orElse(1) : 1;
        }

        /** The first rows of its parts at the highest level. */
        List<Integer> groups() {
            List<Integer> groups = new ArrayList<>();
            int top = rows.stream().mapToInt(row -> row.path.size()).min().orElse(0);
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).path.size() == top) {
                    groups.add(i);
                }
            }
            return groups;
        }

        /** The row behind all that are parts of a row. */
        int behind(int row) {
            int next = row + 1;
            while (next < rows.size() && rows.get(next).path.size() > rows.get(row).path.size()) {
                next++;
            }
            return next;
        }
    }

    /**
     * One row.
     *
     * @param path its label, behind those of the rows that it is a part of; the label is "" in a table without stub
     * @param codes of its cells, all "" when it is none of the form's
     */
    record Row(List<String> path, String unit, List<String> codes, boolean heading, boolean hidden) {
        Row {
            path = List.copyOf(path);
            codes = List.copyOf(codes);
        }

        String label() {
            return path.get(path.size() - 1);
        }

        Row with(UnaryOperator<String> wording) {
            return new Row(path.stream().map(wording).toList(), unit, codes, heading, hidden);
        }

        Row hide() {
            return new Row(path, unit, codes, heading, true);
        }

        /** The same row as one that the form does not have. */
        Row stranger(String label) {
            List<String> other = new ArrayList<>(path.subList(0, path.size() - 1));
            other.add(label);
            return new Row(other, unit, codes.stream().map(code -> "").toList(), false, hidden);
        }
    }

    private Table table(Form.Table printed, String variant, String sectionBefore) {
        Table table = new Table(printed.corner(), printed.printsUnits());
        if (!printed.section().isEmpty() && !printed.section().equals(sectionBefore)) {
            table.titles.add(printed.section());
        }
        if (!printed.title().equals(printed.section()) && !table.units) {
            table.titles.add(printed.title());
        }
        printed.columns().forEach(column -> table.headings.add(column.path()));
        table.levelled = !table.units && printed.rows().stream().anyMatch(Form.Row::heading);
        List<String> path = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (Form.Row row : printed.rows()) {
            if (row.variant().isEmpty() || row.variant().equals(variant)) {
                while (!levels.isEmpty() && levels.get(levels.size() - 1) >= row.level()) {
                    levels.remove(levels.size() - 1);
                    path.remove(path.size() - 1);
                }
                levels.add(row.level());
                path.add(any(Stream.concat(Stream.of(row.label()), row.aliases().stream())
                        .toList()));
                table.rows.add(new Row(path, row.unit(), row.cells(), row.heading(), false));
            }
        }
        return table;
    }
}
