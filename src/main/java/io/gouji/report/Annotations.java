package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.finding.Suggestion;
import io.gouji.grid.Place;
import io.gouji.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is said in a marked copy of the files of a submission: the verdict, and every finding with the places where it is said.
 *
 * @param sheet name of the sheet that lists the findings
 * @param columns heads of the list, as {@link Item#row} fills them
 * @param items the findings, worst first
 */
public record Annotations(String sheet, String verdict, String note, List<String> columns, List<Item> items) {
    /** So many suggestions are told beside a cell; the report has them all. */
    private static final int SUGGESTIONS = 3;

    public Annotations {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
    }

    /**
     * One finding.
     *
     * @param look its grade
     * @param row what the list says of it, column by column
     * @param comment what is said at its places
     * @param cells where that is: what it is about and what may have to be changed; none where a person has said that it may stand
     * @param quotes pieces of running text where it is said too
     */
    public record Item(Entry.Look look, List<String> row, String comment, List<Place> cells, List<Quote> quotes) {
        public Item {
            row = List.copyOf(row);
            cells = List.copyOf(cells);
            quotes = List.copyOf(quotes);
        }
    }

    /** Which column of the list names the places. */
    public static final int WHERE = 3;

    /** {@code rejected}: how many files could not be read. */
    public static Annotations of(Reconciliation reconciliation, int rejected, Speech speech) {
        Places places = Places.of(reconciliation, speech);
        List<Item> items = new ArrayList<>();
        for (Finding finding : reconciliation.findings()) {
            items.add(item(finding, items.size() + 1, places, speech));
        }
        return new Annotations(
                speech.say("annotate.sheet"),
                new VerdictLine(speech).of(reconciliation, rejected).text(),
                speech.say("annotate.note"),
                List.of(
                        speech.say("workbook.column.number"),
                        speech.say("workbook.column.severity"),
                        speech.say("workbook.column.message"),
                        speech.say("workbook.column.where"),
                        speech.say("workbook.column.suggestion"),
                        speech.say("csv.rule")),
                items);
    }

    private static Item item(Finding finding, int number, Places places, Speech speech) {
        Grade grade = Grade.of(finding);
        String said = grade.said(speech).text();
        String message = speech.say(finding.message());
        String suggestions = String.join(
                "\n",
                finding.suggestions().stream()
                        .limit(SUGGESTIONS)
                        .map(each -> speech.say(each.reason()))
                        .toList());
        String comment = suggestions.isEmpty()
                ? speech.say("annotate.comment", said, number, message)
                : speech.say("annotate.comment-suggesting", said, number, message, suggestions);
        boolean marks = grade != Grade.WAIVED;
        return new Item(
                Signs.of(finding, speech).look(),
                List.of(
                        Integer.toString(number),
                        said,
                        message,
                        places.of(finding, SUGGESTIONS),
                        suggestions,
                        finding.rule()),
                comment,
                marks ? cells(finding) : List.of(),
                marks ? finding.quotes() : List.of());
    }

    /** The cell that it is about and those that the best suggestion would change; the message names the others. */
    private static List<Place> cells(Finding finding) {
        Set<Place> cells = new LinkedHashSet<>();
        finding.where().stream().limit(1).map(Evidence::place).forEach(cells::add);
        finding.suggestions().stream()
                .limit(1)
                .flatMap(best -> best.changes().stream())
                .map(Suggestion.Change::cell)
                .map(Evidence::place)
                .forEach(cells::add);
        return cells.stream().filter(place -> !place.isLine()).toList();
    }
}
