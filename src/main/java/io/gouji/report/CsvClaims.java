package io.gouji.report;

import io.gouji.finding.Quote;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures that texts quote as a table for a spreadsheet. */
public record CsvClaims(Speech speech, Reference reference) {
    private static final List<String> COLUMNS = List.of(
            "file",
            "page",
            "paragraph",
            "start",
            "end",
            "quote",
            "status",
            "concept",
            "indicator",
            "code",
            "value",
            "comparator",
            "low",
            "high",
            "unit",
            "kind",
            "period",
            "confidence");

    private static final Set<String> NUMBERS =
            Set.of("page", "paragraph", "start", "end", "value", "low", "high", "confidence");

    /** What the columns are called. */
    public List<String> columns() {
        return COLUMNS.stream().map(column -> speech.say("csv." + column)).toList();
    }

    /** Which of them hold numbers, counted from 0. */
    public Set<Integer> numbers() {
        return NUMBERS.stream().map(COLUMNS::indexOf).collect(Collectors.toSet());
    }

    /** What stands before all rows. */
    public String head() {
        return Csv.head(columns());
    }

    public String rows(Reconciliation reconciliation) {
        return Csv.rows(cells(reconciliation));
    }

    /** A row a figure, and one a damaged passage. */
    public List<List<String>> cells(Reconciliation reconciliation) {
        List<List<String>> rows = new ArrayList<>();
        Ties ties = Ties.of(reconciliation, reference);
        for (Narrative narrative : reconciliation.narratives()) {
            narrative.claims().forEach(claim -> rows.add(row(claim, ties)));
            narrative.damaged().forEach(quote -> rows.add(damaged(quote)));
        }
        return rows;
    }

    private List<String> row(Claim claim, Ties ties) {
        List<String> row = place(claim.quote());
        row.add(speech.say(claim.isTied() ? "status.tied" : "status.untied"));
        row.add(claim.concept().orElse(""));
        row.add(ties.concept(claim).map(concept -> speech.say(concept.label())).orElse(""));
        row.add(ties.code(claim).orElse(""));
        row.add(claim.value().toPlainString());
        row.add(claim.comparator().sign());
        row.add(claim.low().toPlainString());
        row.add(claim.high().toPlainString());
        row.add(claim.unit());
        row.add(speech.say("kind." + JsonMap.word(claim.kind())));
        row.add(speech.say("period." + JsonMap.word(claim.period())));
        row.add(Double.toString(claim.confidence()));
        return row;
    }

    private List<String> damaged(Quote quote) {
        List<String> row = place(quote);
        row.add(speech.say("status.damaged"));
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        return row;
    }

    private static List<String> place(Quote quote) {
        List<String> row = new ArrayList<>();
        row.add(quote.file());
        row.add(quote.page() == 0 ? "" : Integer.toString(quote.page()));
        row.add(Integer.toString(quote.paragraph()));
        row.add(Integer.toString(quote.start()));
        row.add(Integer.toString(quote.end()));
        row.add(quote.text());
        return row;
    }
}
