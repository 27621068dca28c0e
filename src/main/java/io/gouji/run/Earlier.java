package io.gouji.run;

import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.Opening;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Snapshot;
import io.gouji.reconcile.Submission;
import io.gouji.region.Kin;
import io.gouji.region.Member;
import io.gouji.region.Renames;
import io.gouji.report.WrittenRegion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A submission of another run: last year's, or an earlier version of this year's.
 *
 * @param snapshot what it is compared by
 * @param lastYear what this year's rules ask of it
 */
public record Earlier(Snapshot snapshot, LastYear lastYear) {

    private static Earlier of(Reconciliation reconciliation) {
        return new Earlier(Snapshot.of(reconciliation), LastYear.of(reconciliation));
    }

    /**
     * The submissions of some paths: a folder holds those of many agencies, a regional workbook too; all other files together
     * are one.
     *
     * @throws io.gouji.intake.UnusableInput when one cannot be read: it was asked for by name
     */
    public static List<Earlier> read(List<Path> paths, int jobs, Opening opening, Reference reference) {
        List<Earlier> submissions = new ArrayList<>();
        List<Document> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                submissions.addAll(folder(path, jobs, opening, reference));
            } else {
                Document document = Intake.read(path, path.toString().replace('\\', '/'), opening);
                workbook(document, reference).ifPresentOrElse(submissions::addAll, () -> files.add(document));
            }
        }
        if (!files.isEmpty()) {
            submissions.add(of(Reconciler.reconcile(Submission.of(files), reference)));
        }
        return submissions;
    }

    /** Last year's submissions among them, to be looked up by the agency's name of now. */
    public static Kin<LastYear> lastYears(List<Earlier> submissions, Renames renames, Reference reference) {
        return new Kin<>(
                submissions.stream().map(Earlier::lastYear).toList(),
                lastYear -> renames.now(lastYear.identity()),
                reference.data());
    }

    private static List<Earlier> folder(Path folder, int jobs, Opening opening, Reference reference) {
        return Consolidation.run(request(folder, jobs).with(opening), reference, Progress.SILENT).members().stream()
                .map(Member::reconciliation)
                .map(Earlier::of)
                .toList();
    }

    private static Request request(Path folder, int jobs) {
        return new Request("", List.of(folder), Optional.empty(), Optional.empty(), Path.of(""), jobs);
    }

    private static Optional<List<Earlier>> workbook(Document document, Reference reference) {
        return WrittenRegion.read(document, reference.messages())
                .map(submissions -> submissions.stream()
                        .map(each -> new Earlier(each, LastYear.of(each, reference.forms())))
                        .toList());
    }
}
