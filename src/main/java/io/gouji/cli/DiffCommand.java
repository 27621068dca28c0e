package io.gouji.cli;

import io.gouji.reconcile.Snapshot;
import io.gouji.region.Changes;
import io.gouji.report.TextDiff;
import io.gouji.run.Earlier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gouji diff}: what changed between two submissions of an agency, or between two regional workbooks. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Parameters(index = "0", paramLabel = "${bundle:label.old}", descriptionKey = "old")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "${bundle:label.new}", descriptionKey = "new")
    private Path after = Path.of("");

    @Mixin
    private final Destination destination = new Destination();

    @Mixin
    private final OpeningFiles opening = new OpeningFiles();

    @Option(names = "--all")
    private boolean all;

    DiffCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() throws IOException {
        opening.prepare(gouji);
        GivenFiles.mustExist(before);
        GivenFiles.mustExist(after);
        destination.check(List.of(before, after));
        Changes changes = Changes.of(
                snapshots(before), snapshots(after), gouji.reference().data());
        TextDiff text = new TextDiff(gouji.speech(), gouji.reference().indicators(), destination.screen(gouji), all);
        destination.write(gouji.console(), writer -> writer.write(text.of(changes)));
        return changes.hasNews() ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private List<Snapshot> snapshots(Path path) {
        List<Earlier> read = Earlier.read(
                List.of(path), Runtime.getRuntime().availableProcessors(), gouji.opening(), gouji.reference());
        if (read.isEmpty()) {
            throw new Refusal("diff.nothing", path.toString());
        }
        return read.stream().map(Earlier::snapshot).toList();
    }
}
