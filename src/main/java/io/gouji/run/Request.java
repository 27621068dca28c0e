package io.gouji.run;

import io.gouji.intake.Opening;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Waivers;
import io.gouji.region.Kin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run over folders of submissions is asked for.
 *
 * @param name as the workbook calls the region
 * @param roots folders of submissions
 * @param roster list of the agencies that are to report
 * @param year whose figures are added up; when empty, that of most submissions
 * @param outputs files and folders that will be written; when one lies among the submissions, it is none
 * @param jobs threads
 * @param lastYears what the agencies reported the year before
 * @param waivers findings that may stand
 * @param workdir where results are kept for a run that is taken up again
 * @param opening how the files are opened
 */
public record Request(
        String name,
        List<Path> roots,
        Optional<Path> roster,
        Optional<Integer> year,
        List<Path> outputs,
        int jobs,
        Optional<Kin<LastYear>> lastYears,
        Waivers.Waiving waivers,
        Optional<Path> workdir,
        Opening opening) {
    public Request {
        roots = List.copyOf(roots);
        outputs = List.copyOf(outputs);
    }

    /** The same with files opened in another way. */
    public Request with(Opening how) {
        return new Request(name, roots, roster, year, outputs, jobs, lastYears, waivers, workdir, how);
    }

    /** Without last year, waivers and a folder for results. */
    public Request(
            String name, List<Path> roots, Optional<Path> roster, Optional<Integer> year, Path output, int jobs) {
        this(
                name,
                roots,
                roster,
                year,
                List.of(output),
                jobs,
                Optional.empty(),
                Waivers.NONE.on(LocalDate.MAX),
                Optional.empty(),
                Opening.USUAL);
    }
}
