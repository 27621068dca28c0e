package io.gouji.report;

import io.gouji.reconcile.Reference;
import io.gouji.region.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A region as tables for other programs, in the manner of the Data Package standard: CSV files and a {@code datapackage.json}
 * that says of every column what it is, and how the tables hang together.
 */
public record DataPackage(Speech speech, Reference reference) {
    private static final String DESCRIPTOR = "datapackage.json";

    /** What its files are called. */
    public static final List<String> NAMES = Stream.concat(
                    Stream.of("submissions", "files", "observations", "claims", "findings", "evidence", "indicators")
                            .map(DataTable::file),
                    Stream.of(DESCRIPTOR))
            .toList();

    /** The files by name, each as something that writes it; the descriptor last. */
    public Map<String, Consumer<Appendable>> files(Region region) {
        List<DataTable<?>> tables = new DataTables(new Setting(region, reference, speech)).all();
        Map<String, Consumer<Appendable>> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.file(), table::writeTo));
        files.put(DESCRIPTOR, out -> append(descriptor(region, tables), out));
        return files;
    }

    private static void append(String text, Appendable out) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String descriptor(Region region, List<DataTable<?>> tables) {
        return Json.indented(json -> json.text("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
                        .text("name", "gouji-region")
                        .text("title", new Setting(region, reference, speech).title("data.title"))
                        .text("description", speech.say("data.note"))
                        .objects("resources", tables, (each, table) -> table.describe(each, speech)))
                + "\n";
    }
}
