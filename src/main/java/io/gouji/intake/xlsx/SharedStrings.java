package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {
    private final List<Content> contents = new ArrayList<>();
    private final boolean isKnown;

    private SharedStrings(boolean isKnown) {
        this.isKnown = isKnown;
    }

    /** @param part null where there is none, or more than one: a workbook whose cells refer to it is left to the library */
    static SharedStrings read(byte @Nullable [] part, Toll toll) throws XMLStreamException {
        SharedStrings strings = new SharedStrings(part != null);
        if (part == null) {
            return strings;
        }
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
        if (!isKnown) {
            throw new Unfamiliar("no part of shared texts");
        }
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < contents.size() ? contents.get(index) : Content.NONE;
        } catch (NumberFormatException e) {
            return Content.NONE;
        }
    }
}
