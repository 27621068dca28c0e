package io.gouji.bench.mapping;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A sheet that is being drawn, with the answer to every figure on it. */
final class Canvas {
    final String name;
    /** The next free row. */
    int row;
    /** Where the first column of a table stands. */
    int left;

    final Map<CellRef, Truth> truths = new LinkedHashMap<>();
    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();
    private final List<Span> spans = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();

    Canvas(String name) {
        this.name = name;
    }

    /** What a figure is. */
    record Truth(String code, Use use) {
        static final Truth STRANGER = new Truth("", Use.STRANGER);
    }

    enum Use {
        /** The figure of its indicator. */
        FIGURE,
        /** A part of it. */
        PART,
        /** Of the form, but beside the figures: taken for its indicator or left alone. */
        BESIDE,
        /** None of the form's, or of another year. */
        STRANGER
    }

    void text(int atRow, int column, String text) {
        put(Cell.text(new CellRef(atRow, left + column), text));
    }

    void number(int atRow, int column, int number) {
        CellRef ref = new CellRef(atRow, left + column);
        String text = Integer.toString(number);
        put(new Cell(ref, new Value.Figure(BigDecimal.valueOf(number)), text, text, false, 0, 0));
    }

    private void put(Cell cell) {
        if (!cell.isBlank()) {
            cells.put(cell.ref(), cell);
        }
    }

    void answer(int atRow, int column, Truth truth) {
        truths.put(new CellRef(atRow, left + column), truth);
    }

    void merge(int top, int first, int bottom, int last) {
        if (bottom > top || last > first) {
            spans.add(new Span(new CellRef(top, left + first), new CellRef(bottom, left + last)));
        }
    }

    void hide(int hidden) {
        hiddenRows.add(hidden);
    }

    int width() {
        return cells.keySet().stream().mapToInt(CellRef::column).max().orElse(-1) + 1;
    }

    /** The same sheet under another name; of another year its figures are others, and strangers. */
    Canvas named(String otherName, boolean otherYear) {
        Canvas copy = new Canvas(otherName);
        copy.cells.putAll(cells);
        copy.spans.addAll(spans);
        copy.hiddenRows.addAll(hiddenRows);
        copy.hiddenColumns.addAll(hiddenColumns);
        copy.truths.putAll(truths);
        if (otherYear) {
            truths.keySet().stream()
                    .filter(cells::containsKey)
                    .forEach(ref -> copy.number(ref.row(), ref.column(), (ref.row() + ref.column()) % 7));
            copy.truths.replaceAll((ref, truth) -> Truth.STRANGER);
        }
        return copy;
    }

    /** The same sheet where its figures only stand beside others. */
    void setBeside() {
        truths.replaceAll((ref, truth) -> truth.use() == Use.FIGURE ? new Truth(truth.code(), Use.BESIDE) : truth);
    }

    /** With rows as columns. */
    Canvas transposed() {
        Canvas turned = new Canvas(name);
        cells.forEach((ref, cell) -> turned.put(
                new Cell(turn(ref), cell.value(), cell.raw(), cell.shown(), cell.isFormula(), 0, 0)));
        spans.forEach(span -> turned.spans.add(new Span(turn(span.first()), turn(span.last()))));
        truths.forEach((ref, truth) -> turned.truths.put(turn(ref), truth));
        turned.hiddenColumns.addAll(hiddenRows);
        return turned;
    }

    private static CellRef turn(CellRef ref) {
        return new CellRef(ref.column(), ref.row());
    }

    Grid grid() {
        return new Grid(name, Grid.Shape.PLACED, false, cells.values(), spans, hiddenRows, hiddenColumns);
    }
}
