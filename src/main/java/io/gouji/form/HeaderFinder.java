package io.gouji.form;

import io.gouji.form.Box.Kind;
import io.gouji.form.Words.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the lines over tables by what they say: values may be blank, and tables stand one right under another. */
final class HeaderFinder {
    /** A label this much like one of the forms' headings counts as one. */
    private static final double STRONG = 0.75;
    /** One heading alone must be beyond doubt. */
    private static final double ALONE = 0.9;
    /** … and no label of a row. */
    private static final double NO_ROW = 0.6;

    /** So many numbered labels in a row that are headings of the forms are no labels of rows. */
    private static final int NUMBERED = 2;

    private final Vocabulary vocabulary;

    HeaderFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** From top to bottom. */
    List<Header> find(Lattice lattice) {
        List<Header> headers = new ArrayList<>();
        int row = 0;
        while (row < lattice.height()) {
            if (isHeading(lattice.starting(row))) {
                int last = row;
                while (last + 1 < lattice.height() && goesOn(row, last + 1, lattice)) {
                    last++;
                }
                headers.add(new Header(row, last));
                row = last;
            }
            row++;
        }
        return headers;
    }

    /** Whether the boxes of a row that hold something are headings. */
    boolean isHeading(List<Box> boxes) {
        for (Box box : boxes) {
            if (!box.isHeading()) {
                return false;
            }
        }
        return boxes.size() == 1 ? isHeadingAlone(boxes.get(0).label()) : !boxes.isEmpty() && areHeadings(boxes);
    }

    private boolean isHeadingAlone(Label label) {
        return isStrong(label, ALONE)
                && vocabulary.asRow(label) < NO_ROW
                && vocabulary.role(label).filter(role -> role == Role.STUB).isEmpty();
    }

    private boolean areHeadings(List<Box> boxes) {
        int strong = 0;
        int numbered = 0;
        for (Box box : boxes) {
            strong += isStrong(box.label(), STRONG) ? 1 : 0;
            numbered += !box.label().number().isEmpty() && vocabulary.asColumn(box.label()) >= ALONE ? 1 : 0;
        }
        return 2 * strong >= boxes.size() || (numbered >= NUMBERED && 2 * (strong + numbered) >= boxes.size());
    }

    /** Rows are numbered, headings seldom. */
    private boolean isStrong(Label label, double threshold) {
        return label.number().isEmpty() && (vocabulary.asColumn(label) >= threshold || vocabulary.isCorner(label));
    }

    /** A row goes on with a header when it is one itself or divides headings of value columns. */
    private boolean goesOn(int first, int row, Lattice lattice) {
        List<Box> boxes = lattice.starting(row);
        if (isHeading(boxes)) {
            return true;
        }
        if (boxes.isEmpty() || boxes.stream().anyMatch(box -> !box.is(Kind.LABEL))) {
            return false;
        }
        List<Optional<Box>> over =
                boxes.stream().map(box -> heading(first, row, box, lattice)).toList();
        for (int i = 0; i < boxes.size(); i++) {
            Label label = boxes.get(i).label();
            Optional<Label> here = over.get(i).map(Box::label);
            Optional<Box> divided = over.get(i).filter(box -> isValueHeading(box.label()));
            boolean goesOn = here.filter(above -> repeats(above, label) || vocabulary.goesOn(above, label))
                    .isPresent();
            boolean divides = divided.isPresent()
                    && (over.stream().filter(divided::equals).count() > 1 || vocabulary.asColumn(label) >= NO_ROW);
            if (!goesOn && !divides) {
                return false;
            }
        }
        return true;
    }

    /** Without merges a heading may be repeated line by line. */
    private static boolean repeats(Label above, Label label) {
        return above.core().equals(label.core());
    }

    private static Optional<Box> heading(int first, int row, Box box, Lattice lattice) {
        return new Header(first, row)
                .over(box.left(), lattice).stream()
                        .filter(each -> each.top() < row)
                        .reduce((upper, lower) -> lower);
    }

    private boolean isValueHeading(Label label) {
        boolean otherwise = vocabulary
                .role(label)
                .filter(role -> role == Role.UNIT || role == Role.SEQUENCE || role == Role.REMARK || role == Role.STUB)
                .isPresent();
        return !otherwise && !vocabulary.isCorner(label) && vocabulary.asColumn(label) >= NO_ROW;
    }
}
