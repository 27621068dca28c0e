package io.gouji.intake;

import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.NumberFormat;
import io.gouji.intake.sheet.Numbers;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A sheet of an XML workbook while it is read. Places are said only where they do not follow from the one before; an index
 * is counted from 1, and 0 stands for one that is not said.
 */
final class XmlSheet {
    private final XmlStyles styles;
    private final String name;
    private final boolean from1904;
    private final Numbers numbers;
    private final BoundedSheet sheet;
    private final TreeMap<Long, ColumnStyle> columnStyles = new TreeMap<>();
    private String tableStyle = "";
    private String rowStyle = "";
    private String cellStyle = "";
    private boolean hidden;
    private long nextColumn;
    private long row = -1;
    private long nextRow;
    private long column = -1;
    private long nextCell;
    private boolean isFormula;
    private Content content = Content.NONE;

    private record ColumnStyle(long last, String style) {}

    XmlSheet(Source source, XmlStyles styles, String name, boolean from1904) {
        this.styles = styles;
        this.name = name;
        this.from1904 = from1904;
        this.numbers = new Numbers(from1904);
        this.sheet = new BoundedSheet(source);
    }

    void style(String style) {
        tableStyle = style;
    }

    /** Columns; {@code more} of them share what the first says. */
    void column(long index, long more, boolean isHidden, String style) {
        long first = index > 0 ? index - 1 : nextColumn;
        nextColumn = first + more + 1;
        columnStyles.put(first, new ColumnStyle(first + more, style));
        if (isHidden) {
            sheet.hideColumns(first, more + 1);
        }
    }

    void row(long index, long more, boolean isHidden, String style) {
        row = index > 0 ? index - 1 : nextRow;
        nextRow = row + more + 1;
        rowStyle = style;
        nextCell = 0;
        if (isHidden) {
            sheet.hideRows(row, more + 1);
        }
    }

    void cell(long index, long across, long down, String style, boolean formula) {
        column = index > 0 ? index - 1 : nextCell;
        nextCell = column + across + 1;
        sheet.merge(row, column, down, across);
        cellStyle = firstOf(style, rowStyle, columnStyle(), tableStyle);
        isFormula = formula;
        content = Content.NONE;
    }

    private String columnStyle() {
        var before = columnStyles.floorEntry(column);
        return before == null || before.getValue().last < column ? "" : before.getValue().style;
    }

    private static String firstOf(String... styles) {
        for (String style : styles) {
            if (!style.isEmpty()) {
                return style;
            }
        }
        return "";
    }

    void data(String type, String text) {
        NumberFormat format = styles.formatOf(cellStyle);
        content = switch (type) {
            case "Number" -> text.matches("\\s*[-+0-9.eE]+\\s*") ? number(text, format) : Content.text(text);
            case "DateTime" -> moment(text, format);
            case "Boolean" -> Content.truth(text.trim().equals("1"));
            case "Error" -> Content.fault(text);
            default -> Content.text(text);
        };
    }

    private Content number(String text, NumberFormat format) {
        try {
            return numbers.content(Double.parseDouble(text), format);
        } catch (NumberFormatException e) {
            return Content.text(text);
        }
    }

    private Content moment(String text, NumberFormat format) {
        try {
            return numbers.content(DateUtil.getExcelDate(LocalDateTime.parse(text.trim()), from1904), format);
        } catch (DateTimeParseException e) {
            return Content.text(text);
        }
    }

    void endCell() {
        sheet.add(row, column, content, isFormula, styles.indentOf(cellStyle));
    }

    void visible(String said) {
        hidden = said.contains("Hidden");
    }

    Grid grid() {
        return sheet.grid(name, hidden);
    }
}
