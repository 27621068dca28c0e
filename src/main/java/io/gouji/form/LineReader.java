package io.gouji.form;

import io.gouji.form.Band.ValueColumn;
import io.gouji.form.Box.Kind;
import io.gouji.grid.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the labels of a band from top to bottom, each with the figures next to it. */
final class LineReader {
    /** Numbers under a header that count its columns (甲 乙 1 2 3 …) are no figures; without a letter fewer than this may be. */
    private static final int COUNTED_COLUMNS = 3;

    private final Band band;
    private final Lattice lattice;
    private final BoxReader boxes;
    private final List<Line> lines = new ArrayList<>();
    /** The label that holds at present in each stub column. */
    private final List<Optional<Label>> current = new ArrayList<>();

    private LineReader(Band band, BoxReader boxes) {
        this.band = band;
        this.lattice = band.lattice();
        this.boxes = boxes;
        band.stubs().forEach(stub -> current.add(Optional.empty()));
    }

    static List<Line> read(Band band, BoxReader boxes) {
        LineReader reader = new LineReader(band, boxes);
        for (int row = band.first(); row <= band.last(); row++) {
            reader.readRow(row);
        }
        if (band.stubs().isEmpty()
                && !band.header().isNone()
                && reader.lines.stream().noneMatch(Line::hasFigures)) {
            reader.expectRow();
        }
        return reader.lines;
    }

    private void readRow(int row) {
        List<Box> labels = stubLabels(row);
        boolean letters =
                labels.stream().allMatch(box -> box.label().raw().strip().length() <= 1);
        int fewest = labels.isEmpty() ? COUNTED_COLUMNS : 1;
        if (letters && countsColumns(values(row), fewest)) {
            return;
        }
        if (labels.isEmpty()) {
            readRowWithoutLabel(row);
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            Box box = labels.get(i);
            boolean last = i + 1 == labels.size();
            if (last || !repeatsTheRowAbove(box)) {
                List<Label> above = enter(box);
                lines.add(
                        new Line(band, row, box.label(), above, last ? unit(row) : "", last ? values(row) : List.of()));
            }
        }
    }

    /** The labels that start in a row, a label that reaches over several columns once. */
    private List<Box> stubLabels(int row) {
        List<Box> labels = new ArrayList<>();
        for (int stub : band.stubs()) {
            Box box = lattice.box(row, stub);
            if (box.is(Kind.LABEL)
                    && box.top() == row
                    && (labels.isEmpty() || !labels.get(labels.size() - 1).startsWith(box))) {
                labels.add(box);
            }
        }
        return labels;
    }

    /** In front of a label to its right, a text repeated from row to row stands in place of a merge. */
    private boolean repeatsTheRowAbove(Box box) {
        return current.get(stubIndex(box))
                .filter(label -> label.core().equals(box.label().core()))
                .isPresent();
    }

    private int stubIndex(Box box) {
        for (int i = 0; i < band.stubs().size(); i++) {
            if (band.stubs().get(i) >= box.left() && band.stubs().get(i) <= box.right()) {
                return i;
            }
        }
        throw new IllegalStateException("no stub column at " + box.cell().ref());
    }

    /** Makes it the label that holds in its column and in none to the right; returns those to its left. */
    private List<Label> enter(Box box) {
        int index = stubIndex(box);
        List<Label> above =
                current.subList(0, index).stream().flatMap(Optional::stream).toList();
        current.set(index, Optional.of(box.label()));
        for (int deeper = index + 1; deeper < current.size(); deeper++) {
            current.set(deeper, Optional.empty());
        }
        return above;
    }

    private void readRowWithoutLabel(int row) {
        List<Optional<Box>> values = values(row);
        List<Box> texts = lattice.starting(row).stream()
                .filter(box -> box.is(Kind.LABEL) && box.left() >= band.from() && box.left() <= band.to())
                .toList();
        boolean figures = values.stream().flatMap(Optional::stream).anyMatch(Box::isFigure);
        if (!texts.isEmpty() && (!figures || band.stubs().isEmpty())) {
            lines.add(new Line(band, row, texts.get(0).label(), List.of(), "", List.of()));
        } else if (figures) {
            lines.add(new Line(band, row, boxes.noLabel(), List.of(), unit(row), values));
        }
    }

    private static boolean countsColumns(List<Optional<Box>> values, int fewest) {
        List<BigDecimal> numbers = values.stream()
                .flatMap(Optional::stream)
                .flatMap(box -> box.figure().number().stream())
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).subtract(numbers.get(i - 1)).compareTo(BigDecimal.ONE) != 0) {
                return false;
            }
        }
        return numbers.size() == values.size() && numbers.size() >= fewest;
    }

    private String unit(int row) {
        return band.unit()
                .map(column -> lattice.box(row, column))
                .filter(box -> box.is(Kind.UNIT))
                .map(box -> box.label().plain())
                .orElse("");
    }

    private List<Optional<Box>> values(int row) {
        List<Optional<Box>> values = new ArrayList<>();
        for (ValueColumn value : band.values()) {
            Box box = lattice.box(row, value.column());
            values.add(Optional.of(box).filter(b -> b.top() == row && b.left() == value.column()));
        }
        return values;
    }

    /** A table without stub that is left blank: its figures are expected in the row under its header. */
    private void expectRow() {
        List<Optional<Box>> values = new ArrayList<>();
        for (ValueColumn value : band.values()) {
            Cell below = lattice.below(band.header().last(), value.column());
            if (below.isBlank()) {
                values.add(Optional.of(boxes.blank(below, band.header().last() + 1, value.column())));
            }
        }
        if (values.size() == band.values().size()) {
            lines.add(new Line(band, band.header().last() + 1, boxes.noLabel(), List.of(), "", values));
        }
    }
}
