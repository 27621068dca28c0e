package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.Toll;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {
    private final List<Content> contents = new ArrayList<>();

    static SharedStrings read(byte[] part, Toll toll) throws XMLStreamException {
        SharedStrings strings = new SharedStrings();
        try (Xml xml = new Xml(part, Vocabulary.SHEETS)) {
            while (xml.child("si")) {
                toll.strings(1);
                strings.contents.add(Content.text(RichText.read(xml)));
            }
        }
        return strings;
    }

    /** Nothing when the number is none, or that of no text. */
    Content content(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < contents.size() ? contents.get(index) : Content.NONE;
        } catch (NumberFormatException e) {
            return Content.NONE;
        }
    }
}
