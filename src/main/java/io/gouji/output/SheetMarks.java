package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.report.Annotations;
import io.gouji.report.Entry.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is marked in one sheet: of each cell the worst grade and what is said there, in the order of the findings. */
record SheetMarks(TreeMap<CellRef, Mark> cells) {
    /** One cell. */
    record Mark(Look look, List<String> comments) {
        Mark and(Look other, String comment) {
            Look worse = look.compareTo(other) <= 0 ? look : other;
            return new Mark(
                    worse, Stream.concat(comments.stream(), Stream.of(comment)).toList());
        }

        String text() {
            return String.join("\n\n", comments);
        }
    }

    /** Of each sheet of a file that has any, by name. */
    static Map<String, SheetMarks> of(Annotations annotations, String file) {
        Map<String, SheetMarks> sheets = new LinkedHashMap<>();
        for (Annotations.Item item : annotations.items()) {
            item.cells().stream()
                    .filter(place -> place.file().equals(file))
                    .forEach(place -> sheets.computeIfAbsent(place.sheet(), name -> new SheetMarks(new TreeMap<>()))
                            .cells()
                            .merge(
                                    place.cell(),
                                    new Mark(item.look(), List.of(item.comment())),
                                    (before, more) -> before.and(more.look(), item.comment())));
        }
        return sheets;
    }
}
