package io.gouji.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Neighbouring lines that say the same: only one of them can be the form's. One that is seen goes before hidden ones; of several
 * that are seen nobody can tell which is meant.
 */
final class Twins {
    private final List<Line> lines;

    Twins(List<Line> lines) {
        this.lines = lines;
    }

    /** All lines but those that stand behind a twin, or are hidden beside one that is seen: they would push others aside. */
    List<Line> single() {
        return where(line -> !hasTwin(line, Twins::goesBefore));
    }

    private static boolean goesBefore(Line other, Line line) {
        return isHidden(other) == isHidden(line) ? other.row() < line.row() : isHidden(line);
    }

    /** The lines that have a twin as good as themselves. */
    List<Line> doubtful() {
        return where(line -> hasTwin(line, (twin, here) -> isHidden(twin) == isHidden(here)));
    }

    private List<Line> where(IntPredicate wanted) {
        return IntStream.range(0, lines.size())
                .filter(wanted)
                .mapToObj(lines::get)
                .toList();
    }

    /** Whether a neighbour says the same and goes with the line as asked. */
    private boolean hasTwin(int line, BiPredicate<Line, Line> asked) {
        return isTwin(line - 1, line, asked) || isTwin(line + 1, line, asked);
    }

    private boolean isTwin(int other, int line, BiPredicate<Line, Line> asked) {
        return other >= 0
                && other < lines.size()
                && sayTheSame(lines.get(line), lines.get(other))
                && asked.test(lines.get(other), lines.get(line));
    }

    private static boolean isHidden(Line line) {
        return line.band().lattice().isHiddenRow(line.row());
    }

    private static boolean sayTheSame(Line one, Line other) {
        return one.band().equals(other.band())
                && !one.label().isEmpty()
                && !one.values().isEmpty()
                && !other.values().isEmpty()
                && one.unit().equals(other.unit())
                && sayTheSame(one.label(), other.label())
                && above(one).equals(above(other));
    }

    private static boolean sayTheSame(Label one, Label other) {
        return one.full().equals(other.full()) && one.number().equals(other.number());
    }

    private static Optional<String> above(Line line) {
        return line.above().stream().map(Label::full).reduce((outer, inner) -> inner);
    }
}
