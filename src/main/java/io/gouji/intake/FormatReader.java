package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;

/** Reads files of one kind. What it throws besides {@link UnusableInput} says that the file is damaged; see {@link Fault}. */
@FunctionalInterface
interface FormatReader {
    Document read(Source source) throws IOException;
}
