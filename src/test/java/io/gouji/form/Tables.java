package io.gouji.form;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.grid.Span;
import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sheets drawn as text: a line a row, cells parted by |. A cell that is a plain number is one, {@code <} is merged with the
 * cell to its left and {@code ^} with the one above, {@code \n} breaks a line inside a cell.
 */
final class Tables {
    private Tables() {}

    static Grid sheet(String name, String drawing) {
        return new Grid(name, Grid.Shape.PLACED, false, cells(drawing), spans(drawing), Set.of(), Set.of());
    }

    static Document document(Grid... sheets) {
        return new Document("a.xlsx", "", Document.Format.XLSX, List.of(sheets), Prose.NONE);
    }

    static Document document(String drawing) {
        return document(sheet("统计表", drawing));
    }

    private static List<String[]> rows(String drawing) {
        return drawing.stripTrailing()
                .lines()
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private static List<Cell> cells(String drawing) {
        List<Cell> cells = new ArrayList<>();
        List<String[]> rows = rows(drawing);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                String text = rows.get(row)[column].replace("\\n", "\n");
                if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
                    cells.add(cell(new CellRef(row, column), text));
                }
            }
        }
        return cells;
    }

    private static Cell cell(CellRef ref, String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new Cell(ref, new Value.Figure(new BigDecimal(text)), text, text, false, 0, 0)
                : Cell.text(ref, text);
    }

    private static List<Span> spans(String drawing) {
        List<Span> spans = new ArrayList<>();
        List<String[]> rows = rows(drawing);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                String text = rows.get(row)[column];
                if (!text.equals("<") && !text.equals("^")) {
                    int right = column;
                    while (right + 1 < rows.get(row).length && rows.get(row)[right + 1].equals("<")) {
                        right++;
                    }
                    int bottom = row;
                    while (bottom + 1 < rows.size()
                            && column < rows.get(bottom + 1).length
                            && rows.get(bottom + 1)[column].equals("^")) {
                        bottom++;
                    }
                    if (right > column || bottom > row) {
                        spans.add(new Span(new CellRef(row, column), new CellRef(bottom, right)));
                    }
                }
            }
        }
        return spans;
    }
}
