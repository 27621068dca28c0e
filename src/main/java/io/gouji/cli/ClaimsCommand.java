package io.gouji.cli;

import io.gouji.grid.Document;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.report.CsvClaims;
import io.gouji.report.JsonClaims;
import io.gouji.report.TextClaims;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gouji claims}: which figures a text quotes, and what they are. */
@Command(name = "claims")
final class ClaimsCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Mixin
    private final GivenFiles files = new GivenFiles();

    @Mixin
    private final Destination destination = new Destination();

    @Mixin
    private final OpeningFiles opening = new OpeningFiles();

    @Option(names = "--format", paramLabel = "text|jsonl|csv|xlsx")
    private Optional<ListFormat> format = Optional.empty();

    ClaimsCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() throws IOException {
        opening.prepare(gouji);
        Reference reference = gouji.reference();
        FileByFile pages = new FileByFile(gouji, files, destination);
        CsvClaims csv = new CsvClaims(gouji.speech(), reference);
        TextClaims text = new TextClaims(gouji.speech(), reference, destination.screen(gouji));
        switch (format.orElse(destination.usualFormat())) {
            case TEXT -> pages.show("", document -> text.of(read(document)) + "\n");
            case JSONL -> pages.show("", document -> JsonClaims.lines(read(document), reference));
            case CSV -> pages.show(csv.head(), document -> csv.rows(read(document)));
            case XLSX ->
                pages.list(
                        "list.claims", csv.columns(), csv.numbers(), pages.all(document -> csv.cells(read(document))));
        }
        return ExitStatus.DONE;
    }

    /** Reconciled, because the year and the table of a report tell what its figures are called. */
    private Reconciliation read(Document document) {
        return Reconciler.reconcile(Submission.of(List.of(document)), gouji.reference());
    }
}
