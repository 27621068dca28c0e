package io.gouji.form;

import io.gouji.form.Aligner.Steps;
import io.gouji.form.Aligner.Weights;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may follow what on a form: mostly the next line; now and then one further on, when rows are missing; seldom one before,
 * unless a section starts there, because sections and tables may stand in another order.
 */
final class RowSteps {
    private static final double SKIP = 0.3;
    private static final double SKIP_DATA = 0.25;
    private static final double SKIP_HEADING = 0.15;
    private static final double SKIP_OPTIONAL = 0.05;
    private static final double SKIP_MOST = 6;
    /** Into a group without its first line. */
    private static final double ORPHAN = 1.5;

    private static final double BACK_AMONG_SIBLINGS = 2;
    private static final double BACK_TO_TOP = 3;
    private static final double BACK = 8;
    /** Of two lines that say the same only one can be the form's. */
    private static final double AGAIN = 15;

    private static final double NEW_TABLE_TOP = 0.7;
    private static final double NEW_SHEET_TOP = 0.5;
    private static final double NEW_SHEET = 4;

    private final List<Node> nodes;
    private @Nullable Tables tables;

    /** Into the same table, into another one, and into one on another sheet. */
    private record Tables(Weights within, Weights toNewBand, Weights toNewSheet) {}

    RowSteps(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** Reckoned when it is first wanted: most documents resemble few editions. */
    private synchronized Tables tables() {
        Tables known = tables;
        if (known == null) {
            known = reckon();
            tables = known;
        }
        return known;
    }

    private Tables reckon() {
        int n = nodes.size();
        double newTableTop = Math.exp(-NEW_TABLE_TOP);
        double[][] onward = new double[n + 1][n];
        double[][] toBand = new double[n + 1][n];
        double[][] toSheet = new double[n + 1][n];
        for (int position = 0; position <= n; position++) {
            double[] costs = costs(position - 1);
            for (int node = 0; node < n; node++) {
                boolean top = nodes.get(node).top();
                double cost = costs[node];
                double weight = Math.exp(-cost);
                onward[position][node] = weight;
                toBand[position][node] = top && cost > NEW_TABLE_TOP ? newTableTop : weight;
                double most = top ? NEW_SHEET_TOP : NEW_SHEET;
                toSheet[position][node] = cost > most ? Math.exp(-most) : weight;
            }
        }
        return new Tables(new Weights(onward), new Weights(toBand), new Weights(toSheet));
    }

    Steps of(List<Line> lines) {
        Tables to = tables();
        return line -> {
            if (line == 0) {
                return to.toNewSheet();
            }
            Band before = lines.get(line - 1).band();
            Band here = lines.get(line).band();
            if (!before.lattice().equals(here.lattice())) {
                return to.toNewSheet();
            }
            return before.equals(here) ? to.within() : to.toNewBand();
        };
    }

    /** What it costs to go from a node to each. */
    private double[] costs(int from) {
        double[] costs = new double[nodes.size()];
        for (int to = 0; to <= from; to++) {
            costs[to] = to == from ? AGAIN : back(from, to);
        }
        double skipped = 0;
        for (int to = from + 1; to < costs.length; to++) {
            costs[to] = forward(from, to, skipped);
            skipped += skip(nodes.get(to));
        }
        return costs;
    }

    private double back(int from, int to) {
        Node target = nodes.get(to);
        boolean siblings = target.parent() == nodes.get(from).parent();
        double back = siblings && !target.top() ? BACK_AMONG_SIBLINGS + 0.2 * Math.min(from - to, 10) : BACK;
        return Math.min(back, target.top() ? BACK_TO_TOP : BACK);
    }

    private double forward(int from, int to, double skipped) {
        int parent = nodes.get(to).parent();
        boolean orphan = parent > from && nodes.get(parent).kind() != Kind.TITLE;
        return Math.min(skipped == 0 ? 0 : skipped + SKIP, SKIP_MOST) + (orphan ? ORPHAN : 0);
    }

    private static double skip(Node node) {
        if (node.optional()) {
            return SKIP_OPTIONAL;
        }
        return switch (node.kind()) {
            case DATA -> SKIP_DATA;
            case HEADING -> SKIP_HEADING;
            case TITLE -> 0;
        };
    }
}
