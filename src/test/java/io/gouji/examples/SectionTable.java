package io.gouji.examples;

import io.gouji.grid.Value;
import io.gouji.output.FormSheet;
import io.gouji.output.FormSheet.Box;
import io.gouji.output.FormSheet.Role;
import java.util.List;

/** The tables of one section of a filled form, as a report carries them in its text. */
record SectionTable(List<Box> boxes) {

    static SectionTable of(FormSheet form, String section) {
        List<Box> heads =
                form.boxes().stream().filter(box -> box.role() == Role.SECTION).toList();
        int first = heads.stream()
                .filter(box -> box.text().equals(section))
                .mapToInt(SectionTable::top)
                .findFirst()
                .orElseThrow();
        int end = heads.stream()
                .mapToInt(SectionTable::top)
                .filter(row -> row > first)
                .min()
                .orElse(Integer.MAX_VALUE);
        return new SectionTable(form.boxes().stream()
                .filter(box -> top(box) > first && top(box) < end)
                .toList());
    }

    int firstRow() {
        return boxes.stream().mapToInt(SectionTable::top).min().orElseThrow();
    }

    int lastRow() {
        return boxes.stream().mapToInt(box -> box.span().last().row()).max().orElseThrow();
    }

    /** The boxes that reach into a row, from left to right. */
    List<Box> row(int row) {
        return boxes.stream()
                .filter(box -> top(box) <= row && row <= box.span().last().row())
                .sorted((a, b) -> Integer.compare(
                        a.span().first().column(), b.span().first().column()))
                .toList();
    }

    static int top(Box box) {
        return box.span().first().row();
    }

    static int height(Box box) {
        return box.span().last().row() - top(box) + 1;
    }

    static int width(Box box) {
        return box.span().last().column() - box.span().first().column() + 1;
    }

    static String text(Box box) {
        if (box.entry() instanceof Value.Figure figure) {
            return figure.number().toPlainString();
        }
        return box.entry() instanceof Value.Text text ? text.text() : box.text();
    }
}
