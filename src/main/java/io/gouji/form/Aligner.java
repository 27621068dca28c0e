package io.gouji.form;

import java.util.Arrays;

/**
 * Aligns a sequence of lines with the sequence of a form's nodes, all ways at once: every line is a node of the form or an
 * addition, and what follows what is weighed. Gives for each pair the share of the total weight that it has (forward-backward),
 * so that a pair is only as sure as there is no other way. The same for rows and for columns.
 */
final class Aligner {
    private Aligner() {}

    /** What may follow what. All weights are positive and relative to one another. */
    interface Steps {
        /** Weights of a step to line {@code line}. */
        Weights to(int line);
    }

    /** Weights of steps from position (0 before the first node, i + 1 at node i) to node. */
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

        double[][] byPosition() {
            return byPosition;
        }

        double[][] byNode() {
            return byNode;
        }
    }

    /** The result. */
    static final class Alignment {
        private final double[][] match;
        private final int[] best;
        private final double score;

        Alignment(double[][] match, double score) {
            this.match = match;
            this.best = Arrays.stream(match).mapToInt(Alignment::best).toArray();
            this.score = score;
        }

        /** Share of each pair of line and node, from 0 to 1. */
        double[][] match() {
            return match;
        }

        /** Natural logarithm of the total weight, over that of the alignment that pairs nothing. */
        double score() {
            return score;
        }

        /** The node that a line is paired with most likely; -1 if it is rather none. */
        int best(int line) {
            return best[line];
        }

        private static int best(double[] shares) {
            int best = -1;
            double most = 0.5;
            for (int node = 0; node < shares.length; node++) {
                if (shares[node] > most) {
                    best = node;
                    most = shares[node];
                }
            }
            return best;
        }
    }

    /**
     * Aligns.
     *
     * @param pairs weight of each pair of line and node; 1 says nothing for or against
     * @param additions weight of each line as an addition
     */
    static Alignment align(double[][] pairs, double[] additions, Steps steps, int nodes) {
        int lines = pairs.length;
        double[][] matched = new double[lines][nodes];
        double[][] reached = new double[lines + 1][nodes + 1];
        double[] scale = new double[lines + 1];
        reached[0][0] = 1;
        double score = 0;
        for (int line = 0; line < lines; line++) {
            double[][] step = steps.to(line).byPosition();
            forward(reached[line], pairs[line], additions[line], step, reached[line + 1], matched[line]);
            scale[line] = Arrays.stream(reached[line + 1]).sum();
            score += Math.log(scale[line]) - Math.log(additions[line]);
            divide(reached[line + 1], scale[line]);
            divide(matched[line], scale[line]);
        }
        double[] onward = new double[nodes + 1];
        Arrays.fill(onward, 1);
        for (int line = lines - 1; line >= 0; line--) {
            for (int node = 0; node < nodes; node++) {
                matched[line][node] *= onward[node + 1];
            }
            double[][] step = steps.to(line).byNode();
            onward = backward(onward, pairs[line], additions[line], step, scale[line]);
        }
        return new Alignment(matched, score);
    }

    private static void forward(
            double[] from, double[] pairs, double addition, double[][] steps, double[] reached, double[] matched) {
        int nodes = matched.length;
        for (int position = 0; position <= nodes; position++) {
            double weight = from[position];
            double[] step = steps[position];
            for (int node = 0; node < nodes; node++) {
                matched[node] += weight * step[node];
            }
        }
        for (int node = 0; node < nodes; node++) {
            matched[node] *= pairs[node];
            reached[node + 1] = matched[node];
        }
        for (int position = 0; position <= nodes; position++) {
            reached[position] += from[position] * addition;
        }
    }

    private static double[] backward(
            double[] onward, double[] pairs, double addition, double[][] stepsTo, double scale) {
        int nodes = pairs.length;
        double[] earlier = new double[nodes + 1];
        for (int position = 0; position <= nodes; position++) {
            earlier[position] = addition * onward[position];
        }
        for (int node = 0; node < nodes; node++) {
            double pair = pairs[node];
            double further = onward[node + 1];
            double[] step = stepsTo[node];
            for (int position = 0; position <= nodes; position++) {
                earlier[position] += step[position] * pair * further;
            }
        }
        divide(earlier, scale);
        return earlier;
    }

    private static void divide(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }
}
