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
        int fewest = labels.isEmpty() ? COUNTED_COLUMNS : 1;
        if (areLetters(labels) && countsColumns(values(row), fewest)) {
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

    private static boolean areLetters(List<Box> labels) {
        for (Box box : labels) {
            if (box.label().raw().strip().length() > 1) {
                return false;
            }
        }
        return true;
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
        Optional<Label> holds = current.get(stubIndex(box));
        return holds.isPresent() && holds.get().core().equals(box.label().core());
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
        List<Label> above = new ArrayList<>();
        for (Optional<Label> outer : current.subList(0, index)) {
            outer.ifPresent(above::add);
        }
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
        Optional<BigDecimal> before = Optional.empty();
        for (Optional<Box> value : values) {
            Optional<BigDecimal> number = value.flatMap(box -> box.figure().number());
            boolean next = before.isEmpty() || isNext(before.get(), number);
            if (number.isEmpty() || !next) {
                return false;
            }
            before = number;
        }
        return values.size() >= fewest;
    }

    private static boolean isNext(BigDecimal before, Optional<BigDecimal> number) {
        return number.isPresent() && number.get().subtract(before).compareTo(BigDecimal.ONE) == 0;
    }

    private String unit(int row) {
        if (band.unit().isEmpty()) {
            return "";
        }
        Box box = lattice.box(row, band.unit().get());
        return box.is(Kind.UNIT) ? box.label().plain() : "";
    }

    private List<Optional<Box>> values(int row) {
        List<Optional<Box>> values = new ArrayList<>();
        for (ValueColumn value : band.values()) {
            Box box = lattice.box(row, value.column());
            boolean starts = box.top() == row && box.left() == value.column();
            values.add(starts ? Optional.of(box) : Optional.empty());
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
