package io.gouji.form;

import io.gouji.form.ColumnUse.What;
import io.gouji.form.MappedCell.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Sheets that show the same part of a form. The one of the latest year, which its name or its first lines give, holds the
 * figures, the others those of years before; a hidden sheet gives way to one
 * that is seen, a few figures repeated to the form that has them all.
 */
final class Copies {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    /** Sheets are copies when they share at least this much of the smaller one. */
    private static final double SHARED = 0.5;

    /** A sheet with less than this share of another one's figures repeats some of them, as an example or in a summary. */
    private static final double FRAGMENT = 1.0 / 3;

    /** A title stands this near the top. */
    private static final int TITLE_ROWS = 8;

    private static final double LIKELY = 0.5;

    private final Interpretation interpretation;
    private final List<Line> lines;
    private final Map<Lattice, Set<String>> codes = new HashMap<>();

    private Copies(Interpretation interpretation, List<Line> lines) {
        this.interpretation = interpretation;
        this.lines = lines;
        IntStream.range(0, lines.size()).forEach(this::collect);
    }

    /** What the figures of each sheet are. */
    static Map<Lattice, What> of(Interpretation interpretation, List<Line> lines) {
        Copies copies = new Copies(interpretation, lines);
        Map<Lattice, What> whats = new HashMap<>();
        copies.codes.keySet().forEach(lattice -> whats.put(lattice, copies.what(lattice)));
        return whats;
    }

    private void collect(int line) {
        Set<String> found = codes.computeIfAbsent(lines.get(line).band().lattice(), lattice -> new HashSet<>());
        for (int value = 0; value < lines.get(line).values().size(); value++) {
            for (Candidate candidate : interpretation.candidates(line, value)) {
                if (candidate.confidence() > LIKELY) {
                    found.add(candidate.code());
                }
            }
        }
    }

    private What what(Lattice lattice) {
        List<Lattice> rivals = new ArrayList<>();
        codes.keySet().stream()
                .filter(other -> !other.equals(lattice) && isCopy(lattice, other))
                .forEach(rivals::add);
        int size = codes.getOrDefault(lattice, Set.of()).size();
        if (rivals.stream()
                .anyMatch(other ->
                        size < FRAGMENT * codes.getOrDefault(other, Set.of()).size())) {
            return What.OTHER;
        }
        Optional<Integer> latest =
                rivals.stream().map(Copies::year).flatMap(Optional::stream).max(Comparator.naturalOrder());
        if (latest.isPresent()
                && year(lattice).filter(year -> year < latest.get()).isPresent()) {
            return What.PREVIOUS;
        }
        boolean givesWay = lattice.grid().hidden()
                && rivals.stream().anyMatch(other -> !other.grid().hidden());
        return givesWay ? What.OTHER : What.FIGURE;
    }

    private boolean isCopy(Lattice one, Lattice other) {
        Set<String> shared = new HashSet<>(codes.getOrDefault(one, Set.of()));
        Set<String> others = codes.getOrDefault(other, Set.of());
        int smaller = Math.min(shared.size(), others.size());
        shared.retainAll(others);
        return !shared.isEmpty() && shared.size() >= SHARED * smaller;
    }

    private static Optional<Integer> year(Lattice lattice) {
        Optional<Integer> ofName = year(lattice.grid().name());
        if (ofName.isPresent()) {
            return ofName;
        }
        return IntStream.range(0, Math.min(TITLE_ROWS, lattice.height()))
                .boxed()
                .flatMap(row -> lattice.starting(row).stream())
                .filter(box -> box.is(Box.Kind.LABEL))
                .flatMap(box -> year(Words.bare(box.label().raw())).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Integer> year(String text) {
        Matcher matcher = YEAR.matcher(text);
        Optional<Integer> latest = Optional.empty();
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group());
            latest = Optional.of(Math.max(year, latest.orElse(year)));
        }
        return latest;
    }
}
