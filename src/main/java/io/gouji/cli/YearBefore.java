package io.gouji.cli;

import io.gouji.intake.Intake;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.LastYear;
import io.gouji.reference.Message;
import io.gouji.region.Kin;
import io.gouji.region.Renames;
import io.gouji.run.Earlier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What was submitted the year before, and which bodies have another name since. */
final class YearBefore {
    /** So many of last year's submissions are named where none fits. */
    private static final int NAMED = 5;

    @Option(names = "--last-year", paramLabel = "${bundle:label.path}")
    private List<Path> lastYear = new ArrayList<>();

    @Option(names = "--renamed", paramLabel = "${bundle:label.file}")
    private Optional<Path> renamed = Optional.empty();

    boolean isGiven() {
        return !lastYear.isEmpty();
    }

    /** The files that say it. */
    List<Path> files() {
        return Stream.concat(lastYear.stream(), renamed.stream()).toList();
    }

    /** What was submitted; empty when the user gave nothing. */
    Optional<Kin<LastYear>> submissions(Gouji gouji, int jobs) {
        if (!isGiven()) {
            return Optional.empty();
        }
        lastYear.forEach(GivenFiles::mustExist);
        List<Earlier> read = Earlier.read(lastYear, jobs, gouji.opening(), gouji.reference());
        if (read.isEmpty()) {
            throw new Refusal("last-year.nothing", lastYear);
        }
        renamed.ifPresent(GivenFiles::mustExist);
        Renames renames = renamed.map(file -> Renames.of(
                        Intake.read(file, file.toString(), gouji.opening()),
                        gouji.reference().data()))
                .orElse(Renames.NONE);
        return Optional.of(Earlier.lastYears(read, renames, gouji.reference()));
    }

    /** The one of whoever it is asked for; where none fits, the user is told. */
    Function<Identity, LastYear> of(Gouji gouji) {
        Optional<Kin<LastYear>> all = submissions(gouji, 1);
        return identity -> all.map(kin -> find(kin, identity, gouji)).orElse(LastYear.UNKNOWN);
    }

    private static LastYear find(Kin<LastYear> all, Identity identity, Gouji gouji) {
        Optional<LastYear> found = all.find(identity, 1);
        if (found.isEmpty()) {
            gouji.tell(Message.of(
                    "last-year.none",
                    whose(identity),
                    all.all().stream()
                            .limit(NAMED)
                            .<Object>map(each -> whose(each.identity()))
                            .toList()));
        }
        return found.orElse(LastYear.UNKNOWN);
    }

    private static Message whose(Identity identity) {
        return Message.of(
                "last-year.whose",
                identity.agency().<Object>map(name -> name).orElse(Message.of("last-year.unnamed")),
                identity.year().<Object>map(String::valueOf).orElse(Message.of("last-year.undated")));
    }
}
