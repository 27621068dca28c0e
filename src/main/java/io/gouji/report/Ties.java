package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.indicator.Concept;
import io.gouji.narrative.Claim;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import java.util.List;
import java.util.Optional;

/** What the figures that a text quotes are called in the edition that the submission uses. */
final class Ties {
    private final Reference reference;
    private final Optional<String> family;

    private Ties(Reference reference, Optional<String> family) {
        this.reference = reference;
        this.family = family;
    }

    /** The edition is that of the table, else the one made for reports of its year, else none. */
    static Ties of(Reconciliation reconciliation, Reference reference) {
        Optional<Form> byYear = reconciliation
                .identity()
                .year()
                .flatMap(year -> reference.forms().all().stream()
                        .filter(form -> form.covers(year))
                        .findFirst());
        return new Ties(reference, reconciliation.form().or(() -> byYear).map(Form::family));
    }

    /** The concept that a claim is tied to. */
    Optional<Concept> concept(Claim claim) {
        return claim.concept().flatMap(reference.concepts()::find);
    }

    /** Its code, or the codes whose sum it is; empty where it is not tied or the edition does not count it. */
    Optional<String> code(Claim claim) {
        return Optional.of(codes(claim)).filter(codes -> !codes.isEmpty()).map(codes -> String.join(" + ", codes));
    }

    /** The codes whose sum it is; none where it is not tied or the edition does not count it. */
    List<String> codes(Claim claim) {
        return concept(claim).flatMap(concept -> family.map(concept::codes)).orElse(List.of());
    }
}
