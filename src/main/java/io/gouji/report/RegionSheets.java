package io.gouji.report;

import io.gouji.reconcile.Reference;
import io.gouji.region.EditionTotals;
import io.gouji.region.Region;
import java.util.ArrayList;
import java.util.List;

/** The regional workbook as values: one file of this package per sheet. */
public final class RegionSheets {
    private RegionSheets() {}

    /** The sheets in their order: totals and agencies per edition, findings, submissions, mapping, quoted figures. */
    public static List<Sheet> of(Region region, Reference reference, Speech speech) {
        Setting setting = new Setting(region, reference, speech);
        List<Sheet> sheets = new ArrayList<>();
        List<EditionTotals> editions = region.editions();
        editions.stream()
                .filter(edition -> edition.counted() > 0)
                .forEach(edition -> sheets.add(new TotalsSheet(setting, edition).sheet()));
        editions.forEach(edition -> sheets.add(new AgenciesSheet(setting, edition).sheet()));
        sheets.add(FindingsSheet.of(setting));
        sheets.add(ArrivalsSheet.of(setting));
        sheets.add(MappingSheet.of(setting));
        sheets.add(ClaimsSheet.of(setting));
        return sheets;
    }
}
