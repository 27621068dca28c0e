package io.gouji.form;

import io.gouji.form.Band.Head;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that of a line tells which line of a form it is, but where it stands. Agencies that fill in the same form have lines of the
 * same traits, whatever their figures.
 *
 * @param above the label to its left, if there is one
 * @param unit that it counts in, "" where none is given
 * @param numbers how many of its figures are numbers; more than {@link #STRAYS} tell no more
 * @param figures it has figures
 * @param valued it is next to value columns
 * @param countsNothing it has neither unit nor figures where other rows have units
 * @param head what stands over its value columns
 */
record Traits(
        Label label,
        Optional<Label> above,
        String unit,
        int numbers,
        boolean figures,
        boolean valued,
        boolean countsNothing,
        Head head) {
    private static final int STRAYS = 3;

    /** Written out, like the next: lines are looked up by their traits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Traits traits
                && label.equals(traits.label)
                && head.equals(traits.head)
                && above.equals(traits.above)
                && unit.equals(traits.unit)
                && numbers == traits.numbers
                && figures == traits.figures
                && valued == traits.valued
                && countsNothing == traits.countsNothing;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * label.hashCode() + head.hashCode()) + numbers;
    }

    /** Of the lines of a document. */
    static List<Traits> of(List<Line> lines) {
        IdentityHashMap<Band, Integer> units = unitsOverNone(lines);
        List<Traits> traits = new ArrayList<>(lines.size());
        for (Line line : lines) {
            traits.add(of(line, units.getOrDefault(line.band(), -1) >= 0));
        }
        return traits;
    }

    private static Traits of(Line line, boolean withUnits) {
        List<Label> above = line.above();
        boolean figures = line.hasFigures();
        return new Traits(
                line.label(),
                above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1)),
                line.anyUnit(),
                Math.min(line.numbers(), STRAYS),
                figures,
                !line.values().isEmpty(),
                withUnits && line.unit().isEmpty() && !figures,
                line.band().head());
    }

    /** How many more rows with units than without each band has. */
    private static IdentityHashMap<Band, Integer> unitsOverNone(List<Line> lines) {
        IdentityHashMap<Band, Integer> units = new IdentityHashMap<>();
        for (Line line : lines) {
            if (!line.values().isEmpty()) {
                units.merge(line.band(), line.unit().isEmpty() ? -1 : 1, Integer::sum);
            }
        }
        return units;
    }
}
