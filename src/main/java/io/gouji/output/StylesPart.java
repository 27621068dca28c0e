package io.gouji.output;

import io.gouji.output.XmlText.Tag;
import io.gouji.report.Entry.Look;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The styles of a workbook, to which those of marked cells and of the list of findings are added; none is changed. */
final class StylesPart {
    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\""
                    + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font><sz val=\"11\"/>"
                    + "<name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";

    /** A part without one of them gives cells no format: it is as good as none. */
    private static final List<String> LISTS = List.of("fonts", "fills", "cellXfs");

    private final XmlText xml;
    private final List<String> formats;
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<String, Integer> fonts = new LinkedHashMap<>();

    StylesPart(Optional<XmlText> part) {
        this.xml = part.filter(
                        xml -> LISTS.stream().allMatch(list -> xml.tag(list).isPresent()))
                .orElseGet(() -> new XmlText(EMPTY.getBytes(StandardCharsets.UTF_8)));
        this.formats = children("cellXfs");
    }

    /** The style of a cell with the colour of a grade. */
    int marked(int before, Look look) {
        String format = before < formats.size() ? formats.get(before) : "<" + xml.prefix() + "xf/>";
        Tag tag = new XmlText(format.getBytes(StandardCharsets.UTF_8)).tags().get(0);
        String filled = tag.with("fillId", Integer.toString(fill(colour(look))));
        Tag again = new XmlText(filled.getBytes(StandardCharsets.UTF_8)).tags().get(0);
        return format(again.with("applyFill", "1") + format.substring(tag.end()));
    }

    /** A style of the list of findings: text that wraps, in a font and on a colour. */
    int plain(boolean bold, boolean link, String colour) {
        String font = "<b/>".repeat(bold ? 1 : 0) + "<u/>".repeat(link ? 1 : 0) + "<sz val=\"10\"/>"
                + (link ? "<color rgb=\"FF0563C1\"/>" : "") + "<name val=\"SimSun\"/>";
        return format(
                "<xf numFmtId=\"0\" fontId=\"" + font(font) + "\" fillId=\"" + (colour.isEmpty() ? 0 : fill(colour))
                        + "\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
                        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>");
    }

    /** As a spreadsheet writes colours. */
    static String colour(Look look) {
        return switch (look) {
            case ERROR -> "FFFF99CC";
            case WARNING -> "FFFFFF99";
            case INFO -> "FFCCFFFF";
            default -> "";
        };
    }

    byte[] bytes() {
        close("fonts", fonts.size());
        close("fills", fills.size());
        close("cellXfs", added.size());
        fonts.keySet().forEach(font -> xml.insert(end("fonts"), element("font", font)));
        fills.keySet()
                .forEach(colour -> xml.insert(
                        end("fills"),
                        element(
                                "fill",
                                "<patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                                        + "\"/><bgColor indexed=\"64\"/></patternFill>")));
        added.keySet().forEach(format -> xml.insert(end("cellXfs"), format));
        return xml.bytes();
    }

    private int end(String list) {
        return xml.end(list).orElseThrow().start();
    }

    private void close(String list, int more) {
        Tag tag = xml.tag(list).orElseThrow();
        xml.replace(tag, tag.with("count", Integer.toString(children(list).size() + more)));
    }

    private String element(String name, String content) {
        return prefixed("<" + name + ">" + content + "</" + name + ">");
    }

    private String prefixed(String plain) {
        return plain.replaceAll("<(/?)(?=[a-zA-Z])", "<$1" + xml.prefix());
    }

    private int format(String format) {
        String written = format.startsWith("<xf ") || format.startsWith("<xf/") ? prefixed(format) : format;
        return added.computeIfAbsent(written, key -> formats.size() + added.size());
    }

    private int fill(String colour) {
        int before = children("fills").size();
        return fills.computeIfAbsent(colour, key -> before + fills.size());
    }

    private int font(String font) {
        int before = children("fonts").size();
        return fonts.computeIfAbsent(font, key -> before + fonts.size());
    }

    /** The elements of a list as they are written. */
    private List<String> children(String list) {
        List<String> children = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (Tag tag : xml.tags()) {
            if (tag.name().equals(list)) {
                depth = tag.closes() || tag.isEmpty() ? 0 : 1;
            } else if (depth > 0) {
                depth -= tag.closes() ? 1 : 0;
                if (depth == 1 && !tag.closes()) {
                    start = tag.start();
                }
                if (depth == 1 && (tag.closes() || tag.isEmpty())) {
                    children.add(xml.between(start, tag.end()));
                }
                depth += tag.closes() || tag.isEmpty() ? 0 : 1;
            }
        }
        return children;
    }
}
