package io.gouji.form;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A text of a form, taken apart.
 *
 * @param raw as it is written
 * @param plain letters and digits, folded to one width and script, without numbering and riders
 * @param core what it says: the same in the preferred words and without idle endings
 * @param full the same with its riders
 * @param number the ordinal of its numbering, "" where it has none
 * @param ofWhich it says that it is a part of what stands before
 * @param unit named in a rider, "" where none is
 */
record Label(
        String raw,
        String plain,
        String core,
        String full,
        String number,
        boolean ofWhich,
        String unit,
        Grams grams,
        Grams allGrams) {

    private static final int ENOUGH = 4;
    private static final double CUT = 0.55;

    /** The same with other weights of what labels have in common. */
    Label weighed(IntToDoubleFunction weight) {
        return new Label(
                raw, plain, core, full, number, ofWhich, unit, grams.weighed(weight), allGrams.weighed(weight));
    }

    /** All follows from what is written; labels are looked up all the time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Label label && raw.equals(label.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    boolean isEmpty() {
        return core.isEmpty();
    }

    /** How alike two labels are, from 0 to 1; 1 only when they say the same in the same words. */
    double similarity(Label other) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (core.equals(other.core) || core.equals(other.full) || full.equals(other.core)) {
            return 1;
        }
        double best = grams.similarity(other.grams);
        if (!core.equals(full) || !other.core.equals(other.full)) {
            best = Math.max(best, allGrams.similarity(other.allGrams));
            best = Math.max(best, Math.max(grams.similarity(other.allGrams), allGrams.similarity(other.grams)));
        }
        return best;
    }

    /** A label that is a good part of another one's words is that one cut short, the likelier the less was cut. */
    double shortened(Label other) {
        boolean cut = core.length() >= ENOUGH && other.core.contains(core) && grams.deniesLike(other.grams);
        return cut ? CUT + (1 - CUT) * core.length() / other.core.length() : 0;
    }

    /** The best of several. */
    double similarity(List<Label> others) {
        return others.stream().mapToDouble(this::similarity).max().orElse(0);
    }
}
