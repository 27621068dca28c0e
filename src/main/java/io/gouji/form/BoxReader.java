package io.gouji.form;

import io.gouji.form.Box.Kind;
import io.gouji.grid.Cell;
import io.gouji.grid.Value;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import io.gouji.reference.Memo;
import java.math.BigDecimal;

/** Tells what a cell looks like by itself. */
final class BoxReader {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2000);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

    private final Words words;
    private final LabelReader labels;
    private final Label none;
    private final Memo<String, Content> texts = new Memo<>();

    /** What a cell says, wherever it stands. */
    private record Content(Kind kind, Figure figure, Label label) {}

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
        Content content = content(cell);
        return new Box(cell, top, left, bottom, right, content.kind(), content.figure(), content.label());
    }

    private Content content(Cell cell) {
        if (cell.value() instanceof Value.Text text) {
            return texts.of(text.text(), () -> content(Figures.read(cell), text.text(), kindOfText(text.text())));
        }
        return content(Figures.read(cell), cell.shown(), Kind.OTHER);
    }

    /** {@code otherwise} is what it is if it is no figure. */
    private Content content(Figure figure, String text, Kind otherwise) {
        Kind kind = switch (figure.state()) {
            case NUMBER -> Kind.NUMBER;
            case BLANK -> Kind.BLANK;
            case DASH, SLASH -> Kind.MARK;
            case TEXT -> otherwise;
        };
        boolean labelled = kind == Kind.LABEL || kind == Kind.UNIT || kind == Kind.NIL || isYear(figure);
        return new Content(kind, figure, labelled ? labels.read(text) : none);
    }

    /** A number that may stand for a year over a column. */
    private static boolean isYear(Figure figure) {
        return figure.number()
                .filter(number ->
                        number.scale() == 0 && number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0)
                .isPresent();
    }

    private Kind kindOfText(String text) {
        String folded = Folding.fold(text);
        String bare = Folding.bare(folded);
        if (words.isNil(bare)) {
            return Kind.NIL;
        }
        if (words.isUnit(bare)) {
            return Kind.UNIT;
        }
        if (labels.isOrdinal(folded)) {
            return Kind.ORDINAL;
        }
        return Kind.LABEL;
    }
}
