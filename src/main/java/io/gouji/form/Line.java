package io.gouji.form;

import java.util.List;
import java.util.Optional;

/**
 * A label of a stub and the figures that stand in its row, if it is the label next to them.
 *
 * @param row in the lattice of its band
 * @param label empty for figures that have no label
 * @param above labels of the columns to its left that hold for this row too, from left to right
 * @param unit as it stands in the unit column, "" where there is none
 * @param values one for every value column of the band; empty where another cell reaches into the column. No values at all
 *     for a label that is not next to figures
 */
record Line(Band band, int row, Label label, List<Label> above, String unit, List<Optional<Box>> values) {
    Line {
        above = List.copyOf(above);
        values = List.copyOf(values);
    }

    boolean hasFigures() {
        for (Optional<Box> value : values) {
            if (value.isPresent() && value.get().isFigure()) {
                return true;
            }
        }
        return false;
    }

    /** How many of its figures are numbers. */
    int numbers() {
        int numbers = 0;
        for (Optional<Box> value : values) {
            if (value.isPresent() && value.get().is(Box.Kind.NUMBER)) {
                numbers++;
            }
        }
        return numbers;
    }

    /** The unit of its column, or else the one that its label names. */
    String anyUnit() {
        return unit.isEmpty() ? label.unit() : unit;
    }
}
