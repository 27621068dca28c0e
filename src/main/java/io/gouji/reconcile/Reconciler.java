package io.gouji.reconcile;

import io.gouji.reconcile.Reconciliation.Summary;
import java.util.List;
import java.util.Optional;

/** Confronts what one submission says with itself. A pure function: no files, no clock, no state. */
public final class Reconciler {
    private Reconciler() {}

    public static Reconciliation reconcile(Submission submission, Reference reference) {
        return new Reconciliation(
                submission,
                submission.identity(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(Reconciliation.Verdict.NOTHING_CHECKED, 0, 0, 0, 0, 0));
    }
}
