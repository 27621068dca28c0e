package io.gouji.intake.xlsx;

import io.gouji.reference.Memo;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/**
 * What small parts say that every file has: those of one program, or of one template, are mostly alike to the byte, and are read
 * once. Larger ones are read each time.
 */
final class SmallParts<T> {
    private static final int LARGEST = 8 * 1024;

    private final Memo<String, T> read = new Memo<>();

    /** How a part is read; what comes of it is shared by all files that have the same. */
    interface Reading<T> {
        T read(byte[] part) throws XMLStreamException;
    }

    /** @param name of the part: what it says may depend on where it stands */
    T of(String name, byte[] part, Reading<T> reading) throws XMLStreamException {
        if (name.length() + part.length > LARGEST) {
            return reading.read(part);
        }
        String question = name.concat("\n").concat(new String(part, StandardCharsets.ISO_8859_1));
        return read.of(question, () -> reading.read(part));
    }
}
