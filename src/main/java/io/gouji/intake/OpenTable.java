package io.gouji.intake;

import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A sheet of an OpenDocument spreadsheet while it is read. Cells and rows that repeat are written once with their number,
 * empty ones up to the end of the sheet: only what holds something is laid out.
 */
final class OpenTable {
    /** Hold what is drawn on the sheet or fills it from elsewhere. */
    private static final Set<String> PASSED_OVER =
            Set.of("shapes", "forms", "table-source", "scenario", "named-expressions");

    private final Meter meter;
    private final XMLStreamReader xml;
    private final BoundedSheet sheet;
    private final List<Written> written = new ArrayList<>();
    private long nextColumn;
    private long row;
    private long repeatedRows;
    private long column;

    /** A cell of the row that is being read. */
    private record Written(
            long column, long times, Content content, boolean isFormula, long rowsSpanned, long columnsSpanned) {}

    OpenTable(Source source, XMLStreamReader xml) {
        this.meter = source.meter();
        this.xml = xml;
        this.sheet = new BoundedSheet(source);
    }

    /** Reads up to the end of the table. */
    Grid read(String name, boolean hidden) throws XMLStreamException {
        boolean ends = false;
        while (!ends) {
            meter.goOn();
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                ends = xml.getLocalName().equals("table");
                end(xml.getLocalName());
            }
        }
        return sheet.grid(name, hidden);
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "table-column" -> column(times("number-columns-repeated"));
            case "table-row" -> row(times("number-rows-repeated"));
            case "table-cell", "covered-table-cell" -> cell();
            default -> {
                if (PASSED_OVER.contains(element)) {
                    OpenText.skip(xml, meter);
                }
            }
        }
    }

    private void end(String element) {
        if (element.equals("table-row")) {
            for (long copy = 0; !written.isEmpty() && copy < repeatedRows; copy++) {
                addRow(row + copy);
            }
            row += repeatedRows;
        }
    }

    private void column(long times) {
        if (isHidden()) {
            sheet.hideColumns(nextColumn, times);
        }
        nextColumn += times;
    }

    private void row(long times) {
        repeatedRows = times;
        column = 0;
        written.clear();
        if (isHidden()) {
            sheet.hideRows(row, times);
        }
    }

    private boolean isHidden() {
        String visibility = SafeXml.attribute(xml, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void cell() throws XMLStreamException {
        long times = times("number-columns-repeated");
        long rowsSpanned = times("number-rows-spanned");
        long columnsSpanned = times("number-columns-spanned");
        boolean isFormula = !SafeXml.attribute(xml, "formula").isEmpty();
        Content content = OpenValue.of(xml).content(OpenText.paragraphs(xml, meter));
        if (!content.equals(Content.NONE) || isFormula || rowsSpanned > 1 || columnsSpanned > 1) {
            written.add(new Written(column, times, content, isFormula, rowsSpanned, columnsSpanned));
        }
        column += times;
    }

    private void addRow(long at) {
        for (Written cell : written) {
            for (long copy = 0; copy < cell.times; copy++) {
                sheet.add(at, cell.column + copy, cell.content, cell.isFormula, 0);
                sheet.merge(at, cell.column + copy, cell.rowsSpanned - 1, cell.columnsSpanned - 1);
            }
        }
    }

    /** At least 1. A number that no sheet reaches is as good as any other of that size. */
    private long times(String attribute) {
        String digits = SafeXml.attribute(xml, attribute);
        if (!digits.matches("0*[1-9]\\d*")) {
            return 1;
        }
        String plain = digits.replaceFirst("^0+", "");
        return plain.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(plain);
    }
}
