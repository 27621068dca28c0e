package io.gouji.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The failures of one component, sorted by what went wrong: slips of the best repair that share no failing rule are
 * independent, and each has a root of its own. The root is a number that its cell cannot hold, else the failing rule with
 * most of the cells that the slips spoiled.
 */
final class Clusters {
    private final List<Failure> roots = new ArrayList<>();
    private final Map<Failure, Failure> echoes = new LinkedHashMap<>();

    /**
     * A failing rule.
     *
     * @param cells those of it that the best repair changes
     * @param misfit a single cell with a number that it cannot hold
     */
    record Failing(Failure failure, BitSet cells, boolean misfit) {
        boolean tellsMoreThan(Failing other) {
            return misfit == other.misfit ? cells.cardinality() > other.cells.cardinality() : misfit;
        }
    }

    private Clusters() {}

    /** Sorts failures, in their order. */
    static Clusters of(List<Failing> failures, List<Move> slips) {
        Clusters clusters = new Clusters();
        List<Failing> left = new ArrayList<>(failures);
        while (!left.isEmpty()) {
            clusters.add(takeOne(left, slips));
        }
        return clusters;
    }

    /** Takes out the first failure and all that are tied to it by slips. */
    private static List<Failing> takeOne(List<Failing> left, List<Move> slips) {
        BitSet reached = (BitSet) left.get(0).cells().clone();
        int before;
        do {
            before = reached.cardinality();
            for (Move slip : slips) {
                BitSet cells = slip.cells();
                if (cells.intersects(reached)) {
                    reached.or(cells);
                }
            }
            for (Failing failing : left) {
                if (failing.cells().intersects(reached)) {
                    reached.or(failing.cells());
                }
            }
        } while (reached.cardinality() > before);
        List<Failing> taken = new ArrayList<>(List.of(left.remove(0)));
        for (Failing failing : left) {
            if (failing.cells().intersects(reached)) {
                taken.add(failing);
            }
        }
        left.removeIf(failing -> failing.cells().intersects(reached));
        return taken;
    }

    private void add(List<Failing> cluster) {
        Failing root = cluster.get(0);
        for (Failing each : cluster) {
            root = each.tellsMoreThan(root) ? each : root;
        }
        roots.add(root.failure());
        for (Failing each : cluster) {
            if (!each.failure().equals(root.failure())) {
                echoes.put(each.failure(), root.failure());
            }
        }
    }

    /** One for each thing that went wrong. */
    List<Failure> roots() {
        return roots;
    }

    /** Every other failure and its root. */
    Map<Failure, Failure> echoes() {
        return echoes;
    }
}
