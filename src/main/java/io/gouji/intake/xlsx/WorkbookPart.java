package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the main part of a workbook says: its sheets, in order, and how days are counted. */
record WorkbookPart(List<Sheet> sheets, boolean from1904) {
    /** @param id of the relationship that leads to its part */
    record Sheet(String name, String id, boolean hidden) {}

    static WorkbookPart read(byte[] part) throws XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = new Xml(part, Vocabulary.SHEETS)) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "workbookPr" -> {
                        from1904 = xml.flag("date1904");
                        xml.skip();
                    }
                    case "sheets" -> {
                        while (xml.child("sheet")) {
                            sheets.add(sheet(xml));
                            xml.skip();
                        }
                    }
                    default -> xml.skip();
                }
            }
        }
        return new WorkbookPart(sheets, from1904);
    }

    private static Sheet sheet(Xml xml) {
        String name = xml.attribute("name");
        String id = id(xml);
        if (name == null || id == null) {
            throw new Unfamiliar("sheet without name or part");
        }
        return new Sheet(name, id, isHidden(xml.attribute("state")));
    }

    private static @Nullable String id(Xml xml) {
        for (String vocabulary : Vocabulary.LINKS) {
            String id = xml.attribute(vocabulary, "id");
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static boolean isHidden(@Nullable String state) {
        return switch (state == null ? "visible" : state) {
            case "visible" -> false;
            case "hidden", "veryHidden" -> true;
            default -> throw new Unfamiliar("state " + state);
        };
    }
}
