package io.gouji.bench;

import io.gouji.finding.Evidence;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.repair.Hints;
import io.gouji.repair.Table;
import io.gouji.rule.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table whose rules were evaluated, so that locating can be measured alone. */
public record LocatedTable(Table table, List<Evaluation> evaluations) {
    /** Of a submission whose form is known. */
    public static LocatedTable of(Reconciliation reconciliation) {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        reconciliation
                .observations()
                .forEach(each -> cells.put(each.code(), new Evidence(each.place(), each.code(), each.figure())));
        String family = reconciliation.form().orElseThrow().family();
        return new LocatedTable(
                new Table(family, cells, code -> Message.of("cell.nowhere", code)), reconciliation.evaluations());
    }

    /** Finds the cells that are likely wrong, by nothing but the table. */
    public void locate(Reference reference) {
        reference.locator().locate(table, evaluations, Hints.NONE);
    }
}
