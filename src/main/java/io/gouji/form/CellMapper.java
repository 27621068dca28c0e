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

/** Says of the figure cells of a line what they were taken for, and whether that may be relied on. */
final class CellMapper {
    /** From here on a code is safe to use; how it was chosen stands in the README. */
    static final double SAFE = 0.95;
    /** Below this there is not even a guess. */
    private static final double GUESS = 0.3;

    private static final int CANDIDATES = 4;

    private final String file;
    private final Interpretation interpretation;
    private final Line line;
    private final String label;
    /** The labels down to the line's own. */
    private final List<String> path;

    /**
     * For a line.
     *
     * @param index of the line in the interpretation, if it is a line of the form
     */
    CellMapper(String file, Interpretation interpretation, Line line, OptionalInt index) {
        this.file = file;
        this.interpretation = interpretation;
        this.line = line;
        this.label = clean(line.label().raw());
        this.path = path(index);
    }

    /**
     * A cell of a line of the form.
     *
     * @param index of the line in the interpretation
     * @param value of its value columns
     * @param ofSheet what the figures of its sheet are
     */
    MappedCell map(int index, int value, Box box, What ofSheet) {
        Optional<Node> node = interpretation.best().node(index);
        List<Candidate> candidates = candidates(index, value);
        double confidence = candidates.isEmpty() ? 0 : candidates.get(0).confidence();
        ColumnUse use = interpretation.best().use(index, value);
        What what = ofSheet == What.FIGURE ? use.what() : ofSheet;
        Status status = status(confidence, what);
        boolean mapped = status != Status.UNMAPPED;
        return new MappedCell(
                place(box),
                label(value),
                path(value),
                mapped ? Optional.of(candidates.get(0).code()) : Optional.empty(),
                box.figure(),
                unit(box.figure(), node),
                interpretation.best().form().id(),
                confidence,
                status,
                mapped ? candidates.subList(1, candidates.size()) : candidates,
                what == What.PART || what == What.UNSURE ? clean(use.name()) : "",
                period(what));
    }

    /** A cell of a line that is none of the form's: kept, not mapped. */
    MappedCell setAside(int value, Box box) {
        return new MappedCell(
                place(box),
                label(value),
                path(value),
                Optional.empty(),
                box.figure(),
                unit(box.figure(), Optional.empty()),
                interpretation.best().form().id(),
                0,
                Status.UNMAPPED,
                List.of(),
                "",
                "");
    }

    /** A figure in a heading row of the form, which has this code. */
    Mapping.Stray stray(String code, Box box) {
        return new Mapping.Stray(place(box), code, label, box.figure());
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
    private List<Candidate> candidates(int index, int value) {
        List<Candidate> candidates = interpretation.candidates(index, value);
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }

    private Place place(Box box) {
        return Place.of(file, line.band().lattice().grid(), box.cell());
    }

    private String label(int value) {
        if (!line.label().isEmpty()) {
            return label;
        }
        List<Label> over = line.band().values().get(value).path();
        return over.isEmpty() ? "" : clean(over.get(over.size() - 1).raw());
    }

    private List<String> path(OptionalInt index) {
        List<String> labels = new ArrayList<>();
        int parent = index.isPresent() ? interpretation.best().parent(index.getAsInt()) : -1;
        if (parent >= 0) {
            addAncestors(parent, labels);
        } else {
            line.above().forEach(above -> labels.add(clean(above.raw())));
        }
        if (!line.label().isEmpty()) {
            labels.add(label);
        }
        return labels;
    }

    private void addAncestors(int node, List<String> labels) {
        int parent = interpretation.best().outline().nodes().get(node).parent();
        if (parent >= 0) {
            addAncestors(parent, labels);
        }
        String wording = clean(interpretation.best().wording(node));
        if (!wording.isEmpty()) {
            labels.add(wording);
        }
    }

    private List<String> path(int value) {
        if (line.band().values().size() == 1) {
            return path;
        }
        List<String> labels = new ArrayList<>(path);
        line.band().values().get(value).path().forEach(over -> labels.add(clean(over.raw())));
        return labels;
    }

    private String unit(Figure figure, Optional<Node> node) {
        String printed = line.anyUnit().isEmpty() ? node.map(Node::unit).orElse("") : line.anyUnit();
        return figure.unit().isEmpty() ? printed : figure.unit();
    }

    /** On one line, without the blanks that stretch a label. */
    static String clean(String text) {
        int blank = 0;
        while (blank < text.length() && !isBlank(text.charAt(blank))) {
            blank++;
        }
        if (blank == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, blank);
        for (int i = blank; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                clean.append(text.charAt(i));
            }
        }
        return clean.toString();
    }

    private static boolean isBlank(char character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r');
    }
}
