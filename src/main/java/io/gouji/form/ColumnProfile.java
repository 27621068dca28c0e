package io.gouji.form;

import io.gouji.form.Words.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one column of a table holds, over all its lines. */
final class ColumnProfile {
    /** This share of the steps from one number to the next counts on where a column counts its lines. */
    private static final double COUNTING = 0.8;

    private static final int ENOUGH_TO_COUNT = 4;
    private static final double HEADING = 0.75;
    /** So many labels of the forms' rows are a stub whatever stands over them. */
    private static final int CLEARLY = 3;

    private final int column;
    private final List<Label> path;
    private final Optional<Role> role;
    private final boolean headed;
    private final boolean sequence;
    private final Vocabulary vocabulary;
    private int labels;
    private int figures;
    private int units;
    private int ordinals;
    private double likeRows;
    private final List<BigDecimal> numbers = new ArrayList<>();

    ColumnProfile(Lattice lattice, Header header, int first, int last, int column, Vocabulary vocabulary) {
        this.column = column;
        this.vocabulary = vocabulary;
        this.path = vocabulary.joinWrapped(
                header.over(column, lattice).stream().map(Box::label).toList());
        this.role = path.isEmpty() ? Optional.empty() : vocabulary.role(path.get(path.size() - 1));
        this.headed = isHeading(path, vocabulary) && !isBesideFigures(role);
        for (int row = first; row <= last; row++) {
            Box box = lattice.box(row, column);
            if (box.left() == column && box.top() == row) {
                count(box);
            }
        }
        this.sequence = countsLines();
    }

    private static boolean isHeading(List<Label> path, Vocabulary vocabulary) {
        for (Label label : path) {
            if (vocabulary.asColumn(label) >= HEADING) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBesideFigures(Optional<Role> role) {
        return role.isPresent()
                && switch (role.get()) {
                    case UNIT, SEQUENCE, REMARK, STUB -> true;
                    case FIGURE, TOTAL, PREVIOUS, CUMULATIVE, CHANGE -> false;
                };
    }

    private void count(Box box) {
        switch (box.kind()) {
            case LABEL -> {
                labels++;
                likeRows += vocabulary.asRow(box.label());
            }
            case NUMBER -> {
                figures++;
                box.figure().number().ifPresent(numbers::add);
            }
            case MARK, NIL -> figures++;
            case UNIT -> units++;
            case ORDINAL -> ordinals++;
            case BLANK, OTHER -> {}
        }
    }

    int column() {
        return column;
    }

    List<Label> path() {
        return path;
    }

    private boolean hasRole(Role wanted) {
        return role.isPresent() && role.get() == wanted;
    }

    boolean isSequence() {
        return sequence;
    }

    private boolean countsLines() {
        return hasRole(Role.SEQUENCE) || ordinals > labels + figures || (!headed() && labels == 0 && isCounting());
    }

    /** From one number to the next it goes one on, or starts anew. */
    private boolean isCounting() {
        int on = 0;
        int anew = 0;
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).subtract(numbers.get(i - 1)).compareTo(BigDecimal.ONE) == 0) {
                on++;
            } else if (numbers.get(i).compareTo(BigDecimal.ONE) == 0) {
                anew++;
            }
        }
        int steps = numbers.size() - 1;
        boolean counts = on + anew >= COUNTING * steps && on >= anew;
        return counts && (numbers.size() >= ENOUGH_TO_COUNT || ordinals > 0);
    }

    boolean isUnit() {
        return units > labels + numbers.size() || hasRole(Role.UNIT);
    }

    /** Its heading is one that the forms print over figures. */
    boolean headed() {
        return headed;
    }

    boolean isRemark() {
        return hasRole(Role.REMARK);
    }

    boolean hasLabels() {
        return labels > figures && (!headed() || (labels >= CLEARLY && likeRows() >= HEADING));
    }

    /** Mean likeness of its labels with those of the forms' rows. */
    double likeRows() {
        return labels == 0 ? 0 : likeRows / labels;
    }

    boolean hasFigures() {
        return figures > 0;
    }

    boolean hasHeading() {
        return !path.isEmpty();
    }
}
