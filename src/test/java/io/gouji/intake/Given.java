package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Files that tests make up, read without touching the disk, and what is asked of them again and again. */
final class Given {
    private Given() {}

    static Document file(String name, byte[] bytes) {
        return Intake.read(bytes, name);
    }

    static Document text(String text) {
        return file("报告.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static Grid onlyGrid(Document document) {
        if (document.grids().size() != 1) {
            throw new AssertionError("grids: " + document.grids().size());
        }
        return document.grids().get(0);
    }

    /** What each row shows, its cells separated by |, white space as it is. */
    static List<String> rows(Grid grid) {
        return IntStream.range(0, grid.height())
                .mapToObj(row -> String.join(
                        "|", grid.row(row).stream().map(cell -> cell.shown()).toList()))
                .toList();
    }

    static List<String> paragraphs(Document document) {
        return document.prose().paragraphs().stream().map(document.prose()::of).toList();
    }

    static List<Integer> levels(Document document) {
        return document.prose().paragraphs().stream().map(Paragraph::level).toList();
    }

    static List<String> spans(Grid grid) {
        return grid.spans().stream().map(Object::toString).toList();
    }
}
