package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.reference.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What remains of a submission when it is compared with another run: its figures and its findings, whether they come from the
 * files themselves or from a regional workbook that was written earlier.
 *
 * @param figures what the table says, by code, in the order of the form
 * @param findings by id, worst first
 */
public record Snapshot(Identity identity, Map<String, Said> figures, Map<String, Found> findings) {
    public Snapshot {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    /** A figure and where it stands. */
    public record Said(Figure figure, Place place) {}

    /** As much of a finding as a comparison needs. */
    public record Found(String rule, Severity severity, Verdict verdict, Message message) {}

    public static Snapshot of(Reconciliation reconciliation) {
        Map<String, Said> figures = new LinkedHashMap<>();
        reconciliation.observations().forEach(each -> figures.put(each.code(), new Said(each.figure(), each.place())));
        Map<String, Found> findings = new LinkedHashMap<>();
        for (Finding each : reconciliation.findings()) {
            findings.put(each.id().toString(), new Found(each.rule(), each.severity(), each.verdict(), each.message()));
        }
        return new Snapshot(reconciliation.identity(), figures, findings);
    }
}
