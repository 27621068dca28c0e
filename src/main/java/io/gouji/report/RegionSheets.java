package io.gouji.report;

import io.gouji.reconcile.Reference;
import io.gouji.region.Region;
import io.gouji.region.Years;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The regional workbook as values: one file of this package per sheet. */
public final class RegionSheets {
    private RegionSheets() {}

    /** As below; nothing is known of where the submitted files lie. */
    public static List<Sheet> of(Region region, Reference reference, Speech speech) {
        return of(region, reference, speech, file -> Optional.empty());
    }

    /** As below, in the order of {@link Kind}. */
    public static List<Sheet> of(
            Region region, Reference reference, Speech speech, Function<String, Optional<String>> sources) {
        return of(region, reference, speech, sources, List.of(Kind.values()));
    }

    /** What a sheet shows; totals and agencies have one for each edition in use, the years one where there are several. */
    public enum Kind {
        TOTALS,
        AGENCIES,
        YEARS,
        HEAT,
        CHARTS,
        FINDINGS,
        ARRIVALS,
        MAPPING,
        CLAIMS;

        private String key() {
            return "workbook." + name().toLowerCase(Locale.ROOT);
        }

        /** Texts that call such a sheet otherwise and, unless it is "", word its title: region and year in places 0 and 1. */
        public Map<String, String> worded(String name, String title) {
            return title.isEmpty()
                    ? Map.of(key(), name)
                    : Map.of(key(), name, key() + ".title" + Setting.WORDED, title);
        }
    }

    /**
     * The sheets.
     *
     * @param sources path of a submitted file, relative to the workbook, with / between the parts
     * @param order of the sheets by what they show
     */
    public static List<Sheet> of(
            Region region,
            Reference reference,
            Speech speech,
            Function<String, Optional<String>> sources,
            List<Kind> order) {
        return of(new Setting(region, reference, speech), sources, order);
    }

    static List<Sheet> of(Setting setting, Function<String, Optional<String>> sources, List<Kind> order) {
        Region region = setting.region();
        List<AgencyGrid> grids = region.editions().stream()
                .map(edition -> AgencyGrid.of(setting, edition))
                .toList();
        Trails trails = new Trails(setting, grids, sources);
        Years years = Years.of(region.members(), setting.reference());
        return order.stream()
                .flatMap(kind -> sheets(kind, setting, grids, trails, years))
                .toList();
    }

    private static Stream<Sheet> sheets(
            Kind kind, Setting setting, List<AgencyGrid> grids, Trails trails, Years years) {
        return switch (kind) {
            case TOTALS ->
                grids.stream()
                        .filter(grid -> grid.edition().counted() > 0)
                        .map(grid -> new TotalsSheet(setting, grid).sheet());
            case AGENCIES -> grids.stream().map(grid -> new AgenciesSheet(setting, grid, trails).sheet());
            case YEARS -> years.areSeveral() ? Stream.of(new YearsSheet(setting, years).sheet()) : Stream.empty();
            case HEAT -> Stream.of(new HeatSheet(setting, trails).sheet());
            case CHARTS -> Stream.of(new ChartsSheet(setting, years).sheet());
            case FINDINGS -> FindingsSheet.of(setting, trails).stream();
            case ARRIVALS -> ArrivalsSheet.of(setting, trails).stream();
            case MAPPING -> MappingSheet.of(setting).stream();
            case CLAIMS -> ClaimsSheet.of(setting).stream();
        };
    }
}
