package io.gouji.region;

import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Message;
import java.util.Optional;

/**
 * A bundle after its submission was reconciled.
 *
 * @param outline empty when nothing of the bundle could be read, or when reconciling failed
 * @param fault why reconciling failed
 */
public record Judged(Bundle bundle, Optional<Outline> outline, Optional<Message> fault) {
    public static Judged of(Bundle bundle, Outline outline) {
        return new Judged(bundle, Optional.of(outline), Optional.empty());
    }

    /** With a submission that stays in memory. */
    public static Judged of(Bundle bundle, Reconciliation reconciliation) {
        return of(bundle, Outline.of(reconciliation));
    }

    /** Nothing of it could be read. */
    public static Judged unread(Bundle bundle) {
        return new Judged(bundle, Optional.empty(), Optional.empty());
    }

    public static Judged failed(Bundle bundle, Message fault) {
        return new Judged(bundle, Optional.empty(), Optional.of(fault));
    }

    /** It holds a table that is known, a report that says something, or at least names its agency. */
    boolean isSubmission() {
        return outline.filter(each -> each.saysSomething() || namesItsAgency()).isPresent();
    }

    private boolean namesItsAgency() {
        return bundle.items().stream()
                .anyMatch(item ->
                        item.counts() && item.received().identity().agency().isPresent());
    }
}
