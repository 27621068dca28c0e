package io.gouji.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins a label that goes on in the row below: together the two rows say what a row of the forms says, alone they do not. */
final class WrappedLines {
    private static final double CLEAR = 0.8;
    private static final double CLEARER = 0.1;

    private final Vocabulary vocabulary;
    private final LabelReader labels;

    WrappedLines(Vocabulary vocabulary, LabelReader labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    List<Line> join(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Optional<Line> whole = joined.isEmpty() ? Optional.empty() : together(joined.get(joined.size() - 1), line);
            if (whole.isPresent()) {
                joined.set(joined.size() - 1, whole.get());
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private Optional<Line> together(Line upper, Line lower) {
        if (!mayGoOn(upper, lower)) {
            return Optional.empty();
        }
        Label both = labels.read(upper.label().raw() + lower.label().raw());
        return isClearer(both, upper, lower) || isRider(upper, lower)
                ? Optional.of(merge(both, upper, lower))
                : Optional.empty();
    }

    private static boolean mayGoOn(Line upper, Line lower) {
        return upper.band().equals(lower.band())
                && lower.row() == upper.row() + 1
                && lower.label().number().isEmpty()
                && !lower.label().isEmpty()
                && !upper.label().isEmpty()
                && !upper.values().isEmpty()
                && !(upper.hasFigures() && lower.hasFigures());
    }

    private boolean isClearer(Label both, Line upper, Line lower) {
        double together = vocabulary.asRow(both);
        return together >= CLEAR
                && together > vocabulary.asRow(upper.label()) + CLEARER
                && together > vocabulary.asRow(lower.label()) + CLEARER;
    }

    /** A rider in brackets may stand on a line of its own, with the figures of its label. */
    private static boolean isRider(Line upper, Line lower) {
        String text = Folding.fold(lower.label().raw());
        return text.startsWith("(") && upper.unit().isEmpty() && lower.hasFigures();
    }

    private static Line merge(Label both, Line upper, Line lower) {
        Line filled = lower.hasFigures() ? lower : upper;
        String unit = upper.unit().isEmpty() ? lower.unit() : upper.unit();
        return new Line(filled.band(), lower.row(), both, upper.above(), unit, filled.values());
    }
}
