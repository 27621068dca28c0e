package io.gouji.form;

import io.gouji.form.Aligner.Alignment;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of a document understood as those of one edition. */
final class Reading {
    private final Outline outline;
    private final Vocabulary vocabulary;
    private final List<Line> lines;
    private final Alignment alignment;
    private final IdentityHashMap<Band, Map<Integer, List<ColumnUse>>> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Band, List<Line>> ofBand;

    Reading(Outline outline, Vocabulary vocabulary, List<Line> lines) {
        this.outline = outline;
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.alignment = new RowMatcher(outline, vocabulary, lines).match();
        this.ofBand =
                lines.stream().collect(Collectors.groupingBy(Line::band, IdentityHashMap::new, Collectors.toList()));
    }

    Form form() {
        return outline.form();
    }

    Outline outline() {
        return outline;
    }

    /** Natural logarithm of how much better the edition explains the lines than nothing does. */
    double score() {
        return alignment.score();
    }

    /** Where on the form a line of the document stands, if one place is likelier than all else; otherwise -1. */
    int position(int line) {
        return alignment.best(line);
    }

    /** The line of the form that a line of the document is, if one is likelier than all else. */
    Optional<Node> node(int line) {
        int best = position(line);
        return best < 0 ? Optional.empty() : Optional.of(outline.nodes().get(best));
    }

    /** What a line of the form is called in the document, or else on the form; "" for a title that the document leaves out. */
    String wording(int node) {
        return IntStream.range(0, lines.size())
                .filter(line -> position(line) == node)
                .mapToObj(line -> lines.get(line).label().raw())
                .findFirst()
                .orElseGet(() -> printed(outline.nodes().get(node)));
    }

    private static String printed(Node node) {
        return node.kind() == Kind.TITLE || node.labels().isEmpty()
                ? ""
                : node.labels().get(0).raw();
    }

    /** The line of the form that a line of the document is a part of, or seems to be by what stands before it; -1 for none. */
    int parent(int line) {
        for (int at = line;
                at >= 0 && lines.get(at).band().equals(lines.get(line).band());
                at--) {
            Optional<Node> node = node(at);
            if (node.isPresent()) {
                boolean over = at < line && node.get().kind() != Kind.DATA;
                return over ? position(at) : node.get().parent();
            }
        }
        return -1;
    }

    /** How many codes the figures of a line have that are likelier than all else. */
    int codes(int line) {
        return (int) IntStream.range(0, lines.get(line).values().size())
                .boxed()
                .flatMap(value -> codes(line, value).entrySet().stream())
                .filter(code -> code.getValue() > 0.5)
                .map(Map.Entry::getKey)
                .distinct()
                .count();
    }

    /** For a line of the document and a value column, how surely it is which code. */
    Map<String, Double> codes(int line, int value) {
        Map<String, Double> codes = new TreeMap<>();
        for (int n = 0; n < outline.nodes().size(); n++) {
            double share = alignment.match()[line][n];
            Node node = outline.nodes().get(n);
            if (node.kind() == Kind.DATA && share > 1e-4) {
                List<Double> columns = use(line, value, node.table()).shares();
                for (int column = 0; column < columns.size(); column++) {
                    String code = outline.code(node, column);
                    if (!code.isEmpty()) {
                        codes.merge(code, share * columns.get(column), Double::sum);
                    }
                }
            }
        }
        return codes;
    }

    /** What a value column is for the table to which the line most likely belongs. */
    ColumnUse use(int line, int value) {
        double most = -1;
        int table = 0;
        for (int n = 0; n < outline.nodes().size(); n++) {
            Node node = outline.nodes().get(n);
            if (node.kind() == Kind.DATA && alignment.match()[line][n] > most) {
                most = alignment.match()[line][n];
                table = node.table();
            }
        }
        return use(line, value, table);
    }

    private ColumnUse use(int line, int value, int table) {
        Band band = lines.get(line).band();
        return uses.computeIfAbsent(band, b -> new TreeMap<>())
                .computeIfAbsent(
                        table,
                        t -> ColumnUses.of(
                                band,
                                ofBand.getOrDefault(band, List.of()),
                                outline.headings().get(t),
                                vocabulary))
                .get(value);
    }
}
