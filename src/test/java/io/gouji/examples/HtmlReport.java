package io.gouji.examples;

import io.gouji.output.FormSheet;
import io.gouji.output.FormSheet.Box;
import java.nio.charset.StandardCharsets;

/** A report as a page of an agency's site. */
final class HtmlReport {
    private HtmlReport() {}

    static byte[] of(ReportText report, FormSheet form) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<title>").append(report.title()).append("</title>\n</head>\n<body>\n");
        for (ReportText.Line line : report.lines()) {
            page.append(
                    switch (line.kind()) {
                        case TITLE -> element("h1", "center", line.text());
                        case HEADING -> element("h2", "left", line.text());
                        case BODY -> element("p", "left", line.text());
                        case SIGNATURE -> element("p", "right", line.text());
                        case TABLE -> table(SectionTable.of(form, line.text()));
                    });
        }
        return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String element(String name, String align, String text) {
        return "<" + name + " style=\"text-align:" + align + "\">" + text + "</" + name + ">\n";
    }

    private static String table(SectionTable table) {
        StringBuilder html = new StringBuilder("<table border=\"1\" style=\"border-collapse:collapse\">\n");
        for (int row = table.firstRow(); row <= table.lastRow(); row++) {
            html.append("<tr>");
            for (Box box : table.row(row)) {
                if (SectionTable.top(box) == row) {
                    html.append(cell(box));
                }
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static String cell(Box box) {
        return "<td" + attribute("rowspan", SectionTable.height(box)) + attribute("colspan", SectionTable.width(box))
                + ">" + SectionTable.text(box) + "</td>";
    }

    private static String attribute(String name, int value) {
        return value == 1 ? "" : " " + name + "=\"" + value + "\"";
    }
}
