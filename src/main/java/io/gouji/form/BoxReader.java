package io.gouji.form;

import io.gouji.form.Box.Kind;
import io.gouji.grid.Cell;
import io.gouji.grid.Value;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import java.math.BigDecimal;

/** Tells what a cell looks like by itself. */
final class BoxReader {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2000);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

    private final Words words;
    private final LabelReader labels;
    private final Label none;

    BoxReader(Words words, LabelReader labels) {
        this.words = words;
        this.labels = labels;
        this.none = labels.read("");
    }

    Label noLabel() {
        return none;
    }

    Box blank(Cell cell, int row, int column) {
        return new Box(cell, row, column, row, column, Kind.BLANK, Figures.read(cell), none);
    }

    Box read(Cell cell, int top, int left, int bottom, int right) {
        Figure figure = Figures.read(cell);
        Kind kind = kind(cell, figure);
        boolean text = kind == Kind.LABEL || kind == Kind.UNIT || kind == Kind.NIL || isYear(figure);
        return new Box(cell, top, left, bottom, right, kind, figure, text ? labels.read(text(cell)) : none);
    }

    /** A number that may stand for a year over a column. */
    private static boolean isYear(Figure figure) {
        return figure.number()
                .filter(number -> number.scale() == 0)
                .filter(number -> number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0)
                .isPresent();
    }

    private static String text(Cell cell) {
        return cell.value() instanceof Value.Text text ? text.text() : cell.shown();
    }

    private Kind kind(Cell cell, Figure figure) {
        return switch (figure.state()) {
            case NUMBER -> Kind.NUMBER;
            case BLANK -> Kind.BLANK;
            case DASH, SLASH -> Kind.MARK;
            case TEXT -> cell.value() instanceof Value.Text text ? kindOfText(text.text()) : Kind.OTHER;
        };
    }

    private Kind kindOfText(String text) {
        String bare = Words.bare(text);
        if (words.isNil(bare)) {
            return Kind.NIL;
        }
        if (words.isUnit(bare)) {
            return Kind.UNIT;
        }
        if (labels.isOrdinal(text)) {
            return Kind.ORDINAL;
        }
        return Kind.LABEL;
    }
}
