package io.gouji.reconcile;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.reference.Simplified;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads from a document whose report of which year it is: title, cover, signature, the line over the table. The patterns
 * stand in {@code reconcile/identity.csv}, best source first; their named groups {@code agency} and {@code year} say what
 * they tell.
 */
public final class Identities {
    private static final int OPENING = 6;
    private static final int CLOSING = 8;
    private static final int ROWS = 12;

    private final List<Clue> clues;

    private record Clue(Source source, Pattern pattern) {}

    /** Where a clue may stand. */
    private enum Source {
        TITLE,
        FORM,
        YEAR,
        /** Only among the first and the last lines: anywhere else a name may be anybody's. */
        NAME
    }

    private Identities(List<Clue> clues) {
        this.clues = List.copyOf(clues);
    }

    /** Reads the patterns; one that is none is a fault of the reference. */
    public static Identities of(ReferenceData data) {
        return new Identities(data.rows("reconcile/identity.csv").stream()
                .map(Identities::clue)
                .toList());
    }

    private static Clue clue(Row row) {
        String name = row.required("source").toUpperCase(Locale.ROOT);
        Source source = Arrays.stream(Source.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> row.fault("source", "fault.not-one-of", row.get("source"), List.of(Source.values())));
        try {
            return new Clue(source, Pattern.compile(row.required("pattern")));
        } catch (PatternSyntaxException e) {
            throw row.fault("pattern", "fault.pattern", e.getDescription());
        }
    }

    /** What the document says of itself; what it does not say stays empty. */
    public Identity read(Document document) {
        List<String> lines = lines(document).stream().map(Identities::plain).toList();
        List<String> ends = IntStream.range(0, lines.size())
                .filter(i -> i < OPENING || i >= lines.size() - CLOSING)
                .mapToObj(lines::get)
                .toList();
        List<String> agencies = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (Clue clue : clues) {
            for (String line : clue.source() == Source.NAME ? ends : lines) {
                Matcher matcher = clue.pattern().matcher(line);
                if (matcher.find()) {
                    group(clue, matcher, "agency").ifPresent(agencies::add);
                    group(clue, matcher, "year").ifPresent(years::add);
                }
            }
        }
        return new Identity(
                fullest(agencies), years.stream().map(Integer::valueOf).findFirst());
    }

    private static Optional<String> group(Clue clue, Matcher matcher, String name) {
        return clue.pattern().pattern().contains("(?<" + name + ">")
                ? Optional.of(matcher.group(name))
                : Optional.empty();
    }

    /** The best source wins, unless another source gives the same name with more before it (市某局 and 某市某局). */
    private static Optional<String> fullest(List<String> names) {
        return names.stream()
                .findFirst()
                .flatMap(best -> names.stream()
                        .filter(name -> name.endsWith(best))
                        .max(Comparator.comparingInt(String::length)));
    }

    private static List<String> lines(Document document) {
        Stream<String> prose = document.prose().paragraphs().stream().map(document.prose()::of);
        Stream<String> tables = document.grids().stream().flatMap(Identities::edges);
        return Stream.concat(prose, tables)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** The first and last rows of a sheet, where its title, its head and its signature stand. */
    private static Stream<String> edges(Grid grid) {
        int height = grid.height();
        return IntStream.range(0, height)
                .filter(row -> row < ROWS || row >= height - CLOSING)
                .mapToObj(row ->
                        String.join(" ", grid.row(row).stream().map(Cell::shown).toList()));
    }

    /** Width folded, script simplified, white space single: as the patterns expect. */
    private static String plain(String line) {
        String folded = java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFKC);
        return Simplified.of(folded).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
