package io.gouji.form;

import io.gouji.form.MappedCell.Candidate;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The lines of a document understood as those of one edition. */
final class Reading {
    private static final double LIKELY = 0.5;
    private static final double NEGLIGIBLE = 1e-4;

    private final Outline outline;
    private final Vocabulary vocabulary;
    private final List<Line> lines;
    private final double[][] shares;
    private final int[] positions;
    /** For each line of the form the first line of the document that is it. */
    private final int[] firsts;

    private final IdentityHashMap<Band, Map<Integer, List<ColumnUse>>> uses = new IdentityHashMap<>();

    /** {@code shares} say for each pair of a line of the document and one of the form how surely they are one. */
    Reading(Outline outline, Vocabulary vocabulary, List<Line> lines, double[][] shares) {
        this.outline = outline;
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.shares = shares;
        this.positions = new int[lines.size()];
        this.firsts = new int[outline.nodes().size()];
        Arrays.fill(firsts, -1);
        for (int line = positions.length - 1; line >= 0; line--) {
            positions[line] = likely(shares[line]);
            if (positions[line] >= 0) {
                firsts[positions[line]] = line;
            }
        }
    }

    private static int likely(double[] shares) {
        for (int node = 0; node < shares.length; node++) {
            if (shares[node] > LIKELY) {
                return node;
            }
        }
        return -1;
    }

    Form form() {
        return outline.form();
    }

    Outline outline() {
        return outline;
    }

    /** Where on the form a line of the document stands, if one place is likelier than all else; otherwise -1. */
    int position(int line) {
        return positions[line];
    }

    /** The line of the form that a line of the document is, if one is likelier than all else. */
    Optional<Node> node(int line) {
        int best = position(line);
        return best < 0 ? Optional.empty() : Optional.of(outline.nodes().get(best));
    }

    /** What a line of the form is called in the document, or else on the form; "" for a title that the document leaves out. */
    String wording(int node) {
        return firsts[node] >= 0
                ? lines.get(firsts[node]).label().raw()
                : printed(outline.nodes().get(node));
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
        Set<String> codes = new HashSet<>();
        for (int value = 0; value < lines.get(line).values().size(); value++) {
            for (Candidate candidate : codes(line, value).candidates()) {
                if (candidate.confidence() > LIKELY) {
                    codes.add(candidate.code());
                }
            }
        }
        return codes.size();
    }

    /** For a line of the document and a value column, how surely it is which code. */
    Shares codes(int line, int value) {
        Shares codes = new Shares();
        for (int n = 0; n < shares[line].length; n++) {
            double share = shares[line][n];
            if (share > NEGLIGIBLE && outline.nodes().get(n).kind() == Kind.DATA) {
                Node node = outline.nodes().get(n);
                double[] columns = outline.headings()
                        .get(node.table())
                        .match(lines.get(line).band().head())
                        .shares()[value];
                List<String> cells = outline.row(node).cells();
                for (int column = 0; column < columns.length; column++) {
                    String code = cells.get(column);
                    if (!code.isEmpty()) {
                        codes.add(code, share * columns[column]);
                    }
                }
            }
        }
        return codes;
    }

    /** What a value column is for the table to which the line most likely belongs. */
    ColumnUse use(int line, int value) {
        Band band = lines.get(line).band();
        return uses.computeIfAbsent(band, b -> new TreeMap<>())
                .computeIfAbsent(
                        table(line),
                        table ->
                                ColumnUses.of(band, of(band), outline.headings().get(table), vocabulary))
                .get(value);
    }

    private int table(int line) {
        double most = -1;
        int table = 0;
        for (int n = 0; n < shares[line].length; n++) {
            if (shares[line][n] > most && outline.nodes().get(n).kind() == Kind.DATA) {
                most = shares[line][n];
                table = outline.nodes().get(n).table();
            }
        }
        return table;
    }

    private List<Line> of(Band band) {
        List<Line> ofBand = new ArrayList<>();
        for (Line line : lines) {
            if (line.band().equals(band)) {
                ofBand.add(line);
            }
        }
        return ofBand;
    }
}
