package io.gouji.intake.xlsx;

import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Numbers;
import io.gouji.intake.sheet.SheetDraft;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The sheets of one workbook. */
public final class XlsxReader {
    private final OfficeZip zip;
    private final Relationships relationships;
    private final WorkbookPart workbook;
    private final Styles styles;
    private final Toll toll;
    private final SharedStrings strings;
    private boolean hasDrawing;

    private XlsxReader(OfficeZip zip, Toll toll) throws XMLStreamException {
        this.zip = zip;
        this.toll = toll;
        String main = Relationships.of("", zip).only("officeDocument");
        if (main == null) {
            throw new Unfamiliar("no main part");
        }
        relationships = Relationships.of(main, zip);
        workbook = WorkbookPart.read(part(main));
        String looks = relationships.only("styles");
        styles = looks == null ? Styles.usual() : Styles.of(looks, part(looks));
        List<String> texts = relationships.all("sharedStrings");
        strings = SharedStrings.read(texts.size() == 1 ? zip.part(texts.get(0)) : null, toll);
    }

    /**
     * Every sheet as a grid, in the order of the workbook.
     *
     * @throws Unfamiliar when the library had better read it
     * @throws XMLStreamException when a part is no XML
     */
    public static List<Grid> read(byte[] file, Toll toll) throws XMLStreamException {
        try (OfficeZip zip = new OfficeZip(file, toll)) {
            return new XlsxReader(zip, toll).grids();
        }
    }

    private List<Grid> grids() throws XMLStreamException {
        Numbers numbers = new Numbers(workbook.from1904());
        Set<String> parts = new HashSet<>();
        List<Grid> grids = new ArrayList<>();
        for (WorkbookPart.Sheet sheet : workbook.sheets()) {
            toll.sheets(1);
            Relationships.Target target = relationships.target(sheet.id());
            if (target == null || !parts.add(target.part())) {
                throw new Unfamiliar("sheet without a part of its own");
            }
            grids.add(grid(sheet, target, numbers));
        }
        if (hasDrawing && grids.stream().allMatch(Grid::isEmpty)) {
            throw new Unfamiliar("perhaps pictures only");
        }
        return grids;
    }

    private Grid grid(WorkbookPart.Sheet sheet, Relationships.Target target, Numbers numbers)
            throws XMLStreamException {
        return switch (target.kind()) {
            case "worksheet" -> worksheet(sheet, target, numbers);
            case "chartsheet" -> {
                hasDrawing = true;
                yield new SheetDraft().grid(sheet.name(), sheet.hidden(), column -> false);
            }
            default -> throw new Unfamiliar("sheet of kind " + target.kind());
        };
    }

    private Grid worksheet(WorkbookPart.Sheet sheet, Relationships.Target target, Numbers numbers)
            throws XMLStreamException {
        SheetPart part = new SheetPart(this, numbers, toll);
        Grid grid = part.read(part(target.part()), sheet);
        hasDrawing |= part.hasDrawing();
        return grid;
    }

    private byte[] part(String name) {
        byte[] part = zip.part(name);
        if (part == null) {
            throw new Unfamiliar("missing part");
        }
        return part;
    }

    Styles styles() {
        return styles;
    }

    SharedStrings strings() {
        return strings;
    }
}
