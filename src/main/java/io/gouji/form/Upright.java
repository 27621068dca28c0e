package io.gouji.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of the form that has one row of figures and no stub may also stand upright: its columns as rows. */
final class Upright {
    private Upright() {}

    /** The same table upright, if it is one that may stand so. */
    static Optional<Form.Table> of(Form.Table table) {
        List<Form.Row> rows = table.rows();
        if (rows.size() != 1 || !rows.get(0).label().isEmpty()) {
            return Optional.empty();
        }
        List<Form.Row> upright = new ArrayList<>();
        List<String> before = List.of();
        for (int i = 0; i < table.columns().size(); i++) {
            List<String> path = table.columns().get(i).path();
            for (int level = 0; level < path.size(); level++) {
                boolean leaf = level + 1 == path.size();
                boolean same =
                        before.size() > level && before.subList(0, level + 1).equals(path.subList(0, level + 1));
                if (leaf || !same) {
                    upright.add(row(
                            path.get(level), level, leaf ? rows.get(0).cells().get(i) : ""));
                }
            }
            before = path;
        }
        Form.Column figures = new Form.Column(List.of(""));
        return Optional.of(new Form.Table(table.section(), table.title(), "", table.code(), List.of(figures), upright));
    }

    /** Optional, because the form prints the table the other way. */
    private static Form.Row row(String label, int level, String code) {
        return new Form.Row(label, List.of(), level, "", code, code.isEmpty(), List.of(code), "upright");
    }
}
