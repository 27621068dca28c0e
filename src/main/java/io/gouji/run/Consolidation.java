package io.gouji.run;

import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.region.Agencies;
import io.gouji.region.Arrival;
import io.gouji.region.Bundle;
import io.gouji.region.Consolidator;
import io.gouji.region.Judged;
import io.gouji.region.Manifest;
import io.gouji.region.Outline;
import io.gouji.region.Pairing;
import io.gouji.region.Region;
import io.gouji.region.Roster;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    private final BiFunction<byte[], String, Document> intake;
    private final Judgement.Judge judge;
    private final Codec codec;

    private Consolidation(Request request, Reference reference, Progress progress) {
        this.request = request;
        this.reference = reference;
        this.progress = progress;
        this.intake = (bytes, name) -> Intake.read(bytes, name, request.opening());
        this.codec = Codec.of(reference);
        this.judge = (submission, tables) -> Reconciler.reconcile(submission, tables, this::lastYear, reference);
    }

    /** With another way to read and to judge: one that fails, say. */
    Consolidation(
            Request request, Reference reference, BiFunction<byte[], String, Document> intake, Judgement.Judge judge) {
        this.request = request;
        this.reference = reference;
        this.progress = Progress.SILENT;
        this.intake = intake;
        this.judge = judge;
        this.codec = Codec.of(reference);
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

    Region run() {
        try (Keeping keeping =
                Keeping.in(request.workdir(), () -> Fingerprint.of(reference, request.opening()), codec)) {
            return run(keeping);
        }
    }

    private Region run(Keeping keeping) {
        Roster roster = request.roster().map(this::roster).orElse(Roster.NONE);
        try (Folder folder = Folder.of(
                request.roots(), ours(), reference.data(), request.opening().limits(), request.jobs())) {
            return region(folder, roster, keeping);
        }
    }

    private Region region(Folder folder, Roster roster, Keeping keeping) {
        List<Folder.Found> files = folder.found().stream()
                .filter(Predicate.not(Consolidation::isManifest))
                .toList();
        progress.begin(2 * files.size());
        Shelf shelf = new Shelf(codec);
        Paired paired = paired(read(files, new Reading(intake, reference, keeping, shelf)), manifest(folder), roster);
        Judgement judgement = new Judgement(judge, lastYearsPrint(), keeping, shelf);
        List<Judged> judged = waived(judge(paired, judgement), judgement);
        return Consolidator.consolidate(
                        request.name(), request.year(), judged, left(folder), roster, reference, this::map)
                .with(remarks(judged, files));
    }

    private <A, B> List<B> map(List<A> things, Function<A, B> function) {
        return InOrder.map(things, request.jobs(), function);
    }

    /** Wanted only where results are kept. */
    private String lastYearsPrint() {
        return request.workdir().isPresent() ? Fingerprint.of(request.lastYears()) : "";
    }

    private List<Waiting> read(List<Folder.Found> files, Reading reading) {
        return InOrder.map(
                files,
                request.jobs(),
                reading::read,
                file -> progress.step(),
                each -> Mishap.isWantOfMemory(each.received().fault()));
    }

    /** What was read, laid together; where it lies by the names of the files. */
    private record Paired(List<Bundle> bundles, Map<String, Shelf.Place> files) {}

    private Paired paired(List<Waiting> waiting, Manifest manifest, Roster roster) {
        List<Bundle> bundles = Pairing.of(reference.data())
                .pair(waiting.stream().map(Waiting::received).toList(), manifest, roster);
        Map<String, Shelf.Place> files = new HashMap<>();
        waiting.forEach(each ->
                each.understood().ifPresent(file -> files.put(each.received().file(), file)));
        return new Paired(bundles, files);
    }

    private List<Judged> judge(Paired paired, Judgement judgement) {
        return InOrder.map(
                paired.bundles(),
                request.jobs(),
                bundle -> judgement.judge(bundle, paired.files()),
                bundle -> bundle.items().forEach(item -> progress.step()),
                each -> Mishap.isWantOfMemory(each.fault()));
    }

    private List<Judged> waived(List<Judged> judged, Judgement judgement) {
        if (request.waivers().isIdle()) {
            return judged;
        }
        List<String> names = identities(judged)
                .flatMap(identity -> identity.agency().stream())
                .toList();
        Agencies agencies = Agencies.of(names, reference.data());
        return judged.stream()
                .map(each -> judgement.judge(each, done -> request.waivers().apply(done, agencies)))
                .toList();
    }

    private static Stream<Identity> identities(List<Judged> judged) {
        return judged.stream().flatMap(each -> each.outline().stream()).map(Outline::identity);
    }

    private List<Message> remarks(List<Judged> judged, List<Folder.Found> files) {
        Stream<Message> withoutLastYear = request.lastYears().stream().flatMap(kin -> {
            List<Object> names = identities(judged)
                    .filter(identity -> kin.find(identity, 1).isEmpty())
                    .<Object>flatMap(identity -> identity.agency().stream())
                    .toList();
            return names.isEmpty() ? Stream.empty() : Stream.of(Message.of("run.no-last-year", names.size(), names));
        });
        return Stream.of(withoutLastYear, request.waivers().unmatched().stream(), changed(files))
                .flatMap(Function.identity())
                .toList();
    }

    /** Whoever opens them finds something else than what was read. */
    private static Stream<Message> changed(List<Folder.Found> files) {
        List<Object> names = files.stream()
                .filter(file -> !file.content().isAsFound())
                .<Object>map(Folder.Found::name)
                .toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(Message.of("run.changed-since", names));
    }

    private Roster roster(Path file) {
        return Roster.of(Intake.read(file, file.toString(), request.opening()), reference.data());
    }

    private Map<Path, Message> ours() {
        Map<Path, Message> ours = new HashMap<>();
        request.outputs()
                .forEach(output -> ours.put(output.toAbsolutePath().normalize(), Message.of("run.own-output")));
        request.workdir().ifPresent(own -> ours.put(own.toAbsolutePath().normalize(), Message.of("run.workdir")));
        request.roster().ifPresent(file -> ours.put(file.toAbsolutePath().normalize(), Message.of("run.roster")));
        return ours;
    }

    private static boolean isManifest(Folder.Found file) {
        return MANIFEST.equals(file.fileName());
    }

    private Manifest manifest(Folder folder) {
        List<Document> lists = folder.found().stream()
                .filter(Consolidation::isManifest)
                .map(file -> Intake.read(file.content().bytes(file.name()), file.name(), request.opening()))
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

    private LastYear lastYear(Identity identity) {
        return request.lastYears().flatMap(kin -> kin.find(identity, 1)).orElse(LastYear.UNKNOWN);
    }
}
