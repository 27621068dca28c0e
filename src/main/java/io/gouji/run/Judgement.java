package io.gouji.run;

import io.gouji.grid.Document;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Submission;
import io.gouji.region.Bundle;
import io.gouji.region.Judged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Judges the submissions of a run, each for itself: whatever goes wrong with one is said of that one. */
final class Judgement {
    private final Function<Submission, Reconciliation> reconciler;
    private final String lastYears;
    private final Keeping keeping;

    /**
     * With what judges one submission.
     *
     * @param lastYears fingerprint of what was reported the year before
     */
    Judgement(Function<Submission, Reconciliation> reconciler, String lastYears, Keeping keeping) {
        this.reconciler = reconciler;
        this.lastYears = lastYears;
        this.keeping = keeping;
    }

    /** Never throws on what a submission holds. */
    Judged judge(Bundle bundle, Map<String, Document> documents) {
        List<Document> own = bundle.files().stream()
                .map(documents::get)
                .filter(Objects::nonNull)
                .toList();
        if (own.isEmpty()) {
            return Judged.unread(bundle);
        }
        return Mishap.caught(
                () -> Judged.of(bundle, reconciled(new Submission(bundle.identity(), own))),
                why -> Judged.failed(bundle, why));
    }

    private Reconciliation reconciled(Submission submission) {
        List<List<String>> files = submission.documents().stream()
                .map(document -> List.of(document.name(), document.sha256()))
                .toList();
        return keeping.get(
                List.of("judged", lastYears, submission.identity(), files),
                submission.documents(),
                Reconciliation.class,
                any -> true,
                () -> reconciler.apply(submission));
    }
}
