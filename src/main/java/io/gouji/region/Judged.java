package io.gouji.region;

import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Message;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A bundle after its submission was reconciled.
 *
 * @param reconciliation empty when nothing of the bundle could be read, or when reconciling failed
 * @param fault why reconciling failed
 */
public record Judged(Bundle bundle, Optional<Reconciliation> reconciliation, Optional<Message> fault) {
    public static Judged of(Bundle bundle, Reconciliation reconciliation) {
        return new Judged(bundle, Optional.of(reconciliation), Optional.empty());
    }

    /** Nothing of it could be read. */
    public static Judged unread(Bundle bundle) {
        return new Judged(bundle, Optional.empty(), Optional.empty());
    }

    public static Judged failed(Bundle bundle, Message fault) {
        return new Judged(bundle, Optional.empty(), Optional.of(fault));
    }

    /** The same with its submission judged otherwise. */
    public Judged with(UnaryOperator<Reconciliation> judgement) {
        return new Judged(bundle, reconciliation.map(judgement), fault);
    }

    /** It holds a table that is known, a report that says something, or at least names its agency. */
    boolean isSubmission() {
        return reconciliation
                .filter(each -> each.form().isPresent() || saysSomething(each) || namesItsAgency())
                .isPresent();
    }

    private static boolean saysSomething(Reconciliation reconciliation) {
        return reconciliation.narratives().stream()
                .anyMatch(narrative ->
                        !narrative.claims().isEmpty() || !narrative.damaged().isEmpty());
    }

    private boolean namesItsAgency() {
        return bundle.items().stream()
                .anyMatch(item ->
                        item.counts() && item.received().identity().agency().isPresent());
    }
}
