package io.gouji.report;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Place;
import io.gouji.grid.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A sheet as it lies before its author: letters over the columns, numbers beside the rows, merged cells merged. */
final class HtmlTable {
    /** No form is wider; what lies beyond is no part of it. */
    private static final int WIDEST = 60;

    private final Speech speech;
    private final HtmlLinks links;
    private final Document document;
    private final Grid grid;
    private final Html html;
    private final Map<CellRef, Span> spans = new HashMap<>();
    private final int width;

    HtmlTable(Speech speech, HtmlLinks links, Document document, Grid grid, Html html) {
        this.speech = speech;
        this.links = links;
        this.document = document;
        this.grid = grid;
        this.html = html;
        this.width = Math.min(
                WIDEST,
                grid.cells().stream()
                        .filter(cell -> !cell.isBlank() || isLinked(cell))
                        .mapToInt(cell -> cell.ref().column() + 1)
                        .max()
                        .orElse(0));
        grid.spans().forEach(this::add);
    }

    /** Whether anybody speaks of a cell of it. */
    boolean isSpokenOf() {
        return grid.cells().stream().anyMatch(this::isLinked);
    }

    private boolean isLinked(Cell cell) {
        return linked(cell).isPresent();
    }

    private Optional<Linked> linked(Cell cell) {
        return links.of(Place.of(document.name(), grid, cell));
    }

    private void add(Span span) {
        for (int row = span.first().row(); row <= Math.min(span.last().row(), grid.height() - 1); row++) {
            for (int column = span.first().column();
                    column <= Math.min(span.last().column(), width - 1);
                    column++) {
                spans.put(new CellRef(row, column), span);
            }
        }
    }

    void print() {
        html.open("section", "class", "sheet");
        html.leaf("h4", speech.say("html.sheet", document.name(), grid.name())).line();
        html.open("table", "class", "grid").open("thead").open("tr").leaf("td", "");
        for (int column = 0; column < width; column++) {
            html.leaf("th", CellRef.columnName(column), "scope", "col");
        }
        html.close().close().line().open("tbody").line();
        for (int row = 0; row < grid.height(); row++) {
            if (!isEmpty(row)) {
                row(row);
            }
        }
        html.close().close().close().line();
    }

    /** Nothing stands in it, nobody speaks of it, and no merged cell reaches into it. */
    private boolean isEmpty(int row) {
        boolean blank = grid.row(row).stream().allMatch(cell -> cell.isBlank() && !isLinked(cell));
        for (int column = 0; blank && column < width; column++) {
            blank = !spans.containsKey(new CellRef(row, column));
        }
        return blank;
    }

    private void row(int row) {
        int line = grid.row(row).stream().mapToInt(Cell::line).max().orElse(0);
        html.open("tr").leaf("th", Integer.toString(line > 0 ? line : row + 1), "scope", "row");
        for (int column = 0; column < width; column++) {
            CellRef ref = new CellRef(row, column);
            Span span = spans.get(ref);
            if (span == null) {
                cell(grid.cell(row, column), "", "");
            } else if (span.first().equals(ref)) {
                int down = Math.min(span.last().row(), grid.height() - 1) - row + 1;
                int across = Math.min(span.last().column(), width - 1) - column + 1;
                cell(grid.cell(row, column), several(down), several(across));
            }
        }
        html.close().line();
    }

    private static String several(int number) {
        return number == 1 ? "" : Integer.toString(number);
    }

    private void cell(Cell cell, String down, String across) {
        Optional<Linked> linked = linked(cell);
        String address =
                linked.isEmpty() ? "" : new Places(speech, false).address(Place.of(document.name(), grid, cell));
        html.leaf(
                "td",
                cell.shown().strip(),
                "rowspan",
                down,
                "colspan",
                across,
                "data-k",
                linked.map(Linked::keys).orElse(""),
                "class",
                linked.map(Linked::classes).orElse(""),
                "data-at",
                address,
                "data-sign",
                linked.map(each -> each.sign(speech)).orElse(""));
    }
}
