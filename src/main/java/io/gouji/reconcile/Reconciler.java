package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.indicator.Observation;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Reconciliation.Summary;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Confronts what one submission says with itself. A pure function: no files, no clock, no state. */
public final class Reconciler {
    private Reconciler() {}

    /**
     * Reads figures and claims, and checks the table against itself, the text against the table and the text against itself.
     * Never throws on content: what cannot be read or checked is a finding.
     */
    public static Reconciliation reconcile(Submission submission, Reference reference) {
        return reconcile(submission, identity -> LastYear.UNKNOWN, reference);
    }

    /**
     * The same, and against what the body reported the year before.
     *
     * @param lastYear is asked once it is known whose submission of which year this is
     */
    public static Reconciliation reconcile(
            Submission submission, Function<Identity, LastYear> lastYear, Reference reference) {
        return reconcile(submission, reference.formReader()::read, lastYear, reference);
    }

    /**
     * The same, where somebody may have looked at the tables before.
     *
     * @param tables what the table of a document was taken for; asked only of documents with a grid
     */
    public static Reconciliation reconcile(
            Submission submission,
            Function<Document, Mapping> tables,
            Function<Identity, LastYear> lastYear,
            Reference reference) {
        List<Document> documents = submission.documents();
        List<Mapping> mappings = documents.stream()
                .filter(document -> !document.grids().isEmpty())
                .map(tables)
                .toList();
        List<Narrative> narratives = documents.stream()
                .filter(document -> !document.prose().isEmpty())
                .map(document -> reference.narrativeReader().read(document.name(), document.prose()))
                .toList();
        List<Identity> told = documents.stream()
                .map(document -> reference.identities().read(document))
                .toList();
        Identity identity = identity(submission, told);
        Facts facts = Facts.of(documents, told, identity, mappings, narratives, lastYear.apply(identity), reference);
        Checks checks = Checks.of(facts);
        List<Finding> findings = Roots.of(facts, checks.evaluations(), checks.findings());
        return new Reconciliation(
                submission,
                facts.identity(),
                facts.form(),
                mappings,
                observations(facts),
                narratives,
                checks.evaluations(),
                findings,
                Summary.of(facts.form().isPresent(), checks.passed(), findings));
    }

    /** What is known beforehand, then what the documents say: the report before the attachment, since it has the full name. */
    private static Identity identity(Submission submission, List<Identity> told) {
        Identity identity = submission.identity();
        for (boolean prose : new boolean[] {true, false}) {
            for (int i = 0; i < told.size(); i++) {
                if (submission.documents().get(i).prose().isEmpty() != prose) {
                    identity = identity.or(told.get(i));
                }
            }
        }
        return identity;
    }

    /** One observation a code, in the order of the form. */
    private static List<Observation> observations(Facts facts) {
        Set<String> codes = facts.form().map(Form::codes).orElse(Set.of());
        return codes.stream()
                .flatMap(code -> facts.cell(code).stream())
                .map(Reconciler::observation)
                .toList();
    }

    private static Observation observation(MappedCell cell) {
        return new Observation(cell.code().orElseThrow(), cell.figure(), cell.place());
    }
}
