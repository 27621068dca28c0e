package io.gouji.cli;

import io.gouji.grid.Document;
import io.gouji.output.ListWorkbook;
import io.gouji.run.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        destination.check(given);
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

    /**
     * What there is to see in each document, for one list of all.
     *
     * @throws NothingRead when no file can be read
     */
    <T> List<T> all(Function<Document, T> view) {
        List<T> all = new ArrayList<>();
        destination.check(files.all());
        for (Path file : files.all()) {
            gouji.read(List.of(file)).documents().stream().map(view).forEach(all::add);
        }
        NothingRead.unless(!all.isEmpty());
        return all;
    }

    /** Writes one list as a workbook; {@code rows} document by document. */
    void list(String sheet, List<String> columns, Set<Integer> numbers, List<List<List<String>>> rows) {
        List<List<String>> all = rows.stream().flatMap(List::stream).toList();
        destination.write(new ListWorkbook(gouji.speech().say(sheet), columns, numbers, all).bytes());
    }
}
