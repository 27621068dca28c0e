package io.gouji.region;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A submission in short: what is to be known of all at once. A region of many thousand has room for no more; the whole of one
 * is asked for when its turn comes.
 *
 * @param identity whose submission of which year, by its content
 * @param edition id of the form of its table; empty when it has none that is known
 * @param findings how each counts, in their order
 * @param cells how many cells of its tables hold a figure, or should
 * @param quotes how many figures its texts quote, with the passages that are too damaged to be read
 * @param gist gives what the submission says and what does not agree in it, maybe made anew each time: its documents and how
 *     each rule came out are left out
 * @param whole gives the submission itself, maybe made anew each time
 */
public record Outline(
        Identity identity,
        Optional<String> edition,
        Summary summary,
        List<Weight> findings,
        int cells,
        int quotes,
        Supplier<Reconciliation> gist,
        Supplier<Reconciliation> whole) {
    public Outline {
        findings = List.copyOf(findings);
    }

    /**
     * How a finding counts.
     *
     * @param root it stands by itself; what only follows from another finding goes away with it
     */
    public record Weight(Verdict verdict, Severity severity, boolean root) {
        private static Weight of(Finding finding) {
            return new Weight(
                    finding.verdict(), finding.severity(), finding.causedBy().isEmpty());
        }

        public boolean isFailure() {
            return verdict == Verdict.FAIL;
        }
    }

    /** Of a submission that stays in memory. */
    public static Outline of(Reconciliation reconciliation) {
        return of(reconciliation, () -> reconciliation, () -> reconciliation);
    }

    /** With whatever gives the gist of an equal submission later, or the whole of it. */
    public static Outline of(
            Reconciliation reconciliation, Supplier<Reconciliation> gist, Supplier<Reconciliation> whole) {
        return new Outline(
                reconciliation.identity(),
                reconciliation.form().map(Form::id),
                reconciliation.summary(),
                reconciliation.findings().stream().map(Weight::of).toList(),
                reconciliation.mappings().stream()
                        .mapToInt(mapping ->
                                mapping.cells().size() + mapping.strays().size())
                        .sum(),
                reconciliation.narratives().stream()
                        .mapToInt(text -> text.claims().size() + text.damaged().size())
                        .sum(),
                gist,
                whole);
    }

    /** Failures of a severity; what only follows from another finding is not counted. */
    public long failures(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.root() && finding.isFailure() && finding.severity() == severity)
                .count();
    }

    /** It holds a table that is known, or a text that says something. */
    boolean saysSomething() {
        return edition.isPresent() || quotes > 0;
    }
}
