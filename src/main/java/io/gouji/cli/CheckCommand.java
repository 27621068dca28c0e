package io.gouji.cli;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reconcile.Submission;
import io.gouji.reconcile.Waivers;
import io.gouji.region.Agencies;
import io.gouji.report.HtmlReport;
import io.gouji.report.JsonReport;
import io.gouji.report.Screen;
import io.gouji.report.Tally;
import io.gouji.report.TextReport;
import io.gouji.run.Inputs;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gouji check}: what one submission says, and what does not agree in it. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Mixin
    private final GivenFiles files = new GivenFiles();

    @Mixin
    private final Destination destination = new Destination();

    @Mixin
    private final Judging judging = new Judging();

    @Mixin
    private final OpeningFiles opening = new OpeningFiles();

    @Mixin
    private final Memory memory = new Memory();

    @Mixin
    private final ReportPage page = new ReportPage();

    @Option(names = "--each")
    private boolean each;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private final Annotating annotating = new Annotating();

    @Option(names = "--format", paramLabel = "text|json|jsonl")
    private Format format = Format.TEXT;

    @Option(names = "--fail-on", paramLabel = "error|warning|info")
    private Severity failOn = Severity.ERROR;

    private final List<Summary> summaries = new ArrayList<>();
    private final List<HtmlReport.Part> parts = new ArrayList<>();
    private boolean anyFound;
    private Function<Identity, LastYear> lastYear = identity -> LastYear.UNKNOWN;
    private Waivers.Waiving waivers = Waivers.NONE.on(LocalDate.MAX);

    /** How it is written. */
    enum Format {
        TEXT,
        JSON,
        JSONL
    }

    CheckCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    /** Checks these files as one submission, as without any option. */
    CheckCommand(Gouji gouji, List<Path> given) {
        this(gouji);
        files.give(given);
    }

    @Override
    public Integer call() throws IOException {
        memory.recall(gouji);
        opening.prepare(gouji);
        List<Path> given = files.all();
        List<List<Path>> submissions = each ? given.stream().map(List::of).toList() : List.of(given);
        if (format == Format.JSON && submissions.size() > 1) {
            throw new Refusal("check.one-document");
        }
        destination.check(given);
        page.check(new Sources().and(given), destination.replaces());
        annotating.prepare(given, destination.replaces());
        lastYear = judging.yearBefore().of(gouji);
        waivers = judging.waivers(gouji);
        destination.write(gouji.console(), writer -> {
            for (List<Path> submission : submissions) {
                check(submission, writer);
            }
            NothingRead.unless(!summaries.isEmpty());
            if (format == Format.TEXT && submissions.size() > 1) {
                writer.write("\n" + new Tally(gouji.speech()).of(summaries) + "\n");
            }
        });
        page.write(
                gouji,
                destination.replaces(),
                writer -> new HtmlReport(gouji.speech(), gouji.reference()).write(parts, writer));
        waivers.unmatched().forEach(gouji::tell);
        return anyFound ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private void check(List<Path> submission, Writer writer) throws IOException {
        Inputs inputs = gouji.read(submission);
        if (inputs.documents().isEmpty()) {
            return;
        }
        Reconciliation reconciliation =
                waived(Reconciler.reconcile(Submission.of(inputs.documents()), lastYear, gouji.reference()));
        annotating.write(reconciliation, inputs, submission, destination.replaces(), gouji);
        writer.write(report(reconciliation, inputs));
        summaries.add(reconciliation.summary());
        if (page.isWanted()) {
            parts.add(new HtmlReport.Part(reconciliation, inputs.rejected()));
        }
        anyFound |= reconciliation.findings().stream().anyMatch(this::counts);
    }

    private Reconciliation waived(Reconciliation reconciliation) {
        if (waivers.isIdle()) {
            return reconciliation;
        }
        List<String> agency = reconciliation.identity().agency().stream().toList();
        return waivers.apply(
                reconciliation, Agencies.of(agency, gouji.reference().data()));
    }

    private boolean counts(Finding finding) {
        return finding.isFailure() && finding.severity().compareTo(failOn) <= 0;
    }

    private String report(Reconciliation reconciliation, Inputs inputs) {
        return switch (format) {
            case TEXT -> text(reconciliation, inputs);
            case JSON -> json().document(reconciliation, inputs.rejected());
            case JSONL -> json().line(reconciliation, inputs.rejected());
        };
    }

    private JsonReport json() {
        return new JsonReport(gouji.speech(), gouji.reference());
    }

    private String text(Reconciliation reconciliation, Inputs inputs) {
        Screen screen = destination.screen(gouji);
        String report = new TextReport(gouji.speech(), gouji.reference().indicators(), screen, all)
                .of(reconciliation, inputs.rejected());
        return !summaries.isEmpty() ? "\n" + "-".repeat(screen.columns()) + "\n" + report : report;
    }
}
