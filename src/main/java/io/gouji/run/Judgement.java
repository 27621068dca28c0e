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

    /** Never throws on what a submission holds; {@code files} by name. */
    Judged judge(Bundle bundle, Map<String, Supplier<Understood>> files) {
        List<Supplier<Understood>> own =
                bundle.files().stream().map(files::get).filter(Objects::nonNull).toList();
        if (own.isEmpty()) {
            return Judged.unread(bundle);
        }
        return Mishap.caught(
                () -> Judged.of(
                        bundle,
                        laid(
                                reconciled(
                                        bundle.identity(),
                                        own.stream().map(Supplier::get).toList()),
                                () -> own.stream()
                                        .map(each -> each.get().document())
                                        .toList())),
                why -> Judged.failed(bundle, why));
    }

    /** The same with its submission, where there is one, judged otherwise. */
    Judged judge(Judged judged, UnaryOperator<Reconciliation> otherwise) {
        return judged.outline()
                .map(outline -> Judged.of(
                        judged.bundle(),
                        laid(
                                otherwise.apply(outline.whole().get()),
                                () -> outline.whole().get().submission().documents())))
                .orElse(judged);
    }

    /** The gist lies by itself, because every sheet asks for it; the documents lie there already. */
    private Outline laid(Reconciliation judged, Supplier<List<Document>> documents) {
        Supplier<Reconciliation> gist = shelf.lay(with(judged, List.of(), List.of()), Reconciliation.class);
        Supplier<Rest> rest = shelf.lay(new Rest(judged.evaluations()), Rest.class);
        return Outline.of(
                judged, gist, () -> with(gist.get(), documents.get(), rest.get().evaluations()));
    }

    /** What the gist leaves out and nothing else has. */
    private record Rest(List<Evaluation> evaluations) {}

    private static Reconciliation with(Reconciliation judged, List<Document> documents, List<Evaluation> evaluations) {
        return new Reconciliation(
                new Submission(judged.submission().identity(), documents),
                judged.identity(),
                judged.form(),
                judged.mappings(),
                judged.observations(),
                judged.narratives(),
                evaluations,
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
