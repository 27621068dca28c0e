package io.gouji.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return IntStream.range(0, lines.size())
                .filter(line -> of(line).noneMatch(other -> goesBefore(other, lines.get(line))))
                .mapToObj(lines::get)
                .toList();
    }

    private static boolean goesBefore(Line other, Line line) {
        return isHidden(other) == isHidden(line) ? other.row() < line.row() : isHidden(line);
    }

    /** The lines that have a twin as good as themselves. */
    List<Line> doubtful() {
        return IntStream.range(0, lines.size())
                .filter(line -> of(line).anyMatch(other -> isHidden(other) == isHidden(lines.get(line))))
                .mapToObj(lines::get)
                .toList();
    }

    private Stream<Line> of(int line) {
        return IntStream.of(line - 1, line + 1)
                .filter(other -> other >= 0 && other < lines.size())
                .mapToObj(lines::get)
                .filter(other -> sayTheSame(lines.get(line), other));
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
