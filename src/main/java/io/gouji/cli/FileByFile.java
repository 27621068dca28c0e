package io.gouji.cli;

import io.gouji.grid.Document;
import io.gouji.run.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Shows file after file; one that cannot be read is told and does not stop the others. */
record FileByFile(Gouji gouji, GivenFiles files, Destination destination) {
    /**
     * Writes a head, then what is to be shown of each document.
     *
     * @throws NothingRead when no file can be read; then nothing is written
     */
    void show(String head, Function<Document, String> view) throws IOException {
        List<Path> given = files.all();
        destination.write(gouji.console(), writer -> {
            boolean anyRead = false;
            for (Path file : given) {
                Inputs inputs = gouji.read(List.of(file));
                for (Document document : inputs.documents()) {
                    writer.write(anyRead ? "" : head);
                    writer.write(view.apply(document));
                    anyRead = true;
                }
            }
            NothingRead.unless(anyRead);
        });
    }
}
