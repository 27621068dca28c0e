package io.gouji.reconcile;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.reference.Shape;
import io.gouji.reference.Shapes;
import io.gouji.reference.Simplified;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;

/**
 * Reads from a document whose report of which year it is: title, cover, signature, the line over the table. The patterns
 * stand in {@code reconcile/identity.csv}, best source first; their named groups {@code agency} and {@code year} say what
 * they tell.
 */
public final class Identities {
    private static final String TABLE = "reconcile/identity.csv";

    /** What separates without being a space. */
    private static final String WHITE = "\t\n\u000B\f\r";

    private static final int OPENING = 6;
    private static final int CLOSING = 8;
    private static final int ROWS = 12;

    private final List<Clue> clues;
    private final Shapes shapes;

    /** Its pattern names a body, a year or both. */
    private record Clue(Source source, Shape shape, boolean namesAgency, boolean namesYear) {
        boolean mayStandAt(int line, int lines) {
            return source != Source.NAME || line < OPENING || line >= lines - CLOSING;
        }
    }

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
        this.shapes = new Shapes(clues.stream().map(Clue::shape).toList());
    }

    /** Reads the patterns; one that is none is a fault of the reference. */
    public static Identities of(ReferenceData data) {
        boolean isOurs = !data.isOverlaid(TABLE);
        return new Identities(data.rows(TABLE).stream()
                .map(row -> isOurs ? clue(row) : checked(row))
                .toList());
    }

    private static Clue clue(Row row) {
        String name = row.required("source").toUpperCase(Locale.ROOT);
        String pattern = row.required("pattern");
        for (Source source : Source.values()) {
            if (source.name().equals(name)) {
                Shape shape = Shape.of(pattern);
                return new Clue(source, shape, pattern.contains("(?<agency>"), pattern.contains("(?<year>"));
            }
        }
        throw row.fault("source", "fault.not-one-of", row.get("source"), List.of(Source.values()));
    }

    /** What is wrong with a pattern of a region is told at once. */
    private static Clue checked(Row row) {
        Clue clue = clue(row);
        try {
            clue.shape().pattern();
            return clue;
        } catch (PatternSyntaxException e) {
            throw row.fault("pattern", "fault.pattern", e.getDescription());
        }
    }

    /** What the document says of itself; what it does not say stays empty. */
    public Identity read(Document document) {
        List<String> lines = lines(document);
        List<BitSet> possible = lines.stream().map(shapes::possible).toList();
        List<String> agencies = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (int i = 0; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            for (int line = 0; line < lines.size(); line++) {
                if (possible.get(line).get(i) && clue.mayStandAt(line, lines.size())) {
                    Matcher matcher = clue.shape().matcher(lines.get(line));
                    if (clue.shape().find(matcher, lines.get(line), 0)) {
                        agencies.addAll(clue.namesAgency() ? List.of(matcher.group("agency")) : List.of());
                        years.addAll(clue.namesYear() ? List.of(matcher.group("year")) : List.of());
                    }
                }
            }
        }
        return new Identity(
                fullest(agencies), years.stream().map(Integer::valueOf).findFirst());
    }

    /** The best source wins, unless another source gives the same name with more before it (市某局 and 某市某局). */
    private static Optional<String> fullest(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String fullest = names.get(0);
        for (String name : names) {
            fullest = name.endsWith(names.get(0)) && name.length() > fullest.length() ? name : fullest;
        }
        return Optional.of(fullest);
    }

    /** What may tell something, line by line, in one way of writing. */
    private static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        Prose prose = document.prose();
        prose.paragraphs().forEach(paragraph -> add(prose.of(paragraph), lines));
        document.grids().forEach(grid -> addEdges(grid, lines));
        return lines;
    }

    /** The first and last rows of a sheet, where its title, its head and its signature stand. */
    private static void addEdges(Grid grid, List<String> lines) {
        int height = grid.height();
        for (int row = 0; row < height; row++) {
            if (row < ROWS || row >= height - CLOSING) {
                StringJoiner cells = new StringJoiner(" ");
                grid.row(row).forEach(cell -> cells.add(cell.shown()));
                add(cells.toString(), lines);
            }
        }
    }

    private static void add(String text, List<String> lines) {
        for (String each : text.lines().toList()) {
            String line = each.strip();
            if (!line.isEmpty()) {
                lines.add(plain(line));
            }
        }
    }

    /** Width folded, script simplified, white space single: as the patterns expect. */
    private static String plain(String line) {
        return spaced(Simplified.of(Normalizer.normalize(line, Normalizer.Form.NFKC)));
    }

    private static String spaced(String line) {
        StringBuilder spaced = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (!Character.isSpaceChar(character) && WHITE.indexOf(character) < 0) {
                spaced.append(character);
            } else if (spaced.length() > 0 && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }
}
