package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.output.XmlText.Tag;
import io.gouji.report.Annotations;
import io.gouji.report.Annotations.Item;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A marked copy of an {@code .xlsx} or {@code .xlsm}. Only the parts that a mark stands in are edited, and only where it stands:
 * pictures, charts, macros, and whatever else is in the file are copied to the byte.
 */
final class XlsxCopy {
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String NAMESPACES = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    /** New drawings number their boxes from here on, beyond those of the file's own sheets. */
    private static final int DRAWINGS = 500;

    private final OfficePackage file;
    private final String workbook;
    private final StylesPart styles;
    private int drawings = DRAWINGS;

    private XlsxCopy(byte[] source) throws IOException {
        this.file = new OfficePackage(source);
        this.workbook = file.main();
        this.styles = new StylesPart(file.target(workbook, "styles").flatMap(file::part));
    }

    static byte[] of(byte[] source, Annotations annotations, String name) throws IOException {
        XlsxCopy copy = new XlsxCopy(source);
        Map<String, String> sheets = copy.sheets();
        SheetMarks.of(annotations, name)
                .forEach((sheet, marks) ->
                        Optional.ofNullable(sheets.get(sheet)).ifPresent(part -> copy.mark(part, marks)));
        sheets.values().forEach(copy::deselect);
        copy.addList(annotations, name, sheets.keySet());
        copy.writeStyles();
        return copy.file.bytes();
    }

    /** The part of each sheet, by name. */
    private Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Tag tag : file.part(workbook).orElseThrow().tags("sheet")) {
            tag.attribute("id")
                    .flatMap(id -> file.byId(workbook, id))
                    .ifPresent(part -> sheets.put(tag.attribute("name").orElse(""), part));
        }
        return sheets;
    }

    private void mark(String part, SheetMarks marks) {
        Optional<XmlText> xml = file.part(part);
        if (xml.isEmpty() || xml.get().tag("sheetData").isEmpty()) {
            return; // a sheet that is a chart has no cells
        }
        SheetPart sheet = new SheetPart(xml.get());
        sheet.mark(marks.cells(), styles::marked);
        Map<CellRef, String> texts = new TreeMap<>();
        marks.cells().forEach((cell, mark) -> texts.put(cell, mark.text()));
        Optional<String> comments = file.target(part, "comments");
        Set<CellRef> there = Set.copyOf(CommentsPart.cells(comments.flatMap(file::part)));
        List<CellRef> further =
                texts.keySet().stream().filter(cell -> !there.contains(cell)).toList();
        file.set(
                comments.orElseGet(() -> newPart(part, "comments", "xl/comments-gouji", ".xml", COMMENTS_TYPE)),
                CommentsPart.comments(comments.flatMap(file::part), texts));
        if (!further.isEmpty()) {
            draw(part, sheet, further);
        }
        file.set(part, sheet.bytes());
    }

    private void draw(String part, SheetPart sheet, List<CellRef> cells) {
        Optional<String> drawing = sheet.drawing().flatMap(id -> file.byId(part, id));
        drawings++;
        if (drawing.isPresent()) {
            file.set(drawing.get(), CommentsPart.drawing(drawing.flatMap(file::part), cells, drawings));
            return;
        }
        String name = file.unused("xl/drawings/vmlDrawing-gouji", ".vml");
        file.set(name, CommentsPart.drawing(Optional.empty(), cells, drawings));
        file.declare(name, DRAWING_TYPE);
        sheet.addDrawing(file.relate(part, "vmlDrawing", name));
    }

    private String newPart(String of, String relation, String before, String behind, String type) {
        String name = file.unused(before, behind);
        file.declare(name, type);
        file.relate(of, relation, name);
        return name;
    }

    /** Two selected sheets would be edited as one. */
    private void deselect(String part) {
        file.part(part).ifPresent(xml -> {
            xml.tags("sheetView").stream()
                    .filter(tag -> tag.attribute("tabSelected").isPresent())
                    .forEach(tag -> xml.replace(tag, tag.without("tabSelected")));
            if (xml.isEdited()) {
                file.set(part, xml.bytes());
            }
        });
    }

    private void addList(Annotations annotations, String name, Set<String> taken) {
        String part = file.unused("xl/worksheets/sheet-gouji", ".xml");
        file.set(part, list(annotations, name, taken));
        file.declare(part, SHEET_TYPE);
        String id = file.relate(workbook, "worksheet", part);
        XmlText xml = file.part(workbook).orElseThrow();
        int sheetId = xml.tags("sheet").stream()
                        .mapToInt(tag ->
                                tag.attribute("sheetId").map(Integer::parseInt).orElse(0))
                        .max()
                        .orElse(0)
                + 1;
        xml.insert(
                xml.tag("sheets").orElseThrow().end(),
                "<" + xml.prefix() + "sheet name=\"" + XmlText.escape(FindingList.unused(annotations.sheet(), taken))
                        + "\" sheetId=\"" + sheetId
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\""
                        + id
                        + "\"/>");
        xml.tags("definedName")
                .forEach(tag -> tag.attribute("localSheetId")
                        .ifPresent(sheet -> xml.replace(
                                tag, tag.with("localSheetId", Integer.toString(Integer.parseInt(sheet) + 1)))));
        xml.tags("workbookView").stream()
                .filter(tag -> tag.attribute("activeTab").isPresent())
                .forEach(tag -> xml.replace(tag, tag.without("activeTab")));
        file.set(workbook, xml.bytes());
    }

    private String list(Annotations annotations, String name, Set<String> sheets) {
        int header = FindingList.HEADER + 1;
        StringBuilder rows = new StringBuilder();
        rows.append(row(1, List.of(annotations.verdict()), styles.plain(true, false, "")));
        rows.append(row(2, List.of(annotations.note()), styles.plain(false, false, "")));
        rows.append(row(header, annotations.columns(), styles.plain(true, false, "FFD9D9D9")));
        StringBuilder links = new StringBuilder();
        int number = header;
        for (Item item : annotations.items()) {
            number++;
            Optional<Place> place = item.cells().stream()
                    .filter(each -> each.file().equals(name) && sheets.contains(each.sheet()))
                    .findFirst();
            rows.append(item(number, item, place.isPresent()));
            String cell = new CellRef(number - 1, Annotations.WHERE).toString();
            place.ifPresent(each -> links.append("<hyperlink ref=\"" + cell + "\" location=\""
                    + XmlText.escape("'" + each.sheet().replace("'", "''") + "'!" + each.address()) + "\"/>"));
        }
        String columns = IntStream.range(0, FindingList.WIDTHS.size())
                .mapToObj(i -> "<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\""
                        + FindingList.WIDTHS.get(i) + "\" customWidth=\"1\"/>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet" + NAMESPACES
                + "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\""
                + " workbookViewId=\"0\"><pane ySplit=\"" + header + "\" topLeftCell=\"A" + (header + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>" + columns
                + "</cols><sheetData>" + rows + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:F1\"/>"
                + "<mergeCell ref=\"A2:F2\"/></mergeCells>"
                + (links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>")
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private String item(int number, Item item, boolean linked) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < item.row().size(); column++) {
            boolean link = linked && column == Annotations.WHERE;
            String colour = column == 1 ? StylesPart.colour(item.look()) : "";
            cells.append(cell(number, column, item.row().get(column), styles.plain(false, link, colour)));
        }
        return rowTag(number, item.row()) + cells + "</row>";
    }

    private static String row(int number, List<String> texts, int style) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < texts.size(); column++) {
            cells.append(cell(number, column, texts.get(column), style));
        }
        return rowTag(number, texts) + cells + "</row>";
    }

    private static String rowTag(int number, List<String> texts) {
        return "<row r=\"" + number + "\" ht=\"" + FindingList.height(texts) + "\" customHeight=\"1\">";
    }

    private static String cell(int row, int column, String text, int style) {
        return "<c r=\"" + new CellRef(row - 1, column) + "\" s=\"" + style
                + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XmlText.escape(text) + "</t></is></c>";
    }

    private void writeStyles() {
        String name = file.target(workbook, "styles")
                .orElseGet(() -> newPart(workbook, "styles", "xl/styles-gouji", ".xml", STYLES_TYPE));
        file.set(name, styles.bytes());
    }
}
