package io.gouji.form;

import io.gouji.form.Band.Head;
import io.gouji.reference.Memo;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a table's value columns.
 *
 * @param columns from left to right
 * @param any the only heading says no more than that there are figures: any other may stand in its place
 * @param matches with the heads of bands that were looked at
 */
record Headings(List<Column> columns, boolean any, Memo<Head, ColumnMatcher> matches) {
    Headings {
        columns = List.copyOf(columns);
    }

    /** How the value columns of a band go with those of the table. */
    ColumnMatcher match(Head head) {
        return matches.of(head, () -> new ColumnMatcher(head.paths(), this));
    }

    /**
     * One column.
     *
     * @param path its labels from the top of the header down
     * @param leaves wordings of the last of them
     * @param joined several of them said as one: 行政复议结果维持
     */
    record Column(List<Label> path, List<Label> leaves, List<Label> joined) {
        Column {
            path = List.copyOf(path);
            leaves = List.copyOf(leaves);
            joined = List.copyOf(joined);
        }

        Label leaf() {
            return path.get(path.size() - 1);
        }

        /** The labels over its own one. */
        List<Label> above() {
            return path.subList(0, path.size() - 1);
        }
    }

    static Headings of(Form.Table table, LabelReader reader, Words words) {
        List<Column> columns = new ArrayList<>();
        for (Form.Column column : table.columns()) {
            columns.add(new Column(
                    reader.read(column.path()), reader.read(column.wordings()), joined(column.path(), reader)));
        }
        boolean any = columns.size() == 1
                && (columns.get(0).leaf().isEmpty()
                        || words.role(columns.get(0).leaf().plain())
                                .filter(role -> role == Words.Role.FIGURE)
                                .isPresent());
        return new Headings(columns, any, new Memo<>());
    }

    private static List<Label> joined(List<String> path, LabelReader reader) {
        int size = path.size();
        return size < 2
                ? List.of()
                : reader.read(List.of(String.join("", path), String.join("", path.subList(size - 2, size))));
    }

    /** Whether the leaf stands over more than one column. */
    boolean isAmbiguous(Label leaf) {
        return columns.stream()
                        .filter(column -> column.leaf().core().equals(leaf.core()))
                        .count()
                > 1;
    }
}
