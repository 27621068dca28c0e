package io.gouji.form;

import io.gouji.form.Band.Head;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import io.gouji.reference.Memo;
import java.util.List;
import java.util.Set;

/** Weighs lines of documents against those of an edition. */
final class RowMatcher {
    /** What likeness weighs: a label just as much like as unlike says nothing. */
    private static final double SLOPE = 10;

    private static final double EVEN = 0.5;
    private static final double EXACT = 7.5;
    private static final double WORST = -6;
    private static final double RULED_OUT = -30;
    private static final double SAME_NUMBER = 0.4;
    private static final double OTHER_NUMBER = -0.2;
    private static final double SAME_UNIT = 0.4;
    private static final double OTHER_UNIT = -0.5;
    private static final double BOTH_OF_WHICH = 0.3;
    private static final double PARENT = 2;
    private static final double COLUMNS = 4;
    private static final double FIGURE_IN_HEADING = -1.5;

    /** Without unit and figure where the other rows have units, a row is a heading. */
    private static final double NOTHING_COUNTED = -5;

    private static final double ADDED_FIGURES = -0.7;
    private static final double ADDED_TEXT = -0.2;

    private final Outline outline;
    private final Set<String> noIndicators;
    private final Memo<Traits, Weighed> weighed = new Memo<>();
    private final Memo<Head, double[]> fits = new Memo<>();

    /** {@code noIndicators} are labels, in full, of which people decided that they stand for no indicator. */
    RowMatcher(Outline outline, Set<String> noIndicators) {
        this.outline = outline;
        this.noIndicators = noIndicators;
    }

    /** What a line weighs as each line of the edition, and as an addition. */
    static final class Weighed {
        private final double[] pairs;
        private final double addition;
        private final double most;

        Weighed(double[] pairs, double addition) {
            this.pairs = pairs;
            this.addition = addition;
            double all = addition;
            for (double pair : pairs) {
                all += pair;
            }
            this.most = Math.log(all) - Math.log(addition);
        }

        double[] pairs() {
            return pairs;
        }

        double addition() {
            return addition;
        }

        /** The most that the line can add to the score of an alignment, because no step weighs more than 1. */
        double most() {
            return most;
        }
    }

    Outline outline() {
        return outline;
    }

    /** What a line with these traits weighs. */
    Weighed weigh(Traits line) {
        return weighed.of(line, () -> new Weighed(pairs(line), Math.exp(line.figures() ? ADDED_FIGURES : ADDED_TEXT)));
    }

    private double[] pairs(Traits line) {
        List<Node> nodes = outline.nodes();
        double[] weights = new double[nodes.size()];
        boolean ruledOut = noIndicators.contains(line.label().full());
        boolean labelled = !line.label().isEmpty();
        double[] likeness = outline.likenessOrShortened(line.label());
        double[] ofTables = fits.of(line.head(), () -> fits(line.head()));
        for (int i = 0; i < weights.length; i++) {
            Node node = nodes.get(i);
            boolean both = labelled && !node.labels().isEmpty();
            double weight = both ? weigh(line, node, likeness[i], ofTables) : weighWithoutLabel(line, node, ofTables);
            weights[i] = ruledOut ? RULED_OUT : weight;
        }
        line.above().ifPresent(label -> addParents(outline.likeness(label), weights));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i]);
        }
        return weights;
    }

    /** A line is rather part of what the label to its left is like. */
    private void addParents(double[] likeness, double[] weights) {
        List<Node> nodes = outline.nodes();
        for (int node = 0; node < weights.length; node++) {
            int parent = nodes.get(node).parent();
            if (parent >= 0) {
                weights[node] += PARENT * (likeness[parent] - EVEN);
            }
        }
    }

    private static double weigh(Traits line, Node node, double likeness, double[] ofTables) {
        double weight = likeness == 1 ? EXACT : Math.max(WORST, SLOPE * (likeness - EVEN));
        weight += numbering(line.label().number(), node) + unit(line.unit(), node);
        if (line.label().ofWhich() && node.ofWhich()) {
            weight += BOTH_OF_WHICH;
        }
        if (node.kind() != Kind.DATA) {
            return weight + FIGURE_IN_HEADING * line.numbers();
        }
        if (line.valued()) {
            weight -= COLUMNS * (1 - ofTables[node.table()]);
            weight += line.countsNothing() ? NOTHING_COUNTED : 0;
        }
        return weight;
    }

    /** A row without label is known by its columns alone. */
    private static double weighWithoutLabel(Traits line, Node node, double[] ofTables) {
        if (!node.labels().isEmpty() || !line.valued()) {
            return WORST;
        }
        double weight = SLOPE * (ofTables[node.table()] - EVEN);
        return line.label().isEmpty() ? weight : weight - 1;
    }

    private static double numbering(String number, Node node) {
        if (number.isEmpty() || node.numbers().isEmpty()) {
            return 0;
        }
        return node.numbers().contains(number) ? SAME_NUMBER : OTHER_NUMBER;
    }

    private static double unit(String unit, Node node) {
        if (unit.isEmpty() || node.unit().isEmpty()) {
            return 0;
        }
        return unit.equals(node.unit()) ? SAME_UNIT : OTHER_UNIT;
    }

    /** How well each table's columns go with what stands over the line's. */
    private double[] fits(Head head) {
        return outline.headings().stream()
                .mapToDouble(headings -> headings.match(head).fit())
                .toArray();
    }
}
