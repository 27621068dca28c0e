package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.output.XmlText.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a sheet and the drawing of their boxes: what a cell has is kept and added to. */
final class CommentsPart {
    private static final String AUTHOR = "gouji";
    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
                    + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors></authors><commentList></commentList>"
                    + "</comments>";
    private static final String EMPTY_DRAWING = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\""
            + "urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{0}\"/></o:shapelayout></xml>";
    private static final String SHAPE_TYPE =
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\""
                    + "m,l,21600r21600,l21600,xe\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\""
                    + "urn:schemas-microsoft-com:office:office\"><v:stroke joinstyle=\"miter\"/>"
                    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final Pattern SHAPE_NUMBER = Pattern.compile("_x0000_s(\\d+)");
    private static final int IDS_OF_A_DRAWING = 1024;

    private CommentsPart() {}

    /** The comments with what is to be said more. */
    static byte[] comments(Optional<XmlText> part, Map<CellRef, String> texts) {
        XmlText xml = part.orElseGet(() -> new XmlText(EMPTY.getBytes(StandardCharsets.UTF_8)));
        String p = xml.prefix();
        int author = xml.tags("author").size();
        xml.append("authors", "<" + p + "author>" + AUTHOR + "</" + p + "author>");
        Map<CellRef, Tag> there = commented(xml);
        StringBuilder added = new StringBuilder();
        texts.forEach((cell, text) -> {
            Tag comment = there.get(cell);
            if (comment == null) {
                added.append("<" + p + "comment ref=\"" + cell + "\" authorId=\"" + author + "\"><" + p + "text>"
                        + run(p, text) + "</" + p + "text></" + p + "comment>");
            } else {
                addTo(xml, comment, run(p, "\n\n" + text));
            }
        });
        xml.append("commentList", added.toString());
        return xml.bytes();
    }

    private static Map<CellRef, Tag> commented(XmlText xml) {
        Map<CellRef, Tag> cells = new TreeMap<>();
        xml.tags("comment").forEach(tag -> tag.attribute("ref").ifPresent(ref -> cells.put(CellRef.of(ref), tag)));
        return cells;
    }

    private static String run(String prefix, String text) {
        return "<" + prefix + "r><" + prefix + "t xml:space=\"preserve\">" + XmlText.escape(text) + "</" + prefix
                + "t></" + prefix + "r>";
    }

    /** Behind what the comment says; a text without runs becomes one, because beside runs it would not be shown. */
    private static void addTo(XmlText xml, Tag comment, String run) {
        boolean inRun = false;
        for (Tag tag : xml.tags()) {
            if (tag.start() < comment.end()) {
                continue;
            }
            if (tag.name().equals("text") && tag.isEmpty()) {
                String open = tag.written().substring(0, tag.written().length() - 2) + ">";
                xml.replace(tag, open + run + "</" + xml.prefix() + "text>");
                return;
            }
            if (tag.name().equals("r") || tag.name().equals("rPh")) {
                inRun = !tag.closes();
            }
            if (tag.name().equals("t") && !inRun) {
                xml.insert(
                        tag.closes() ? tag.end() : tag.start(),
                        tag.closes() ? "</" + xml.prefix() + "r>" : "<" + xml.prefix() + "r>");
            }
            boolean ends = tag.name().equals("text") && tag.closes();
            if (ends
                    || (tag.name().equals("rPh") && !tag.closes())
                    || tag.name().equals("phoneticPr")) {
                xml.insert(tag.start(), run);
                return;
            }
        }
    }

    /** The cells that have a comment. */
    static List<CellRef> cells(Optional<XmlText> part) {
        return part.map(xml -> List.copyOf(commented(xml).keySet())).orElse(List.of());
    }

    /** The drawing with a box for each further comment; {@code number} tells new drawings of a workbook apart. */
    static byte[] drawing(Optional<XmlText> part, List<CellRef> cells, int number) {
        XmlText xml = part.orElseGet(() -> new XmlText(
                EMPTY_DRAWING.replace("{0}", Integer.toString(number)).getBytes(StandardCharsets.UTF_8)));
        Tag last = xml.tags().get(xml.tags().size() - 1);
        String text = xml.between(0, last.end());
        int id = number * IDS_OF_A_DRAWING;
        Matcher numbers = SHAPE_NUMBER.matcher(text);
        while (numbers.find()) {
            id = Math.max(id, Integer.parseInt(numbers.group(1)));
        }
        List<String> shapes = new ArrayList<>();
        if (!text.contains("\"_x0000_t202\"")) {
            shapes.add(SHAPE_TYPE);
        }
        for (CellRef cell : cells) {
            id++;
            shapes.add(shape(id, cell));
        }
        xml.insert(last.start(), String.join("", shapes));
        return xml.bytes();
    }

    private static String shape(int id, CellRef cell) {
        int top = Math.max(0, cell.row() - 1);
        String anchor = (cell.column() + 1) + ",15," + top + ",2," + (cell.column() + 6) + ",15," + (top + 8) + ",4";
        return "<v:shape id=\"_x0000_s" + id + "\" type=\"#_x0000_t202\" style='position:absolute;visibility:hidden'"
                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\""
                + "urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'/>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + cell.row() + "</x:Row><x:Column>" + cell.column()
                + "</x:Column></x:ClientData></v:shape>";
    }
}
