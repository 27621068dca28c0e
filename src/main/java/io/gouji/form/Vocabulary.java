package io.gouji.form;

import io.gouji.reference.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all editions print in front of their rows and above their columns: tells a heading from a row before the edition is known. */
final class Vocabulary {
    /** So much like one of the forms' corners counts as one. */
    private static final double CORNER = 0.8;

    private static final double JOINED = 0.85;
    private static final double CLEARER = 0.1;

    private final Words words;
    private final LabelReader reader;
    private final LabelIndex index;
    private final int[] rows;
    private final int[] columns;
    private final int[] corners;
    private final Memo<Label, Looks> looks = new Memo<>();

    /** What a label looks like by itself. */
    private record Looks(Optional<Words.Role> role, double asRow, double asColumn, boolean corner) {}

    Vocabulary(List<Form> forms, Words words, LabelReader reader, LabelIndex index) {
        this.words = words;
        this.reader = reader;
        this.index = index;
        List<String> ofRows = new ArrayList<>();
        List<String> ofColumns = new ArrayList<>();
        List<String> ofCorners = new ArrayList<>();
        for (Form form : forms) {
            for (Form.Table table : form.tables()) {
                for (Form.Table way : Upright.waysToPrint(table)) {
                    way.rows().forEach(row -> ofRows.addAll(row.wordings()));
                }
                for (Form.Column column : table.columns()) {
                    ofColumns.addAll(column.path());
                    ofColumns.addAll(column.aliases());
                }
                ofCorners.add(table.corner());
            }
        }
        rows = index.places(reader.read(ofRows));
        columns = index.places(reader.read(ofColumns));
        corners = index.places(reader.read(ofCorners));
    }

    private Looks looks(Label label) {
        return looks.of(label, () -> look(label));
    }

    private Looks look(Label label) {
        Optional<Words.Role> role = words.role(label.plain());
        boolean stub = role.isPresent() && role.get() == Words.Role.STUB;
        double[] likeness = index.likeness(label);
        return new Looks(
                role,
                LabelIndex.best(likeness, rows),
                role.isPresent() && !stub ? 1 : LabelIndex.best(likeness, columns),
                stub || LabelIndex.best(likeness, corners) > CORNER);
    }

    /** How much a label is like one in front of a row, from 0 to 1. */
    double asRow(Label label) {
        return looks(label).asRow();
    }

    /** How much a label is like one above a value column, from 0 to 1. */
    double asColumn(Label label) {
        return looks(label).asColumn();
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
        return looks(label).corner();
    }

    /** What a heading says that its column is for. */
    Optional<Words.Role> role(Label label) {
        return looks(label).role();
    }
}
