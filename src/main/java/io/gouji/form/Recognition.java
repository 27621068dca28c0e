package io.gouji.form;

import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether lines that were read as those of an edition are its form at all, and which sheets belong to it. */
final class Recognition {
    /** On a sheet of the form at least this share of the rows with figures are the form's. */
    private static final double COVERED = 0.5;
    /** At least this share of the steps from one row to the next lead on, as on the form; shuffled rows do not. */
    private static final double IN_ORDER = 0.6;
    /** A step on may leave out so many lines of the form. */
    private static final int LEFT_OUT = 4;
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

    /** The lines of those sheets that are the form's. */
    List<Line> linesOfForm() {
        IdentityHashMap<Lattice, int[]> counts = new IdentityHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int[] count = counts.computeIfAbsent(line.band().lattice(), lattice -> new int[2]);
            boolean known = isData(reading.node(i));
            if (known || line.hasFigures()) {
                count[known ? 0 : 1]++;
            }
        }
        return lines.stream()
                .filter(line -> isCovered(counts.getOrDefault(line.band().lattice(), new int[2])))
                .toList();
    }

    private static boolean isCovered(int[] count) {
        return count[0] > 0 && count[0] >= COVERED * (count[0] + count[1]);
    }

    private static boolean isData(Optional<Node> node) {
        return node.filter(each -> each.kind() == Kind.DATA).isPresent();
    }

    /** Enough of the form is there, and in its order. */
    boolean isForm() {
        Set<Node> rows = new HashSet<>();
        boolean title = false;
        int columns = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Node> node = reading.node(i);
            title |= node.filter(each -> each.kind() == Kind.TITLE).isPresent();
            if (isData(node)) {
                rows.add(node.orElseThrow());
                columns = Math.max(columns, reading.codes(i));
            }
        }
        boolean enough = rows.size() >= ENOUGH_ROWS
                || (title && rows.size() >= ENOUGH_UNDER_TITLE)
                || (!rows.isEmpty() && columns >= ENOUGH_COLUMNS);
        return enough && isInOrder();
    }

    private boolean isInOrder() {
        List<Node> nodes = reading.outline().nodes();
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            reading.node(i).ifPresent(node -> steps.add(nodes.indexOf(node)));
        }
        int onward = 0;
        for (int i = 1; i < steps.size(); i++) {
            int step = steps.get(i) - steps.get(i - 1);
            boolean on = step > 0 && step <= LEFT_OUT + 1;
            onward += on || nodes.get(steps.get(i)).top() ? 1 : 0;
        }
        return onward >= IN_ORDER * (steps.size() - 1);
    }
}
