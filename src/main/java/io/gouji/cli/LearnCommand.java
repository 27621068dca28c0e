package io.gouji.cli;

import io.gouji.output.OutputFile;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.report.Decisions;
import io.gouji.report.ReviewList;
import io.gouji.run.OwnTables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gouji learn}: what a person ticked in a review list, kept for the next files. */
@Command(name = "learn")
final class LearnCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Parameters(paramLabel = "${bundle:label.workbook}", descriptionKey = "list")
    private Path list = Path.of("");

    @Option(names = "--aliases", paramLabel = "${bundle:label.file}", required = true)
    private Path aliases = Path.of("");

    @Option(names = "--by", paramLabel = "${bundle:label.name}", required = true)
    private String who = "";

    LearnCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() {
        GivenFiles.mustExist(list);
        new Sources().and(List.of(list)).spare(aliases);
        OutputFile.check(aliases, true);
        ReviewList review = new ReviewList(gouji.speech(), gouji.reference().indicators());
        List<Row> ticked = gouji.read(List.of(list)).documents().stream()
                .flatMap(document -> review.ticked(document).stream())
                .toList();
        if (ticked.isEmpty()) {
            throw new Refusal("learn.nothing-ticked", list.toString());
        }
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        String before = Files.exists(aliases) ? OwnTables.text(aliases) : "";
        String after = new Decisions(review).append(before, ticked, who, today);
        Reference.of(gouji.reference().data(), ReferenceData.parse(aliases.toString(), after))
                .aliases()
                .remarks()
                .forEach(gouji::tell);
        OutputFile.write(aliases, true, after.getBytes(StandardCharsets.UTF_8));
        ticked.forEach(row -> gouji.console()
                .out()
                .println(gouji.speech().say("learn.decision", row.get("label"), review.name(row.get("code")))));
        gouji.console().out().println(gouji.speech().say("learn.written", ticked.size(), aliases.toString()));
        return ExitStatus.DONE;
    }
}
