package io.gouji.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What all editions print in front of their rows and above their columns: tells a heading from a row before the edition is known. */
final class Vocabulary {
    /** So much like one of the forms' corners counts as one. */
    private static final double CORNER = 0.8;

    private static final double JOINED = 0.85;
    private static final double CLEARER = 0.1;

    private final Words words;
    private final LabelReader reader;
    private final Set<String> noIndicators;
    private final LabelIndex rows;
    private final LabelIndex columns;
    private final LabelIndex corners;

    Vocabulary(List<Form> forms, Words words, LabelReader reader, Set<String> noIndicators) {
        this.words = words;
        this.reader = reader;
        this.noIndicators = noIndicators;
        Map<String, Label> rowLabels = new LinkedHashMap<>();
        Map<String, Label> columnLabels = new LinkedHashMap<>();
        Map<String, Label> cornerLabels = new LinkedHashMap<>();
        for (Form form : forms) {
            for (Form.Table table : form.tables()) {
                table.rows().forEach(row -> {
                    add(rowLabels, reader.read(row.label()));
                    row.aliases().forEach(alias -> add(rowLabels, reader.read(alias)));
                });
                Upright.of(table)
                        .ifPresent(upright -> upright.rows().forEach(row -> add(rowLabels, reader.read(row.label()))));
                table.columns()
                        .forEach(column -> Stream.concat(column.path().stream(), column.aliases().stream())
                                .forEach(label -> add(columnLabels, reader.read(label))));
                add(cornerLabels, reader.read(table.corner()));
            }
        }
        rows = index(rowLabels);
        columns = index(columnLabels);
        corners = index(cornerLabels);
    }

    private static LabelIndex index(Map<String, Label> labels) {
        return new LabelIndex(labels.values().stream().map(List::of).toList());
    }

    private static void add(Map<String, Label> labels, Label label) {
        if (!label.isEmpty()) {
            labels.putIfAbsent(label.core() + "/" + label.full(), label);
        }
    }

    /** Whether people decided that a label stands for no indicator. */
    boolean isNoIndicator(Label label) {
        return noIndicators.contains(label.full());
    }

    /** How much a label is like one in front of a row, from 0 to 1. */
    double asRow(Label label) {
        return rows.best(label);
    }

    /** How much a label is like one above a value column, from 0 to 1. */
    double asColumn(Label label) {
        Optional<Words.Role> role = role(label);
        boolean value = role.isPresent() && role.get() != Words.Role.STUB;
        return value ? 1 : columns.best(label);
    }

    /** Labels over a column from the top down, those joined that only together say what the forms print there. */
    List<Label> joinWrapped(List<Label> path) {
        List<Label> joined = new ArrayList<>();
        for (Label label : path) {
            if (!joined.isEmpty() && goesOn(joined.get(joined.size() - 1), label)) {
                Label upper = joined.remove(joined.size() - 1);
                joined.add(reader.read(upper.raw() + label.raw()));
            } else {
                joined.add(label);
            }
        }
        return joined;
    }

    /** Whether a heading goes on in the line below it. */
    boolean goesOn(Label upper, Label lower) {
        double together = asColumn(reader.read(upper.raw() + lower.raw()));
        return together >= JOINED && together > asColumn(upper) + CLEARER && together > asColumn(lower) + CLEARER;
    }

    /** Over the labels of the rows. */
    boolean isCorner(Label label) {
        return role(label).filter(role -> role == Words.Role.STUB).isPresent() || corners.best(label) > CORNER;
    }

    /** What a heading says that its column is for. */
    Optional<Words.Role> role(Label label) {
        return words.role(label.plain());
    }
}
