package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.form.MappedCell;
import io.gouji.grid.Place;
import io.gouji.narrative.Claim;
import io.gouji.reconcile.Reconciliation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cells, stretches of text and findings of a submission belong together. */
final class HtmlLinks {
    private final Map<Place, Linked> cells = new HashMap<>();
    private final Map<Quote, Linked> quotes = new LinkedHashMap<>();

    private HtmlLinks() {}

    static HtmlLinks of(Reconciliation reconciliation, Ties ties, List<Untied> untied) {
        HtmlLinks links = new HtmlLinks();
        reconciliation.mappings().forEach(mapping -> mapping.cells().forEach(links::add));
        reconciliation.narratives().forEach(narrative -> narrative.claims().forEach(claim -> links.add(claim, ties)));
        for (int i = 0; i < untied.size(); i++) {
            links.add(untied.get(i), untied(i));
        }
        reconciliation.findings().forEach(links::add);
        return links;
    }

    /** The key of an untied figure by its number. */
    static String untied(int number) {
        return "u" + number;
    }

    /** What the cell belongs together with; empty for one that nobody speaks of. */
    Optional<Linked> of(Place place) {
        return Optional.ofNullable(cells.get(place));
    }

    /** The stretches of a text that stand for figures. */
    Map<Quote, Linked> quotes(String file) {
        Map<Quote, Linked> own = new LinkedHashMap<>(quotes);
        own.keySet().removeIf(quote -> !quote.file().equals(file));
        return own;
    }

    private void add(MappedCell cell) {
        boolean whole = cell.part().isEmpty() && cell.period().isEmpty();
        cell(cell.place()).with(cell.code().filter(code -> whole).orElse(""), "figure");
    }

    /** A figure of another year has no partner in this year's table. */
    private void add(Claim claim, Ties ties) {
        Linked linked = quote(claim.quote());
        List<String> codes = claim.period() == Claim.Period.YEAR ? ties.codes(claim) : List.of();
        linked.with("", claim.isTied() ? "tied" : "untied");
        codes.forEach(code -> linked.with(code, "tied"));
    }

    private void add(Untied untied, String key) {
        untied.place().ifPresent(place -> cell(place).with(key, "doubt"));
        untied.quote().ifPresent(quote -> quote(quote).with(key, "doubt"));
    }

    private void add(Finding finding) {
        Grade grade = Grade.of(finding);
        String id = finding.id().toString();
        finding.where().stream()
                .map(Evidence::place)
                .forEach(place -> cell(place).with(id, grade));
        finding.quotes().forEach(quote -> quote(quote).with(id, grade));
    }

    private Linked cell(Place place) {
        return cells.computeIfAbsent(place, each -> new Linked());
    }

    private Linked quote(Quote quote) {
        return quotes.computeIfAbsent(quote, each -> new Linked());
    }
}
