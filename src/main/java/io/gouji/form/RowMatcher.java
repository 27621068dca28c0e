package io.gouji.form;

import io.gouji.form.Aligner.Alignment;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import java.util.IdentityHashMap;
import java.util.List;

/** Pairs the lines of a document with those of an edition. */
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
    /** More figures in a row do not tell more against a heading. */
    private static final int STRAYS = 3;

    /** Without unit and figure where the other rows have units, a row is a heading. */
    private static final double NOTHING_COUNTED = -5;

    private static final double ADDED_FIGURES = -0.7;
    private static final double ADDED_TEXT = -0.2;

    private final Outline outline;
    private final Vocabulary vocabulary;
    private final List<Line> lines;
    private final IdentityHashMap<Band, Boolean> withUnits;
    private final IdentityHashMap<Band, double[]> fits = new IdentityHashMap<>();

    RowMatcher(Outline outline, Vocabulary vocabulary, List<Line> lines) {
        this.outline = outline;
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.withUnits = withUnits(lines);
    }

    Alignment match() {
        List<Node> nodes = outline.nodes();
        double[][] pairs = new double[lines.size()][nodes.size()];
        double[] additions = new double[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            double[] likeness =
                    outline.index().likenessOrShortened(lines.get(line).label());
            double[] above = likenessAbove(lines.get(line));
            for (int node = 0; node < nodes.size(); node++) {
                int parent = nodes.get(node).parent();
                double ofParent = above.length == 0 || parent < 0 ? 0 : PARENT * (above[parent] - EVEN);
                pairs[line][node] = Math.exp(weigh(lines.get(line), nodes.get(node), likeness[node]) + ofParent);
            }
            additions[line] = Math.exp(lines.get(line).hasFigures() ? ADDED_FIGURES : ADDED_TEXT);
        }
        return Aligner.align(pairs, additions, outline.steps().of(lines), nodes.size());
    }

    /** How much the label to the left is like each of the form's; nothing where there is none. */
    private double[] likenessAbove(Line line) {
        List<Label> above = line.above();
        return above.isEmpty() ? new double[0] : outline.index().likeness(above.get(above.size() - 1));
    }

    private double weigh(Line line, Node node, double likeness) {
        if (vocabulary.isNoIndicator(line.label())) {
            return RULED_OUT;
        }
        if (node.labels().isEmpty() || line.label().isEmpty()) {
            return weighWithoutLabel(line, node);
        }
        double weight = likeness == 1 ? EXACT : Math.max(WORST, SLOPE * (likeness - EVEN));
        weight += numbering(line.label(), node) + unit(line, node);
        if (line.label().ofWhich() && node.ofWhich()) {
            weight += BOTH_OF_WHICH;
        }
        if (node.kind() != Kind.DATA) {
            weight += FIGURE_IN_HEADING * Math.min(line.numbers(), STRAYS);
        }
        if (node.kind() == Kind.DATA && !line.values().isEmpty()) {
            weight -= COLUMNS * (1 - fit(line.band(), node.table()));
            weight += countsNothing(line) ? NOTHING_COUNTED : 0;
        }
        return weight;
    }

    private boolean countsNothing(Line line) {
        return line.unit().isEmpty() && withUnits.getOrDefault(line.band(), false) && !line.hasFigures();
    }

    /** The bands whose rows mostly have units. */
    private static IdentityHashMap<Band, Boolean> withUnits(List<Line> lines) {
        IdentityHashMap<Band, Integer> balance = new IdentityHashMap<>();
        lines.stream()
                .filter(line -> !line.values().isEmpty())
                .forEach(line -> balance.merge(line.band(), line.unit().isEmpty() ? -1 : 1, Integer::sum));
        IdentityHashMap<Band, Boolean> withUnits = new IdentityHashMap<>();
        balance.forEach((band, units) -> withUnits.put(band, units >= 0));
        return withUnits;
    }

    /** A row without label is known by its columns alone. */
    private double weighWithoutLabel(Line line, Node node) {
        if (!node.labels().isEmpty() || line.values().isEmpty()) {
            return WORST;
        }
        double weight = SLOPE * (fit(line.band(), node.table()) - EVEN);
        return line.label().isEmpty() ? weight : weight - 1;
    }

    private static double numbering(Label label, Node node) {
        if (label.number().isEmpty() || node.numbers().isEmpty()) {
            return 0;
        }
        return node.numbers().contains(label.number()) ? SAME_NUMBER : OTHER_NUMBER;
    }

    private static double unit(Line line, Node node) {
        if (line.anyUnit().isEmpty() || node.unit().isEmpty()) {
            return 0;
        }
        return line.anyUnit().equals(node.unit()) ? SAME_UNIT : OTHER_UNIT;
    }

    private double fit(Band band, int table) {
        double[] ofTables = fits.computeIfAbsent(
                band,
                b -> outline.headings().stream()
                        .mapToDouble(headings -> headings.match(b.values()).fit())
                        .toArray());
        return ofTables[table];
    }
}
