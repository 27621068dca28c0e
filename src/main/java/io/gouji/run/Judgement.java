package io.gouji.run;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Submission;
import io.gouji.region.Bundle;
import io.gouji.region.Judged;
import io.gouji.region.Outline;
import io.gouji.rule.Evaluation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Judges the submissions of a run, each for itself: whatever goes wrong with one is said of that one. */
final class Judgement {
    private final Judge judge;
    private final String lastYears;
    private final Keeping keeping;
    private final Shelf shelf;

    /** Judges one submission, whose tables were looked at before. */
    interface Judge {
        Reconciliation judge(Submission submission, Function<Document, Mapping> tables);
    }

    /**
     * With what judges one submission.
     *
     * @param lastYears fingerprint of what was reported the year before
     */
    Judgement(Judge judge, String lastYears, Keeping keeping, Shelf shelf) {
        this.judge = judge;
        this.lastYears = lastYears;
        this.keeping = keeping;
        this.shelf = shelf;
    }

    /** Never throws on what a submission holds; {@code files}: where on the shelf they lie, by name. */
    Judged judge(Bundle bundle, Map<String, Shelf.Place> files) {
        List<Shelf.Place> own =
                bundle.files().stream().map(files::get).filter(Objects::nonNull).toList();
        if (own.isEmpty()) {
            return Judged.unread(bundle);
        }
        return Mishap.caught(
                () -> Judged.of(bundle, judged(bundle.identity(), own)), why -> Judged.failed(bundle, why));
    }

    private Outline judged(Identity identity, List<Shelf.Place> files) {
        Reconciliation judged =
                reconciled(identity, files.stream().map(this::understood).toList());
        Shelf.Place rest = shelf.lay(new LaidRest(files, judged.evaluations()));
        return laid(judged, () -> rest(rest));
    }

    /** The same with its submission, where there is one, judged otherwise. */
    Judged judge(Judged judged, UnaryOperator<Reconciliation> otherwise) {
        return judged.outline()
                .map(outline -> Judged.of(
                        judged.bundle(),
                        laid(
                                otherwise.apply(outline.whole().get()),
                                () -> Rest.of(outline.whole().get()))))
                .orElse(judged);
    }

    /** The gist lies by itself, because every sheet asks for it. */
    private Outline laid(Reconciliation judged, Supplier<Rest> rest) {
        Shelf.Place place = shelf.lay(with(judged, Rest.NONE));
        return Outline.of(judged, () -> gist(place), () -> with(gist(place), rest.get()));
    }

    private Reconciliation gist(Shelf.Place place) {
        return shelf.take(place, Reconciliation.class);
    }

    /** What the gist leaves out. */
    private record Rest(List<Document> documents, List<Evaluation> evaluations) {
        static final Rest NONE = new Rest(List.of(), List.of());

        static Rest of(Reconciliation judged) {
            return new Rest(judged.submission().documents(), judged.evaluations());
        }
    }

    /** The same as it lies on the shelf, where the files lie already. */
    private record LaidRest(List<Shelf.Place> files, List<Evaluation> evaluations) {}

    private Rest rest(Shelf.Place place) {
        LaidRest laid = shelf.take(place, LaidRest.class);
        return new Rest(
                laid.files().stream().map(file -> understood(file).document()).toList(), laid.evaluations());
    }

    private Understood understood(Shelf.Place file) {
        return shelf.take(file, Understood.class);
    }

    private static Reconciliation with(Reconciliation judged, Rest rest) {
        return new Reconciliation(
                new Submission(judged.submission().identity(), rest.documents()),
                judged.identity(),
                judged.form(),
                judged.mappings(),
                judged.observations(),
                judged.narratives(),
                rest.evaluations(),
                judged.findings(),
                judged.summary());
    }

    private Reconciliation reconciled(Identity identity, List<Understood> own) {
        IdentityHashMap<Document, Mapping> tables = new IdentityHashMap<>();
        own.forEach(each -> tables.put(each.document(), each.mapping()));
        Submission submission =
                new Submission(identity, own.stream().map(Understood::document).toList());
        List<List<String>> files = submission.documents().stream()
                .map(document -> List.of(document.name(), document.sha256()))
                .toList();
        return keeping.get(
                List.of("judged", lastYears, identity, files),
                own.stream()
                        .flatMap(each -> Stream.of(each.document(), each.mapping()))
                        .toList(),
                Reconciliation.class,
                any -> true,
                () -> judge.judge(submission, tables::get));
    }
}
