package io.gouji.run;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reconcile.Waivers;
import io.gouji.reference.Message;
import io.gouji.region.Agencies;
import io.gouji.region.Arrival;
import io.gouji.region.Bundle;
import io.gouji.region.Consolidator;
import io.gouji.region.Judged;
import io.gouji.region.Kin;
import io.gouji.region.Manifest;
import io.gouji.region.Pairing;
import io.gouji.region.Receipt;
import io.gouji.region.Received;
import io.gouji.region.Region;
import io.gouji.region.Roster;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From folders of files to one region: walk, read, lay together, reconcile, add up. */
public final class Consolidation {
    /** What a coordinator may say of the files of a folder, beside them. */
    private static final String MANIFEST = "submissions.csv";

    private final Request request;
    private final Reference reference;
    private final Progress progress;
    private final Receipt receipt;

    /**
     * What is asked for.
     *
     * @param name as the workbook calls the region
     * @param roots folders of submissions
     * @param roster list of the agencies that are to report
     * @param year whose figures are added up; when empty, that of most submissions
     * @param outputs files and folders that will be written; when one lies among the submissions, it is none
     * @param jobs threads
     * @param lastYears what the agencies reported the year before
     * @param waivers findings that may stand
     */
    public record Request(
            String name,
            List<Path> roots,
            Optional<Path> roster,
            Optional<Integer> year,
            List<Path> outputs,
            int jobs,
            Optional<Kin<LastYear>> lastYears,
            Waivers.Waiving waivers) {
        public Request {
            roots = List.copyOf(roots);
            outputs = List.copyOf(outputs);
        }

        /** Without last year and waivers. */
        public Request(
                String name, List<Path> roots, Optional<Path> roster, Optional<Integer> year, Path output, int jobs) {
            this(name, roots, roster, year, List.of(output), jobs, Optional.empty(), Waivers.NONE.on(LocalDate.MAX));
        }
    }

    /** A file that was read, or what is known of one that could not be. */
    private record Reading(Received received, Optional<Document> document) {}

    private Consolidation(Request request, Reference reference, Progress progress) {
        this.request = request;
        this.reference = reference;
        this.progress = progress;
        this.receipt = Receipt.of(reference.data());
    }

    /**
     * Runs. A file that cannot be read does not stop the others.
     *
     * @throws UnusableInput when a folder, the roster or a manifest cannot be read
     * @throws io.gouji.reference.ReferenceFault when a roster or a manifest is not what it should be
     */
    public static Region run(Request request, Reference reference, Progress progress) {
        return new Consolidation(request, reference, progress).run();
    }

    private Region run() {
        Roster roster = request.roster().map(this::roster).orElse(Roster.NONE);
        Folder folder = Folder.of(request.roots(), ours(), reference.data());
        List<Folder.Found> files = folder.found().stream()
                .filter(Predicate.not(Consolidation::isManifest))
                .toList();
        progress.begin(2 * files.size());
        List<Reading> readings = InOrder.map(files, request.jobs(), this::read);
        List<Bundle> bundles = Pairing.of(reference.data())
                .pair(readings.stream().map(Reading::received).toList(), manifest(folder), roster);
        Map<String, Document> documents = new HashMap<>();
        readings.forEach(reading -> reading.document().ifPresent(document -> documents.put(document.name(), document)));
        List<Judged> judged = waived(InOrder.map(bundles, request.jobs(), bundle -> judge(bundle, documents)));
        return Consolidator.consolidate(request.name(), request.year(), judged, left(folder), roster, reference)
                .with(remarks(judged));
    }

    private List<Judged> waived(List<Judged> judged) {
        List<String> names = judged.stream()
                .flatMap(each -> each.reconciliation().stream())
                .flatMap(each -> each.identity().agency().stream())
                .toList();
        Agencies agencies = Agencies.of(names, reference.data());
        return judged.stream()
                .map(each -> each.with(done -> request.waivers().apply(done, agencies)))
                .toList();
    }

    private List<Message> remarks(List<Judged> judged) {
        Stream<Message> withoutLastYear = request.lastYears().stream().flatMap(kin -> {
            List<Object> names = judged.stream()
                    .flatMap(each -> each.reconciliation().stream())
                    .map(Reconciliation::identity)
                    .filter(identity -> kin.find(identity, 1).isEmpty())
                    .<Object>flatMap(identity -> identity.agency().stream())
                    .toList();
            return names.isEmpty() ? Stream.empty() : Stream.of(Message.of("run.no-last-year", names.size(), names));
        });
        return Stream.concat(withoutLastYear, request.waivers().unmatched().stream())
                .toList();
    }

    private Roster roster(Path file) {
        return Roster.of(Intake.read(file, file.toString()), reference.data());
    }

    private Map<Path, Message> ours() {
        Map<Path, Message> ours = new HashMap<>();
        request.outputs()
                .forEach(output -> ours.put(output.toAbsolutePath().normalize(), Message.of("run.own-output")));
        request.roster().ifPresent(file -> ours.put(file.toAbsolutePath().normalize(), Message.of("run.roster")));
        return ours;
    }

    private static boolean isManifest(Folder.Found file) {
        return MANIFEST.equals(String.valueOf(file.path().getFileName()));
    }

    private Manifest manifest(Folder folder) {
        List<Document> lists = folder.found().stream()
                .filter(Consolidation::isManifest)
                .map(file -> Intake.read(file.path(), file.name()))
                .toList();
        return Manifest.of(
                lists, folder.found().stream().map(Folder.Found::name).collect(Collectors.toSet()), reference.data());
    }

    private static List<Arrival> left(Folder folder) {
        return Stream.concat(
                        folder.skipped().stream().map(left -> Arrival.skipped(left.name(), left.why())),
                        folder.found().stream()
                                .filter(Consolidation::isManifest)
                                .map(file -> Arrival.skipped(file.name(), Message.of("run.manifest"))))
                .toList();
    }

    private Reading read(Folder.Found file) {
        try {
            Document document = Intake.read(file.path(), file.name());
            Mapping mapping = reference.formReader().read(document);
            Received received = receipt.receive(document, reference.identities().read(document), mapping);
            return new Reading(received, Optional.of(document));
        } catch (UnusableInput e) {
            return unreadable(file, e.what());
        } catch (RuntimeException | StackOverflowError e) {
            return unreadable(file, Message.of("run.defect", e.toString()));
        } finally {
            progress.step();
        }
    }

    private static Reading unreadable(Folder.Found file, Message why) {
        return new Reading(Received.unreadable(file.name(), Hash.of(file.path()), why), Optional.empty());
    }

    private LastYear lastYear(Identity identity) {
        return request.lastYears().flatMap(kin -> kin.find(identity, 1)).orElse(LastYear.UNKNOWN);
    }

    private Judged judge(Bundle bundle, Map<String, Document> documents) {
        try {
            List<Document> own = bundle.files().stream()
                    .map(documents::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            return own.isEmpty()
                    ? Judged.unread(bundle)
                    : Judged.of(
                            bundle,
                            Reconciler.reconcile(new Submission(bundle.identity(), own), this::lastYear, reference));
        } catch (RuntimeException | StackOverflowError e) {
            return Judged.failed(bundle, Message.of("run.defect", e.toString()));
        } finally {
            bundle.items().forEach(item -> progress.step());
        }
    }
}
