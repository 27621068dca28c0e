package io.gouji.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of the form that has one row of figures and no stub may also stand upright: its columns as rows. */
final class Upright {
    private Upright() {}

    /** The table as the form has it, and upright, if it is one that may stand so. */
    static List<Form.Table> waysToPrint(Form.Table table) {
        List<Form.Table> ways = new ArrayList<>(List.of(table));
        of(table).ifPresent(ways::add);
        return ways;
    }

    /** The same table upright, if it is one that may stand so. */
    private static Optional<Form.Table> of(Form.Table table) {
        List<Form.Row> rows = table.rows();
        if (rows.size() != 1 || !rows.get(0).label().isEmpty()) {
            return Optional.empty();
        }
        List<Form.Row> upright = new ArrayList<>();
        List<String> before = List.of();
        for (int i = 0; i < table.columns().size(); i++) {
            Form.Column column = table.columns().get(i);
            List<String> path = column.path();
            for (int level = 0; level < path.size(); level++) {
                boolean leaf = level + 1 == path.size();
                boolean same =
                        before.size() > level && before.subList(0, level + 1).equals(path.subList(0, level + 1));
                if (leaf || !same) {
                    upright.add(
                            leaf
                                    ? row(
                                            path.get(level),
                                            column.aliases(),
                                            level,
                                            rows.get(0).cells().get(i))
                                    : row(path.get(level), List.of(), level, ""));
                }
            }
            before = path;
        }
        Form.Column figures = new Form.Column(List.of(""), List.of());
        return Optional.of(new Form.Table(table.section(), table.title(), "", table.code(), List.of(figures), upright));
    }

    /** Optional, because the form prints the table the other way. */
    private static Form.Row row(String label, List<String> aliases, int level, String code) {
        return new Form.Row(label, aliases, level, "", code, code.isEmpty(), List.of(code), "upright");
    }
}
