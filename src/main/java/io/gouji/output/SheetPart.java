package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.output.SheetMarks.Mark;
import io.gouji.output.XmlText.Tag;
import io.gouji.report.Entry.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The part of a sheet in which cells are given other styles and that gets a drawing for its comments. */
final class SheetPart {
    /** What may stand behind the drawing of comments. */
    private static final Set<String> BEHIND = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "AlternateContent",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final XmlText xml;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();

    /** A row: its tag, where its content ends, its cells. */
    private static final class Row {
        private final Tag tag;
        private int end;
        private final TreeMap<Integer, Tag> cells = new TreeMap<>();

        Row(Tag tag) {
            this.tag = tag;
            this.end = tag.end();
        }
    }

    /** How a cell of a style looks when it is marked. */
    @FunctionalInterface
    interface Marking {
        int style(int before, Look look);
    }

    SheetPart(XmlText xml) {
        this.xml = xml;
        int number = -1;
        int column = -1;
        Row row = null;
        for (Tag tag : xml.tags()) {
            if (tag.name().equals("row")) {
                if (tag.closes()) {
                    if (row != null) {
                        row.end = tag.start();
                    }
                    continue;
                }
                number = tag.attribute("r").map(r -> Integer.parseInt(r) - 1).orElse(number + 1);
                column = -1;
                row = new Row(tag);
                rows.put(number, row);
            } else if (tag.name().equals("c") && !tag.closes() && row != null) {
                column = tag.attribute("r").map(r -> CellRef.of(r).column()).orElse(column + 1);
                row.cells.put(column, tag);
            } else if (tag.name().equals("sheetData") && (tag.closes() || tag.isEmpty())) {
                break;
            }
        }
    }

    void mark(Map<CellRef, Mark> marks, Marking marking) {
        TreeMap<Integer, TreeMap<Integer, Look>> byRow = new TreeMap<>();
        marks.forEach((cell, mark) ->
                byRow.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), mark.look()));
        List<String> behindLast = new ArrayList<>();
        byRow.forEach((number, looks) -> {
            Row row = rows.get(number);
            if (row != null) {
                mark(number, row, looks, marking);
                return;
            }
            StringBuilder cells = new StringBuilder();
            looks.forEach((column, look) -> cells.append(cell(number, column, marking.style(0, look))));
            String added =
                    "<" + xml.prefix() + "row r=\"" + (number + 1) + "\">" + cells + "</" + xml.prefix() + "row>";
            Map.Entry<Integer, Row> next = rows.higherEntry(number);
            if (next == null) {
                behindLast.add(added);
            } else {
                xml.insert(next.getValue().tag.start(), added);
            }
        });
        if (!behindLast.isEmpty()) {
            xml.append("sheetData", String.join("", behindLast));
        }
    }

    private void mark(int number, Row row, Map<Integer, Look> looks, Marking marking) {
        int rowStyle = row.tag.attribute("customFormat").isPresent() ? style(row.tag) : 0;
        StringBuilder behind = new StringBuilder();
        looks.forEach((column, look) -> {
            Tag cell = row.cells.get(column);
            if (cell != null) {
                xml.replace(cell, cell.with("s", Integer.toString(marking.style(style(cell), look))));
                return;
            }
            String added = cell(number, column, marking.style(rowStyle, look));
            Map.Entry<Integer, Tag> next = row.cells.higherEntry(column);
            if (next == null) {
                behind.append(added);
            } else {
                xml.insert(next.getValue().start(), added);
            }
        });
        if (behind.isEmpty()) {
            return;
        }
        if (row.tag.isEmpty()) {
            String open = row.tag
                            .written()
                            .substring(0, row.tag.written().length() - 2)
                            .stripTrailing() + ">";
            xml.replace(row.tag, open + behind + "</" + xml.prefix() + "row>");
        } else {
            xml.insert(row.end, behind.toString());
        }
    }

    private String cell(int row, int column, int style) {
        return "<" + xml.prefix() + "c r=\"" + new CellRef(row, column) + "\" s=\"" + style + "\"/>";
    }

    private static int style(Tag tag) {
        return tag.attribute("s").map(Integer::parseInt).orElse(0);
    }

    /** The id of the drawing of its comments, if it has one. */
    Optional<String> drawing() {
        return xml.tag("legacyDrawing").flatMap(tag -> tag.attribute("id"));
    }

    void addDrawing(String id) {
        int depth = 0;
        int at = -1;
        for (Tag tag : xml.tags()) {
            depth -= tag.closes() ? 1 : 0;
            boolean isChild = depth == 1 && !tag.closes();
            if (at < 0 && ((isChild && BEHIND.contains(tag.name())) || (depth == 0 && tag.closes()))) {
                at = tag.start();
            }
            depth += tag.closes() || tag.isEmpty() ? 0 : 1;
        }
        xml.insert(
                at,
                "<" + xml.prefix() + "legacyDrawing xmlns:r=\""
                        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"" + id
                        + "\"/>");
    }

    byte[] bytes() {
        return xml.bytes();
    }
}
