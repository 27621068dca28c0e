package io.gouji.report;

import io.gouji.reconcile.Reference;
import io.gouji.region.Region;
import io.gouji.region.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The regional workbook as values: one file of this package per sheet. */
public final class RegionSheets {
    private RegionSheets() {}

    /** As below; nothing is known of where the submitted files lie. */
    public static List<Sheet> of(Region region, Reference reference, Speech speech) {
        return of(region, reference, speech, file -> Optional.empty());
    }

    /**
     * The sheets in their order: totals and agencies per edition, the years where there are several, heat map, charts, findings, submissions, mapping, quoted figures.
     *
     * @param sources path of a submitted file, relative to the workbook, with / between the parts
     */
    public static List<Sheet> of(
            Region region, Reference reference, Speech speech, Function<String, Optional<String>> sources) {
        Setting setting = new Setting(region, reference, speech);
        List<AgencyGrid> grids = region.editions().stream()
                .map(edition -> AgencyGrid.of(setting, edition))
                .toList();
        Trails trails = new Trails(setting, grids, sources);
        List<Sheet> sheets = new ArrayList<>();
        grids.stream()
                .filter(grid -> grid.edition().counted() > 0)
                .forEach(grid -> sheets.add(new TotalsSheet(setting, grid).sheet()));
        grids.forEach(grid -> sheets.add(new AgenciesSheet(setting, grid, trails).sheet()));
        Years years = Years.of(region.members(), reference);
        if (years.areSeveral()) {
            sheets.add(new YearsSheet(setting, years).sheet());
        }
        sheets.add(new HeatSheet(setting, trails).sheet());
        sheets.add(new ChartsSheet(setting, years).sheet());
        sheets.add(FindingsSheet.of(setting, trails));
        sheets.add(ArrivalsSheet.of(setting, trails));
        sheets.add(MappingSheet.of(setting));
        sheets.add(ClaimsSheet.of(setting));
        return sheets;
    }
}
