package io.gouji.form;

import io.gouji.form.ColumnUse.What;
import io.gouji.form.MappedCell.Candidate;
import io.gouji.form.MappedCell.Status;
import io.gouji.form.Outline.Node;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Says of one figure cell what it was taken for, and whether that may be relied on. */
final class CellMapper {
    /** From here on a code is safe to use; how it was chosen stands in the README. */
    static final double SAFE = 0.95;
    /** Below this there is not even a guess. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final double GUESS = 0.3;

    private static final int CANDIDATES = 4;

    private final String file;
    private final Interpretation interpretation;
    private final Function<Lattice, What> sheets;

    /** {@code sheets} says what the figures of a sheet are. */
    CellMapper(String file, Interpretation interpretation, Function<Lattice, What> sheets) {
        this.file = file;
        this.interpretation = interpretation;
        this.sheets = sheets;
    }

    /**
     * A cell of a line.
     *
     * @param index of the line in the interpretation
     * @param value of its value columns
     */
    MappedCell map(Line line, int index, int value, Box box) {
        Optional<Node> node = interpretation.best().node(index);
        List<Candidate> candidates = candidates(index, value);
        double confidence = candidates.isEmpty() ? 0 : candidates.get(0).confidence();
        ColumnUse use = interpretation.best().use(index, value);
        What ofSheet = sheets.apply(line.band().lattice());
        What what = ofSheet == What.FIGURE ? use.what() : ofSheet;
        Status status = status(confidence, what);
        boolean mapped = status != Status.UNMAPPED;
        return new MappedCell(
                place(line, box),
                label(line, value),
                path(line, value, OptionalInt.of(index)),
                mapped ? Optional.of(candidates.get(0).code()) : Optional.empty(),
                box.figure(),
                unit(line, box.figure(), node),
                interpretation.best().form().id(),
                confidence,
                status,
                mapped ? candidates.subList(1, candidates.size()) : candidates,
                what == What.PART || what == What.UNSURE ? clean(use.name()) : "",
                period(what));
    }

    /** A cell of a line that is none of the form's: kept, not mapped. */
    MappedCell setAside(Line line, int value, Box box) {
        return new MappedCell(
                place(line, box),
                label(line, value),
                path(line, value, OptionalInt.empty()),
                Optional.empty(),
                box.figure(),
                unit(line, box.figure(), Optional.empty()),
                interpretation.best().form().id(),
                0,
                Status.UNMAPPED,
                List.of(),
                "",
                "");
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

    /** Best first. */
    private List<Candidate> candidates(int line, int value) {
        List<Candidate> candidates = interpretation.candidates(line, value);
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }

    Place place(Line line, Box box) {
        return Place.of(file, line.band().lattice().grid(), box.cell());
    }

    private static String label(Line line, int value) {
        if (!line.label().isEmpty()) {
            return clean(line.label().raw());
        }
        List<Label> path = line.band().values().get(value).path();
        return path.isEmpty() ? "" : clean(path.get(path.size() - 1).raw());
    }

    private List<String> path(Line line, int value, OptionalInt index) {
        List<String> path = new ArrayList<>();
        int parent = index.isPresent() ? interpretation.best().parent(index.getAsInt()) : -1;
        if (parent >= 0) {
            addAncestors(parent, path);
        } else {
            line.above().forEach(label -> path.add(clean(label.raw())));
        }
        if (!line.label().isEmpty()) {
            path.add(clean(line.label().raw()));
        }
        if (line.band().values().size() > 1) {
            line.band().values().get(value).path().forEach(label -> path.add(clean(label.raw())));
        }
        return path;
    }

    private void addAncestors(int index, List<String> path) {
        int parent = interpretation.best().outline().nodes().get(index).parent();
        if (parent >= 0) {
            addAncestors(parent, path);
        }
        String wording = clean(interpretation.best().wording(index));
        if (!wording.isEmpty()) {
            path.add(wording);
        }
    }

    private static String unit(Line line, Figure figure, Optional<Node> node) {
        String printed = line.anyUnit().isEmpty() ? node.map(Node::unit).orElse("") : line.anyUnit();
        return figure.unit().isEmpty() ? printed : figure.unit();
    }

    /** On one line, without the blanks that stretch a label. */
    static String clean(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
