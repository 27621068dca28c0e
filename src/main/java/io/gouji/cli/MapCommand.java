package io.gouji.cli;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.report.CsvMap;
import io.gouji.report.JsonMap;
import io.gouji.report.ReviewList;
import io.gouji.report.TextMap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Mixin
    private final OpeningFiles opening = new OpeningFiles();

    @Mixin
    private final Memory memory = new Memory();

    @Option(names = "--format", paramLabel = "text|jsonl|csv|xlsx")
    private Optional<ListFormat> format = Optional.empty();

    @Option(names = "--review")
    private boolean review;

    MapCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() throws IOException {
        memory.recall(gouji);
        opening.prepare(gouji);
        FileByFile pages = new FileByFile(gouji, files, destination);
        if (review) {
            ReviewList list = new ReviewList(gouji.speech(), gouji.reference().indicators());
            pages.list("list.review", list.columns(), list.numbers(), List.of(list.cells(pages.all(this::mapping))));
            return ExitStatus.DONE;
        }
        CsvMap csv = new CsvMap(gouji.speech(), gouji.reference().indicators());
        switch (format.orElse(destination.usualFormat())) {
            case TEXT -> pages.show("", this::text);
            case JSONL -> pages.show("", document -> JsonMap.lines(mapping(document)));
            case CSV -> pages.show(csv.head(), document -> csv.rows(mapping(document)));
            case XLSX ->
                pages.list(
                        "list.map", csv.columns(), csv.numbers(), pages.all(document -> csv.cells(mapping(document))));
        }
        return ExitStatus.DONE;
    }

    private String text(Document document) {
        Reference reference = gouji.reference();
        TextMap text = new TextMap(gouji.speech(), reference.indicators(), destination.screen(gouji));
        return text.of(reference.formReader().read(document)) + "\n";
    }

    /** For a format that would say nothing of a document without a form. */
    private Mapping mapping(Document document) {
        Mapping mapping = gouji.reference().formReader().read(document);
        if (mapping.form().isEmpty()) {
            gouji.tell(Message.of("map.no-form-in", document.name()));
            mapping.remarks().forEach(gouji::tell);
        }
        return mapping;
    }
}
