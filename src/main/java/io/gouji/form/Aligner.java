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
        /**
         * Weights of a step to line {@code line}: from position (0 before the first node, i + 1 at node i) to node.
         */
        double[][] to(int line);
    }

    /** The result. */
    static final class Alignment {
        private final double[][] match;
        private final double score;

        Alignment(double[][] match, double score) {
            this.match = match;
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
            int best = -1;
            double most = 0.5;
            for (int node = 0; node < match[line].length; node++) {
                if (match[line][node] > most) {
                    best = node;
                    most = match[line][node];
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
            forward(line, pairs, additions, steps.to(line), reached, matched);
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
            onward = backward(line, pairs, additions, steps.to(line), onward, scale[line]);
        }
        return new Alignment(matched, score);
    }

    private static void forward(
            int line, double[][] pairs, double[] additions, double[][] step, double[][] reached, double[][] matched) {
        double[] from = reached[line];
        int nodes = matched[line].length;
        for (int position = 0; position <= nodes; position++) {
            double weight = from[position];
            if (weight > 0) {
                for (int node = 0; node < nodes; node++) {
                    matched[line][node] += weight * step[position][node];
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            matched[line][node] *= pairs[line][node];
            reached[line + 1][node + 1] = matched[line][node];
        }
        for (int position = 0; position <= nodes; position++) {
            reached[line + 1][position] += from[position] * additions[line];
        }
    }

    private static double[] backward(
            int line, double[][] pairs, double[] additions, double[][] step, double[] onward, double scale) {
        int nodes = onward.length - 1;
        double[] earlier = new double[nodes + 1];
        for (int position = 0; position <= nodes; position++) {
            double sum = additions[line] * onward[position];
            for (int node = 0; node < nodes; node++) {
                sum += step[position][node] * pairs[line][node] * onward[node + 1];
            }
            earlier[position] = sum / scale;
        }
        return earlier;
    }

    private static void divide(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }
}
