package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.nio.file.Path;

/** The front door: any file to a document. */
public final class Intake {
    private Intake() {}

    /**
     * Reads a file by what it holds, whatever it is called.
     *
     * @param name how the file is named in everything that is said about it
     * @throws UnusableInput when it cannot be read: missing, unreadable, damaged, or of no supported kind
     */
    public static Document read(Path file, String name) {
        throw new UnusableInput(name, Message.of("intake.unsupported", file.toString()));
    }
}
