package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Place;
import io.gouji.narrative.Narrative;
import io.gouji.region.Member;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** From a figure to the cell that it was read from, from a finding to its figure and to the file: the links of a workbook. */
final class Trails {
    private final Setting setting;
    private final Function<String, Optional<String>> sources;
    private final IdentityHashMap<Member, Starts> starts = new IdentityHashMap<>();

    /** The first line of an agency in each of the lists, counted from 0, and its row in the grid of agencies, if it has one. */
    private record Starts(Optional<AgencyGrid> grid, int row, int mapping, int findings, int claims) {}

    /** @param sources path of a submitted file, relative to the workbook; empty where none can be given */
    Trails(Setting setting, List<AgencyGrid> grids, Function<String, Optional<String>> sources) {
        this.setting = setting;
        this.sources = sources;
        int mapping = 0;
        int findings = 0;
        int claims = 0;
        IdentityHashMap<Member, Starts> rows = rows(grids);
        for (Member member : setting.region().members()) {
            Starts row = rows.getOrDefault(member, new Starts(Optional.empty(), 0, 0, 0, 0));
            starts.put(member, new Starts(row.grid(), row.row(), mapping, findings, claims));
            mapping += member.outline().cells();
            findings += member.outline().findings().size();
            claims += member.outline().quotes();
        }
    }

    private static IdentityHashMap<Member, Starts> rows(List<AgencyGrid> grids) {
        IdentityHashMap<Member, Starts> rows = new IdentityHashMap<>();
        for (AgencyGrid grid : grids) {
            Optional<AgencyGrid> itself = Optional.of(grid);
            int row = grid.head();
            for (Member member : grid.members()) {
                rows.put(member, new Starts(itself, row++, 0, 0, 0));
            }
        }
        return rows;
    }

    private Starts of(Member member) {
        Starts found = starts.get(member);
        if (found == null) {
            throw new IllegalArgumentException("not of this region: " + member.agency());
        }
        return found;
    }

    /** The first line of what was read from its table; none when it sent none. */
    Optional<Link.Inside> evidence(Member member) {
        return member.outline().cells() == 0
                ? Optional.empty()
                : Optional.of(
                        ListSheet.line(setting, "workbook.mapping", of(member).mapping()));
    }

    /** Per code the line of the cell that the figure was read from, or of the one that a person has to confirm. */
    Map<String, Link.Inside> evidenceByCode(Member member) {
        Map<Place, Link.Inside> lines = lines(member);
        Map<String, Link.Inside> found = new HashMap<>();
        member.reconciliation()
                .observations()
                .forEach(each ->
                        Optional.ofNullable(lines.get(each.place())).ifPresent(line -> found.put(each.code(), line)));
        member.reconciliation().mappings().stream()
                .flatMap(mapping -> mapping.cells().stream())
                .filter(cell -> cell.status() == MappedCell.Status.REVIEW)
                .forEach(cell -> cell.code()
                        .ifPresent(code -> Optional.ofNullable(lines.get(cell.place()))
                                .ifPresent(line -> found.putIfAbsent(code, line))));
        return found;
    }

    /** Per place of a cell its line in the mapping. */
    private Map<Place, Link.Inside> lines(Member member) {
        Map<Place, Link.Inside> lines = new HashMap<>();
        int row = of(member).mapping();
        for (Mapping mapping : member.reconciliation().mappings()) {
            for (Place place : places(mapping)) {
                lines.putIfAbsent(place, ListSheet.line(setting, "workbook.mapping", row++));
            }
        }
        return lines;
    }

    private static List<Place> places(Mapping mapping) {
        return Stream.concat(
                        mapping.cells().stream().map(MappedCell::place),
                        mapping.strays().stream().map(Mapping.Stray::place))
                .toList();
    }

    /** The first finding of an agency. */
    Optional<Link> findings(Member member) {
        return member.outline().findings().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ListSheet.line(setting, "workbook.findings", of(member).findings()));
    }

    /** The figure that a finding is about: in the grid of agencies, else where it was read, else where the text quotes it. */
    Optional<Link> figure(Member member, Finding finding) {
        Optional<Link> inGrid = finding.where().stream()
                .flatMap(evidence -> inGrid(member, evidence).stream())
                .findFirst();
        return inGrid.or(() -> read(member, finding)).or(() -> quoted(member, finding));
    }

    private Optional<Link> inGrid(Member member, Evidence evidence) {
        Starts start = of(member);
        return start.grid()
                .flatMap(grid ->
                        grid.column(evidence.code()).map(column -> new Link.Inside(grid.name(), start.row(), column)));
    }

    private Optional<Link> read(Member member, Finding finding) {
        if (finding.where().isEmpty()) {
            return Optional.empty();
        }
        Map<Place, Link.Inside> lines = lines(member);
        return finding.where().stream()
                .flatMap(evidence -> Stream.<Link>ofNullable(lines.get(evidence.place())))
                .findFirst();
    }

    private Optional<Link> quoted(Member member, Finding finding) {
        int row = of(member).claims();
        for (Narrative narrative : member.reconciliation().narratives()) {
            for (Quote quote : quotes(narrative)) {
                if (finding.quotes().contains(quote)) {
                    return Optional.of(ListSheet.line(setting, "workbook.claims", row));
                }
                row++;
            }
        }
        return Optional.empty();
    }

    private static List<Quote> quotes(Narrative narrative) {
        return Stream.concat(narrative.claims().stream().map(claim -> claim.quote()), narrative.damaged().stream())
                .toList();
    }

    /** The submitted file itself. */
    Optional<Link> source(String file) {
        return sources.apply(file).map(Link.ToFile::of);
    }
}
