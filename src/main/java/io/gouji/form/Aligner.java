package io.gouji.form;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Aligns a sequence of lines with the sequence of a form's nodes, all ways at once: every line is a node of the form or an
 * addition, and what follows what is weighed. Gives for each pair the share of the total weight that it has (forward-backward),
 * so that a pair is only as sure as there is no other way. The same for rows and for columns. The way forward gives the total
 * weight; the way back is gone only when the shares are asked for.
 */
final class Aligner {
    private final double[][] pairs;
    private final double[] additions;
    private final Steps steps;
    private final int nodes;
    private final double[][] matched;
    private final double[] scale;
    private final double score;
    private boolean wentBack;

    /** What may follow what. All weights are positive and relative to one another. */
    interface Steps {
        /** Weights of a step to line {@code line}. */
        Weights to(int line);
    }

    /** Weights of steps from position (0 before the first node, i + 1 at node i) to node; none is above 1. */
    static final class Weights {
        private final double[][] byPosition;
        private double @Nullable [][] byNode;

        Weights(double[][] byPosition) {
            this.byPosition = byPosition;
        }

        /**
         * The same laid the other way for the way back, because to go through an array from end to end is what a processor does
         * fastest.
         */
        private synchronized double[][] byNode() {
            double[][] known = byNode;
            if (known == null) {
                known = turned(byPosition);
                byNode = known;
            }
            return known;
        }

        private static double[][] turned(double[][] byPosition) {
            double[][] turned = new double[byPosition.length - 1][byPosition.length];
            for (int position = 0; position < byPosition.length; position++) {
                for (int node = 0; node < turned.length; node++) {
                    turned[node][position] = byPosition[position][node];
                }
            }
            return turned;
        }
    }

    /**
     * Goes forward.
     *
     * @param pairs weight of each pair of line and node; 1 says nothing for or against
     * @param additions weight of each line as an addition
     */
    Aligner(double[][] pairs, double[] additions, Steps steps, int nodes) {
        this.pairs = pairs;
        this.additions = additions;
        this.steps = steps;
        this.nodes = nodes;
        this.matched = new double[pairs.length][nodes];
        this.scale = new double[pairs.length];
        this.score = forward();
    }

    /** Natural logarithm of the total weight, over that of the alignment that pairs nothing. */
    double score() {
        return score;
    }

    private double forward() {
        double logarithm = 0;
        double[] reached = new double[nodes + 1];
        reached[0] = 1;
        for (int line = 0; line < pairs.length; line++) {
            reached = forward(reached, line);
            scale[line] = sum(reached);
            logarithm += Math.log(scale[line]) - Math.log(additions[line]);
            divide(reached, scale[line]);
            divide(matched[line], scale[line]);
        }
        return logarithm;
    }

    private double[] forward(double[] from, int line) {
        double[] here = matched[line];
        addProduct(here, from, steps.to(line).byPosition);
        double[] reached = new double[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            here[node] *= pairs[line][node];
            reached[node + 1] = here[node];
        }
        addTimes(reached, from, additions[line]);
        return reached;
    }

    /** For each pair of line and node its share, from 0 to 1. */
    double[][] shares() {
        if (!wentBack) {
            backward();
            wentBack = true;
        }
        return matched;
    }

    private void backward() {
        double[] onward = new double[nodes + 1];
        Arrays.fill(onward, 1);
        for (int line = pairs.length - 1; line >= 0; line--) {
            for (int node = 0; node < nodes; node++) {
                matched[line][node] *= onward[node + 1];
            }
            onward = backward(onward, line);
        }
    }

    private double[] backward(double[] onward, int line) {
        double[] earlier = new double[nodes + 1];
        double[] further = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            further[node] = pairs[line][node] * onward[node + 1];
        }
        addTimes(earlier, onward, additions[line]);
        addProduct(earlier, further, steps.to(line).byNode());
        divide(earlier, scale[line]);
        return earlier;
    }

    /** Adds a row of numbers times a matrix; four rows of it at a time, because most of the time of an alignment goes here. */
    private static void addProduct(double[] sums, double[] row, double[][] matrix) {
        int i = 0;
        for (; i + 4 <= row.length; i += 4) {
            addFour(sums, row, matrix, i);
        }
        for (; i < row.length; i++) {
            addTimes(sums, matrix[i], row[i]);
        }
    }

    private static void addFour(double[] sums, double[] row, double[][] matrix, int first) {
        double[] a = matrix[first];
        double[] b = matrix[first + 1];
        double[] c = matrix[first + 2];
        double[] d = matrix[first + 3];
        double timesA = row[first];
        double timesB = row[first + 1];
        double timesC = row[first + 2];
        double timesD = row[first + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + a[i] * timesA + b[i] * timesB + c[i] * timesC + d[i] * timesD;
        }
    }

    private static void addTimes(double[] sums, double[] values, double times) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i] * times;
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void divide(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }
}
