package io.gouji.form;

import io.gouji.form.Aligner.Weights;
import io.gouji.form.Headings.Column;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs the value columns of a band with those of a table of the form: by their labels, as a set, with their order to tell
 * apart what is labelled alike.
 */
final class ColumnMatcher {
    private static final double SLOPE = 12;
    private static final double EVEN = 0.5;
    private static final double EXACT = 2;
    /** A column that the form does not have: seldom, and hardly ever when the band has just as many as the form. */
    private static final double ADDITION = -2;

    private static final double ADDITION_WHEN_EVEN = -5;
    /** What the labels above count where the form has a label in several columns. */
    private static final double ABOVE = 0.8;

    private static final double AHEAD_PER_COLUMN = 0.25;
    private static final double BACK = 1.5;
    /** The column before was a part of the same figure. */
    private static final double SAME = 1;

    /** A heading over parts of a figure that is told by the one above it. */
    private static final double PARTS = 0.95;
    /** So much like several labels said as one, a label is these. */
    private static final double JOINED = 0.85;
    /** Where any heading may stand. */
    private static final double ANY_HEADING = 0.9;

    private final List<List<Label>> paths;
    private final Headings headings;
    private final double[][] likeness;
    private final double[][] shares;

    /** {@code paths} are the labels over each value column from the top down. */
    ColumnMatcher(List<List<Label>> paths, Headings headings) {
        this.paths = paths;
        this.headings = headings;
        List<Column> columns = headings.columns();
        this.likeness = new double[paths.size()][columns.size()];
        for (int v = 0; v < paths.size(); v++) {
            for (int c = 0; c < columns.size(); c++) {
                likeness[v][c] = likeness(paths.get(v), columns.get(c));
            }
        }
        this.shares = align();
    }

    /** How much of the table's header the band shows, from 0 to 1. */
    double fit() {
        int n = headings.columns().size();
        if (headings.any()) {
            return paths.isEmpty() ? 0 : 1;
        }
        double sum = 0;
        for (int c = 0; c < n; c++) {
            double best = 0;
            for (double[] value : likeness) {
                best = Math.max(best, value[c]);
            }
            sum += best;
        }
        return sum / n;
    }

    /** For each value column the share of each of the form's columns. */
    double[][] shares() {
        return shares;
    }

    private double[][] align() {
        int n = headings.columns().size();
        double[][] pairs = new double[paths.size()][n];
        double[] additions = new double[paths.size()];
        Arrays.fill(additions, Math.exp(paths.size() == n ? ADDITION_WHEN_EVEN : ADDITION));
        for (int v = 0; v < paths.size(); v++) {
            for (int c = 0; c < n; c++) {
                pairs[v][c] = Math.exp(SLOPE * (likeness[v][c] - EVEN) + (isExact(v, c) ? EXACT : 0));
            }
        }
        Weights steps = new Weights(steps(n));
        return new Aligner(pairs, additions, line -> steps, n).shares();
    }

    /** The column's own label and the one over it say the same as the form's. */
    private boolean isExact(int value, int c) {
        List<Label> path = paths.get(value);
        Column column = headings.columns().get(c);
        if (path.isEmpty()) {
            return false;
        }
        Label own = path.get(path.size() - 1);
        if (own.similarity(column.joined()) == 1) {
            return true;
        }
        List<Label> above = column.above();
        return own.similarity(column.leaves()) == 1
                && (above.isEmpty() || above.get(above.size() - 1).similarity(path.subList(0, path.size() - 1)) == 1);
    }

    private static double[][] steps(int n) {
        double[][] steps = new double[n + 1][n];
        for (int position = 0; position <= n; position++) {
            for (int column = 0; column < n; column++) {
                int ahead = column - position;
                double cost = ahead >= 0 ? Math.min(AHEAD_PER_COLUMN * ahead, BACK) : ahead == -1 ? SAME : BACK;
                steps[position][column] = Math.exp(-cost);
            }
        }
        return steps;
    }

    private double likeness(List<Label> path, Column column) {
        if (headings.any()) {
            return ANY_HEADING;
        }
        if (path.stream().allMatch(Label::isEmpty)) {
            return EVEN;
        }
        Label own = path.get(path.size() - 1);
        double alike = own.similarity(column.leaves());
        double best = headings.isAmbiguous(column.leaf())
                ? alike * (1 - ABOVE + ABOVE * above(path.subList(0, path.size() - 1), column.above()))
                : alike;
        double joined = own.similarity(column.joined());
        best = joined >= JOINED ? Math.max(best, joined) : best;
        if (path.size() > 1) {
            best = Math.max(best, PARTS * likeness(path.subList(0, path.size() - 1), column));
        }
        return best;
    }

    /** How well the labels above agree, both ways, from 0 to 1; a half where there are none. */
    private static double above(List<Label> path, List<Label> column) {
        List<Label> here = path.stream().filter(label -> !label.isEmpty()).toList();
        if (here.isEmpty() || column.isEmpty()) {
            return EVEN;
        }
        double covered = here.stream()
                .mapToDouble(label -> label.similarity(column))
                .average()
                .orElse(0);
        return (column.get(column.size() - 1).similarity(here) + covered) / 2;
    }
}
