package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
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

    /** The same with other findings: waived ones, say. */
    public Reconciliation with(List<Finding> others) {
        return new Reconciliation(
                submission,
                identity,
                form,
                mappings,
                observations,
                narratives,
                evaluations,
                others,
                Summary.of(form.isPresent(), summary.passed(), others));
    }

    /**
     * What was checked, and what came of it.
     *
     * @param checked passed + failed + notAssessable + waived
     * @param passed rules, quoted figures and stated sums that hold
     * @param failed findings that say that something does not agree, of any severity
     */
    public record Summary(Verdict verdict, int checked, int passed, int failed, int notAssessable, int waived) {
        static Summary of(boolean table, int passed, List<Finding> findings) {
            int failed = count(findings, io.gouji.finding.Verdict.FAIL);
            int open = count(findings, io.gouji.finding.Verdict.NOT_ASSESSABLE);
            int waived = count(findings, io.gouji.finding.Verdict.WAIVED);
            boolean error =
                    findings.stream().anyMatch(finding -> finding.isFailure() && finding.severity() == Severity.ERROR);
            int checked = passed + failed + open + waived;
            return new Summary(verdict(error, table, passed), checked, passed, failed, open, waived);
        }

        private static Verdict verdict(boolean error, boolean table, int passed) {
            if (error) {
                return Verdict.FAIL;
            }
            if (!table) {
                return Verdict.NO_TABLE;
            }
            return passed > 0 ? Verdict.PASS : Verdict.NOTHING_CHECKED;
        }

        private static int count(List<Finding> findings, io.gouji.finding.Verdict verdict) {
            return Math.toIntExact(findings.stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .count());
        }
    }

    /** The one word on top. */
    public enum Verdict {
        /** Something was checked and held, and no error was found. */
        PASS,
        /** At least one error. */
        FAIL,
        /** There is no table of a known form: whatever the text says of itself, the submission is not known to be right. */
        NO_TABLE,
        /** Nothing could be checked: never green. */
        NOTHING_CHECKED
    }
}
