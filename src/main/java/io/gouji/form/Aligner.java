package io.gouji.form;

import java.util.Arrays;

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
        /** The same laid the other way, because to go through an array from end to end is what a processor does fastest. */
        private final double[][] byNode;

        Weights(double[][] byPosition) {
            this.byPosition = byPosition;
            this.byNode = new double[byPosition.length - 1][byPosition.length];
            for (int position = 0; position < byPosition.length; position++) {
                for (int node = 0; node < byNode.length; node++) {
                    byNode[node][position] = byPosition[position][node];
                }
            }
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
        double[][] step = steps.to(line).byPosition;
        for (int position = 0; position <= nodes; position++) {
            addTimes(here, step[position], from[position]);
        }
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
        double[][] step = steps.to(line).byNode;
        for (int position = 0; position <= nodes; position++) {
            earlier[position] = additions[line] * onward[position];
        }
        for (int node = 0; node < nodes; node++) {
            double pair = pairs[line][node];
            double further = onward[node + 1];
            double[] stepTo = step[node];
            for (int position = 0; position <= nodes; position++) {
                earlier[position] += stepTo[position] * pair * further;
            }
        }
        divide(earlier, scale[line]);
        return earlier;
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
