package io.gouji.cli;

import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.report.CsvClaims;
import io.gouji.report.JsonClaims;
import io.gouji.report.TextClaims;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

    @Option(names = "--format", paramLabel = "text|jsonl|csv")
    private ListFormat format = ListFormat.TEXT;

    ClaimsCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() throws IOException {
        Reference reference = gouji.reference();
        CsvClaims csv = new CsvClaims(gouji.speech(), reference);
        TextClaims text = new TextClaims(gouji.speech(), reference, destination.screen(gouji));
        Function<Reconciliation, String> view = switch (format) {
            case TEXT -> reconciliation -> text.of(reconciliation) + "\n";
            case JSONL -> reconciliation -> JsonClaims.lines(reconciliation, reference);
            case CSV -> csv::rows;
        };
        String head = format == ListFormat.CSV ? csv.head() : "";
        // Reconciled, because the year and the table of a report tell what its figures are called.
        new FileByFile(gouji, files, destination)
                .show(head, document -> view.apply(Reconciler.reconcile(Submission.of(List.of(document)), reference)));
        return ExitStatus.DONE;
    }
}
