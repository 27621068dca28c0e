package io.gouji.cli;

import io.gouji.form.Mapping;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.report.CsvMap;
import io.gouji.report.JsonMap;
import io.gouji.report.TextMap;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gouji map}: which figure of a table is taken for which indicator. */
@Command(name = "map")
final class MapCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Mixin
    private final GivenFiles files = new GivenFiles();

    @Mixin
    private final Destination destination = new Destination();

    @Option(names = "--format", paramLabel = "text|jsonl|csv")
    private ListFormat format = ListFormat.TEXT;

    MapCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() throws IOException {
        Reference reference = gouji.reference();
        CsvMap csv = new CsvMap(gouji.speech(), reference.indicators());
        TextMap text = new TextMap(gouji.speech(), reference.indicators(), destination.screen(gouji));
        Function<Mapping, String> view = switch (format) {
            case TEXT -> mapping -> text.of(mapping) + "\n";
            case JSONL -> JsonMap::lines;
            case CSV -> csv::rows;
        };
        String head = format == ListFormat.CSV ? csv.head() : "";
        new FileByFile(gouji, files, destination).show(head, document -> {
            Mapping mapping = reference.formReader().read(document);
            if (mapping.form().isEmpty() && format != ListFormat.TEXT) {
                gouji.tell(Message.of("map.no-form-in", document.name()));
            }
            return view.apply(mapping);
        });
        return ExitStatus.DONE;
    }
}
