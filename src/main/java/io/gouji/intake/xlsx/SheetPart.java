package io.gouji.intake.xlsx;

import io.gouji.grid.Cell;
import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Numbers;
import io.gouji.intake.sheet.SheetDraft;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The part that holds a sheet. */
final class SheetPart {
    private static final Set<String> READ = Set.of("cols", "sheetData", "mergeCells", "drawing");

    private final SheetDraft draft = new SheetDraft();
    private final SheetColumns columns = new SheetColumns();
    private final CellXml cellXml;
    private final Toll toll;
    private int row = -1;
    private boolean hasData;
    private boolean hasSpans;
    private boolean hasDrawing;

    SheetPart(XlsxReader workbook, Numbers numbers, Toll toll) {
        this.cellXml = new CellXml(workbook, numbers, columns);
        this.toll = toll;
    }

    Grid read(byte[] part, WorkbookPart.Sheet sheet) throws XMLStreamException {
        try (Xml xml = new Xml(part, Vocabulary.SHEETS)) {
            while (xml.child(READ)) {
                switch (xml.name()) {
                    case "cols" -> columns.read(xml);
                    case "sheetData" -> rows(xml);
                    case "mergeCells" -> spans(xml);
                    case "drawing" -> {
                        hasDrawing = true;
                        xml.skip();
                    }
                    default -> throw new IllegalStateException(xml.name());
                }
            }
        }
        if (!hasData) {
            throw new Unfamiliar("sheet without data");
        }
        return draft.grid(sheet.name(), sheet.hidden(), columns::isHidden);
    }

    /** Whether there is more to see than cells. */
    boolean hasDrawing() {
        return hasDrawing;
    }

    private void rows(Xml xml) throws XMLStreamException {
        if (hasData) {
            throw new Unfamiliar("data in two pieces");
        }
        hasData = true;
        while (xml.child("row")) {
            row(xml);
        }
    }

    private void row(Xml xml) throws XMLStreamException {
        int number = xml.number("r", row + 2) - 1;
        if (number <= row || number >= Address.ROWS) {
            throw new Unfamiliar("rows out of order");
        }
        row = number;
        draft.row(row, xml.flag("hidden"));
        int last = -1;
        while (xml.child("c")) {
            last = cell(xml, last);
        }
    }

    /** Takes in a cell and gives its column. */
    private int cell(Xml xml, int last) throws XMLStreamException {
        Cell cell = cellXml.read(xml, row, last + 1);
        toll.cell(cell.raw().length());
        int column = cell.ref().column();
        if (column <= last) {
            throw new Unfamiliar("cells out of order");
        }
        draft.add(cell);
        return column;
    }

    private void spans(Xml xml) throws XMLStreamException {
        if (hasSpans) {
            throw new Unfamiliar("merged ranges in two pieces");
        }
        hasSpans = true;
        while (xml.child("mergeCell")) {
            String range = xml.attribute("ref");
            if (range == null) {
                throw new Unfamiliar("merged range without address");
            }
            toll.cell(0);
            draft.add(Address.span(range));
            xml.skip();
        }
    }
}
