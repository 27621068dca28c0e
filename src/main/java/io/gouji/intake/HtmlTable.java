package io.gouji.intake;

import java.util.StringJoiner;
import org.jsoup.nodes.Element;

/** A table of a web page that holds no other, its cells placed as a browser places them. */
final class HtmlTable {
    /** Browsers do not let a cell cover more. */
    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_ROWS = 65534;

    private HtmlTable() {}

    static TableDraft read(Element table) {
        TableDraft draft = new TableDraft();
        for (Element row : table.select("tr")) {
            if (HtmlText.isShown(row)) {
                draft.startRow();
                row.children().stream().filter(HtmlTable::isCell).forEach(cell -> add(draft, cell));
            }
        }
        return draft;
    }

    private static boolean isCell(Element element) {
        return (element.normalName().equals("td") || element.normalName().equals("th")) && HtmlText.isShown(element);
    }

    private static void add(TableDraft draft, Element cell) {
        StringJoiner text = new StringJoiner("\n");
        new HtmlText((line, level) -> text.add(line.replaceAll("^ +| +$", "")), table -> {}).read(cell);
        draft.add(text.toString(), covered(cell, "colspan", MOST_COLUMNS), covered(cell, "rowspan", MOST_ROWS));
    }

    /** 0 as a rowspan means down to the end. */
    private static int covered(Element cell, String attribute, int most) {
        String number = cell.attr(attribute).trim();
        if (!number.matches("\\d{1,9}")) {
            return 1;
        }
        int covered = Integer.parseInt(number);
        if (covered == 0) {
            return attribute.equals("rowspan") ? most : 1;
        }
        return Math.min(covered, most);
    }
}
