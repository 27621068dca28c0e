package io.gouji.fuzz;

import io.gouji.form.Aliases;
import io.gouji.grid.Document;
import io.gouji.reconcile.Waivers;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import io.gouji.region.ListTable;
import io.gouji.region.Manifest;
import io.gouji.region.Roster;
import io.gouji.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any bytes as a list that a coordinator hands in: roster, manifest, waivers, decisions about labels, rules. */
public final class ListTarget {
    private static final ReferenceData DATA = Desk.REFERENCE.data();

    private ListTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Desk.read(bytes).ifPresent(list -> {
            tolerate(() -> Roster.of(list, DATA));
            tolerate(() -> Manifest.of(List.of(list), Set.of("a.xls"), DATA));
            tolerate(() -> Waivers.of(rows(list, "reason")));
            tolerate(() -> Aliases.of(rows(list, "label"), DATA, Desk.REFERENCE.indicators(), Desk.REFERENCE.forms()));
        });
        String table = new String(bytes, StandardCharsets.UTF_8);
        tolerate(() ->
                RuleBook.of(ReferenceData.overlaidBy(Map.of("rule/rules.csv", table)), Desk.REFERENCE.indicators()));
    }

    private static List<Row> rows(Document list, String needed) {
        return ListTable.of(list, DATA, needed).rows();
    }

    private static void tolerate(Runnable reading) {
        try {
            reading.run();
        } catch (ReferenceFault expected) {
            // said with line and place
        }
    }
}
