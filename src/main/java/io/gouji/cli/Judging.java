package io.gouji.cli;

import io.gouji.intake.Intake;
import io.gouji.reconcile.Waivers;
import io.gouji.region.ListTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a submission is judged by besides itself: last year's, and what a person has said may stand. */
final class Judging {
    @Mixin
    private final YearBefore yearBefore = new YearBefore();

    @Option(names = "--waivers", paramLabel = "${bundle:label.file}")
    private Optional<Path> waivers = Optional.empty();

    @Option(names = "--today", paramLabel = "${bundle:label.date}")
    private Optional<LocalDate> today = Optional.empty();

    YearBefore yearBefore() {
        return yearBefore;
    }

    private LocalDate day() {
        return today.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    /** The files that say it. */
    List<Path> files() {
        return Stream.concat(yearBefore.files().stream(), waivers.stream()).toList();
    }

    Waivers.Waiving waivers(Gouji gouji) {
        waivers.ifPresent(GivenFiles::mustExist);
        return waivers.map(file -> ListTable.of(
                        Intake.read(file, file.toString(), gouji.opening()),
                        gouji.reference().data(),
                        "reason"))
                .map(list -> Waivers.of(list.rows()).on(day()))
                .orElseGet(() -> Waivers.NONE.on(LocalDate.MAX));
    }
}
