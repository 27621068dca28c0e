package io.gouji.form;

import io.gouji.form.ColumnUse.What;
import io.gouji.form.MappedCell.Candidate;
import io.gouji.form.MappedCell.Status;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Says of every figure cell what it was taken for, and whether that may be relied on. */
final class MappingWriter {
    /** From here on a code is safe to use; how it was chosen stands in the README. */
    static final double SAFE = 0.95;
    /** Below this there is not even a guess. */
    private static final double GUESS = 0.3;

    private static final int CANDIDATES = 3;

    private final String file;
    private final List<Line> lines;
    private final Interpretation interpretation;
    private final List<MappedCell> cells = new ArrayList<>();
    private final List<Mapping.Stray> strays = new ArrayList<>();

    MappingWriter(String file, List<Line> lines, Interpretation interpretation) {
        this.file = file;
        this.lines = lines;
        this.interpretation = interpretation;
    }

    Mapping write() {
        for (int line = 0; line < lines.size(); line++) {
            Optional<Node> node = interpretation.best().node(line);
            if (node.isPresent() && node.get().kind() != Kind.DATA) {
                writeStrays(lines.get(line), node.get());
            } else if (node.isPresent() || lines.get(line).hasFigures()) {
                writeCells(line, node);
            }
        }
        return new Mapping(
                file,
                Optional.of(interpretation.best().form()),
                interpretation.confidence(),
                Rivals.settle(cells),
                strays,
                List.of());
    }

    private void writeStrays(Line line, Node node) {
        String code =
                node.row() < 0 ? "" : interpretation.best().outline().row(node).code();
        line.values().stream()
                .flatMap(Optional::stream)
                .filter(Box::isFigure)
                .forEach(box ->
                        strays.add(new Mapping.Stray(place(line, box), code, clean(line.label()), box.figure())));
    }

    private void writeCells(int line, Optional<Node> node) {
        List<Optional<Box>> values = lines.get(line).values();
        for (int value = 0; value < values.size(); value++) {
            if (values.get(value).isPresent()) {
                cells.add(cell(line, value, values.get(value).get(), node));
            }
        }
    }

    private MappedCell cell(int index, int value, Box box, Optional<Node> node) {
        Line line = lines.get(index);
        List<Candidate> candidates = candidates(index, value);
        double confidence = candidates.isEmpty() ? 0 : candidates.get(0).confidence();
        ColumnUse use = interpretation.best().use(index, value).orElseThrow();
        Status status = status(confidence, use.what());
        boolean mapped = status != Status.UNMAPPED;
        return new MappedCell(
                place(line, box),
                label(line, value),
                path(line, value, node),
                mapped ? Optional.of(candidates.get(0).code()) : Optional.empty(),
                box.figure(),
                unit(line, box.figure(), node),
                interpretation.best().form().id(),
                confidence,
                status,
                mapped && !candidates.isEmpty() ? candidates.subList(1, candidates.size()) : candidates,
                use.what() == What.PART || use.what() == What.UNSURE ? clean(use.name()) : "",
                period(use.what()));
    }

    private static Status status(double confidence, What what) {
        if (confidence < GUESS) {
            return Status.UNMAPPED;
        }
        return switch (what) {
            case FIGURE, PART -> confidence >= SAFE ? Status.ACCEPTED : Status.REVIEW;
            case UNSURE -> Status.REVIEW;
            case PREVIOUS, CUMULATIVE, OTHER -> Status.UNMAPPED;
        };
    }

    private static String period(What what) {
        return switch (what) {
            case PREVIOUS -> "previous";
            case CUMULATIVE -> "cumulative";
            case FIGURE, PART, OTHER, UNSURE -> "";
        };
    }

    private List<Candidate> candidates(int line, int value) {
        List<Candidate> candidates = new ArrayList<>();
        interpretation.codes(line, value).forEach((code, share) -> {
            if (share >= 0.01) {
                candidates.add(new Candidate(code, share));
            }
        });
        candidates.sort(Collections.reverseOrder(java.util.Comparator.comparingDouble(Candidate::confidence)));
        return candidates.subList(0, Math.min(CANDIDATES + 1, candidates.size()));
    }

    private Place place(Line line, Box box) {
        return Place.of(file, line.band().lattice().grid(), box.cell());
    }

    private static String label(Line line, int value) {
        if (!line.label().isEmpty()) {
            return clean(line.label());
        }
        List<Label> path = line.band().values().get(value).path();
        return path.isEmpty() ? "" : clean(path.get(path.size() - 1));
    }

    private List<String> path(Line line, int value, Optional<Node> node) {
        List<String> path = new ArrayList<>();
        node.ifPresent(n -> addAncestors(n, path));
        if (node.isEmpty()) {
            line.above().forEach(label -> path.add(clean(label)));
        }
        if (!line.label().isEmpty()) {
            path.add(clean(line.label()));
        }
        if (line.band().values().size() > 1) {
            line.band().values().get(value).path().forEach(label -> path.add(clean(label)));
        }
        return path;
    }

    private void addAncestors(Node node, List<String> path) {
        if (node.parent() >= 0) {
            Node parent = interpretation.best().outline().nodes().get(node.parent());
            addAncestors(parent, path);
            parent.labels().stream().findFirst().ifPresent(label -> path.add(clean(label)));
        }
    }

    private static String unit(Line line, Figure figure, Optional<Node> node) {
        String printed = line.anyUnit().isEmpty() ? node.map(Node::unit).orElse("") : line.anyUnit();
        return figure.unit().isEmpty() ? printed : figure.unit();
    }

    private static String clean(Label label) {
        return clean(label.raw());
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
