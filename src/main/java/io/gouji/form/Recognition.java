package io.gouji.form;

import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether lines that were read as those of an edition are its form at all, and which tables belong to it. */
final class Recognition {
    /** So many rows are beyond chance. */
    private static final int ENOUGH_ROWS = 8;
    /** With a title of the form, fewer will do. */
    private static final int ENOUGH_UNDER_TITLE = 4;
    /** So many columns under headings of the form are beyond chance in a single row. */
    private static final int ENOUGH_COLUMNS = 4;

    private final Reading reading;
    private final List<Line> lines;

    Recognition(Reading reading, List<Line> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    /** The lines of those tables that are the form's, and of titles on their sheets; none when a table is shuffled. */
    List<Line> linesOfForm() {
        IdentityHashMap<Band, Tally> tallies = new IdentityHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            tallies.computeIfAbsent(lines.get(i).band(), band -> new Tally()).add(lines.get(i), reading.position(i));
        }
        if (tallies.values().stream().anyMatch(Tally::isShuffled)) {
            return List.of();
        }
        Set<Lattice> sheets = new HashSet<>();
        tallies.forEach((band, tally) -> {
            if (tally.known > 0 && tally.isOfForm()) {
                sheets.add(band.lattice());
            }
        });
        return lines.stream()
                .filter(line -> sheets.contains(line.band().lattice())
                        && tallies.getOrDefault(line.band(), new Tally()).isOfForm())
                .toList();
    }

    private boolean isData(int position) {
        return position >= 0 && reading.outline().nodes().get(position).kind() == Kind.DATA;
    }

    /** What the rows of one table are. */
    private final class Tally {
        /** Of a table of the form at least this share of the rows with figures are the form's. */
        private static final double COVERED = 0.5;
        /** At least this share of the steps from one row to the next lead on, as on the form; shuffled rows do not. */
        private static final double IN_ORDER = 0.6;
        /** A step on may leave out so many lines of the form. */
        private static final int LEFT_OUT = 4;
        /** A label this much like one of the form's that could not be placed stands in the wrong place. */
        private static final double SURELY = 0.95;
        /** A few rows may stand in any order. */
        private static final int FEW = 5;

        private int known;
        private int unknown;
        private int misplaced;
        private final List<Integer> positions = new ArrayList<>();

        void add(Line line, int position) {
            boolean data = isData(position);
            known += data ? 1 : 0;
            unknown += !data && line.hasFigures() ? 1 : 0;
            if (position >= 0) {
                positions.add(position);
            } else if (line.hasFigures() && isLikeARow(line.label())) {
                misplaced++;
            }
        }

        private boolean isLikeARow(Label label) {
            for (double likeness : reading.outline().likeness(label)) {
                if (likeness >= SURELY) {
                    return true;
                }
            }
            return false;
        }

        boolean isOfForm() {
            return known >= COVERED * (known + unknown);
        }

        boolean isShuffled() {
            return known + misplaced >= COVERED * (known + unknown) && !isInOrder();
        }

        private boolean isInOrder() {
            int onward = 0;
            for (int i = 1; i < positions.size(); i++) {
                int step = positions.get(i) - positions.get(i - 1);
                boolean on = step > 0 && step <= LEFT_OUT + 1;
                boolean starts = reading.outline().nodes().get(positions.get(i)).top();
                onward += on || starts || isWithinGroup(i) ? 1 : 0;
            }
            int steps = positions.size() - 1 + misplaced;
            return steps < FEW || onward >= IN_ORDER * steps;
        }

        /** The parts of one row may stand in any order as long as they stand together; what stands under a title may not. */
        private boolean isWithinGroup(int step) {
            int parent = parent(step);
            if (parent < 0 || parent != parent(step - 1) || isTitle(parent)) {
                return false;
            }
            int[] group = IntStream.range(0, positions.size())
                    .filter(i -> parent(i) == parent)
                    .toArray();
            return group[group.length - 1] - group[0] == group.length - 1;
        }

        private int parent(int i) {
            return reading.outline().nodes().get(positions.get(i)).parent();
        }

        private boolean isTitle(int node) {
            return reading.outline().nodes().get(node).kind() == Kind.TITLE;
        }
    }

    /** Enough of the form is there. */
    boolean isForm() {
        Set<Integer> rows = new HashSet<>();
        boolean title = false;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Node> node = reading.node(i);
            title |= node.filter(each -> each.kind() == Kind.TITLE).isPresent();
            if (isData(reading.position(i))) {
                rows.add(reading.position(i));
            }
        }
        return rows.size() >= ENOUGH_ROWS
                || (title && rows.size() >= ENOUGH_UNDER_TITLE)
                || IntStream.range(0, lines.size())
                        .anyMatch(i -> isData(reading.position(i)) && reading.codes(i) >= ENOUGH_COLUMNS);
    }
}
