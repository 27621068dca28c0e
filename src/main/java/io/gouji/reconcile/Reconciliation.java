package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.form.Form;
import io.gouji.form.Mapping;
import io.gouji.indicator.Observation;
import io.gouji.narrative.Narrative;
import io.gouji.rule.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * What one submission says and what does not agree in it.
 *
 * @param identity whose report of which year
 * @param form edition of its table; empty when it has none that is known
 * @param mappings one for every document with a table, in the order of the documents
 * @param observations the figures of its table, one per code, in the order of the form
 * @param narratives one for every document with running text
 * @param evaluations every rule confronted with the table
 * @param findings worst first
 */
public record Reconciliation(
        Submission submission,
        Identity identity,
        Optional<Form> form,
        List<Mapping> mappings,
        List<Observation> observations,
        List<Narrative> narratives,
        List<Evaluation> evaluations,
        List<Finding> findings,
        Summary summary) {
    public Reconciliation {
        mappings = List.copyOf(mappings);
        observations = List.copyOf(observations);
        narratives = List.copyOf(narratives);
        evaluations = List.copyOf(evaluations);
        findings = List.copyOf(findings);
    }

    /**
     * What was checked, and what came of it: rules of the table, quoted figures and stated sums together.
     *
     * @param checked passed + failed + notAssessable
     */
    public record Summary(Verdict verdict, int checked, int passed, int failed, int notAssessable, int waived) {}

    /** The one word on top. */
    public enum Verdict {
        /** Something was checked and no error was found. */
        PASS,
        /** At least one error. */
        FAIL,
        /** Nothing could be checked: never green. */
        NOTHING_CHECKED
    }
}
