package io.gouji.cli;

import io.gouji.intake.Intake;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Waivers;
import io.gouji.region.Kin;
import io.gouji.region.ListTable;
import io.gouji.region.Renames;
import io.gouji.run.Earlier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a submission is judged by besides itself: last year's, and what a person has said may stand. */
final class Judging {
    @Option(names = "--last-year", paramLabel = "${bundle:label.path}")
    private List<Path> lastYear = new ArrayList<>();

    @Option(names = "--renamed", paramLabel = "${bundle:label.file}")
    private Optional<Path> renamed = Optional.empty();

    @Option(names = "--waivers", paramLabel = "${bundle:label.file}")
    private Optional<Path> waivers = Optional.empty();

    @Option(names = "--today", paramLabel = "${bundle:label.date}")
    private LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());

    /** What was submitted last year; empty when the user gave nothing. */
    Optional<Kin<LastYear>> lastYears(Gouji gouji, int jobs) {
        if (lastYear.isEmpty()) {
            return Optional.empty();
        }
        lastYear.forEach(GivenFiles::mustExist);
        List<Earlier> read = Earlier.read(lastYear, jobs, gouji.reference());
        if (read.isEmpty()) {
            throw new Refusal("last-year.nothing", lastYear);
        }
        renamed.ifPresent(GivenFiles::mustExist);
        Renames renames = renamed.map(file -> Renames.of(
                        Intake.read(file, file.toString()), gouji.reference().data()))
                .orElse(Renames.NONE);
        return Optional.of(Earlier.lastYears(read, renames, gouji.reference()));
    }

    Waivers.Waiving waivers(Gouji gouji) {
        waivers.ifPresent(GivenFiles::mustExist);
        return waivers.map(file -> ListTable.of(
                        Intake.read(file, file.toString()), gouji.reference().data(), "reason"))
                .map(list -> Waivers.of(list.rows()))
                .orElse(Waivers.NONE)
                .on(today);
    }
}
