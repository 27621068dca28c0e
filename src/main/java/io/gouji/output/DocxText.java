package io.gouji.output;

import io.gouji.output.XmlText.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The characters of a Word document with the place of each in its XML, line by line, as they were read. */
final class DocxText {
    /** What a deleted or moved passage says is not read. */
    private static final Set<String> GONE = Set.of("del", "moveFrom");

    private final XmlText xml;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One character.
     *
     * @param at where it begins in the XML
     * @param end where it ends
     * @param properties those of its run, as they are written; "" where it has none
     */
    record Spot(char character, int at, int end, String properties) {}

    /** A line without the blanks around it. */
    record Line(List<Spot> spots) {
        String text() {
            StringBuilder text = new StringBuilder();
            spots.forEach(spot -> text.append(spot.character()));
            return text.toString();
        }
    }

    private static final class Paragraph {
        private final List<Spot> spots = new ArrayList<>();
        private String properties = "";
        private int propertiesStart = -1;
        private boolean hidden;
    }

    DocxText(XmlText xml) {
        this.xml = xml;
        Deque<Paragraph> open = new ArrayDeque<>();
        int gone = 0;
        for (Tag tag : xml.tags()) {
            if (GONE.contains(tag.name()) && !tag.isEmpty()) {
                gone += tag.closes() ? -1 : 1;
            } else if (tag.name().equals("p") && !tag.isEmpty()) {
                if (tag.closes() && !open.isEmpty()) {
                    addLines(open.pop().spots);
                } else if (!tag.closes()) {
                    open.push(new Paragraph());
                }
            } else if (!open.isEmpty() && gone == 0) {
                read(tag, open.peek());
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    private void read(Tag tag, Paragraph paragraph) {
        switch (tag.name()) {
            case "r" -> {
                paragraph.properties = "";
                paragraph.hidden = false;
            }
            case "rPr" -> {
                if (!tag.closes() && !tag.isEmpty()) {
                    paragraph.propertiesStart = tag.start();
                } else if (tag.closes() && paragraph.propertiesStart >= 0) {
                    paragraph.properties = xml.between(paragraph.propertiesStart, tag.end());
                }
            }
            case "vanish" ->
                paragraph.hidden = !Set.of("0", "false", "off")
                        .contains(tag.attribute("val").orElse("1"));
            case "t" -> {
                if (!tag.closes() && !tag.isEmpty() && !paragraph.hidden) {
                    characters(tag.end(), paragraph);
                }
            }
            case "br", "cr" -> {
                if (!tag.closes()) {
                    paragraph.spots.add(new Spot('\n', tag.start(), tag.end(), ""));
                }
            }
            default -> {} // nothing that is read
        }
    }

    private void characters(int start, Paragraph paragraph) {
        int at = start;
        while (xml.at(at) != '<') {
            int end = xml.at(at) == '&' ? xml.next(';', at) + 1 : at + 1;
            for (char each : XmlText.unescape(xml.between(at, end)).toCharArray()) {
                paragraph.spots.add(new Spot(each, at, end, paragraph.properties));
            }
            at = end;
        }
    }

    private void addLines(List<Spot> spots) {
        int start = 0;
        for (int i = 0; i <= spots.size(); i++) {
            if (i == spots.size() || spots.get(i).character() == '\n') {
                addLine(spots.subList(start, i));
                start = i + 1;
            }
        }
    }

    private void addLine(List<Spot> spots) {
        int start = 0;
        int end = spots.size();
        while (start < end && isBlank(spots.get(start))) {
            start++;
        }
        while (end > start && isBlank(spots.get(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(List.copyOf(spots.subList(start, end))));
        }
    }

    private static boolean isBlank(Spot spot) {
        char c = spot.character();
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
