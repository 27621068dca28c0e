package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.form.MappedCell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One submission on the page: its findings, its untied figures, and the tables and texts that they speak of. Of the many of a
 * region each is there only while a part of it is printed.
 */
final class HtmlSubmission {
    private final Speech speech;
    private final Reference reference;
    private final int number;
    private final String name;
    private final Supplier<Reconciliation> whole;
    private final int rejected;

    /** {@code number} tells it from the others of the page, {@code rejected} is how many of its files could not be read. */
    HtmlSubmission(
            Speech speech, Reference reference, int number, String name, Supplier<Reconciliation> whole, int rejected) {
        this.speech = speech;
        this.reference = reference;
        this.number = number;
        this.name = name;
        this.whole = whole;
        this.rejected = rejected;
    }

    String id() {
        return "s" + number;
    }

    String name() {
        return name;
    }

    /** Agency, year and what the page is. */
    String title() {
        return whole.get()
                .identity()
                .year()
                .map(year -> speech.say("html.title-of", name, Integer.toString(year)))
                .orElseGet(() -> speech.say("html.title-without-year", name));
    }

    Styled verdict() {
        return new VerdictLine(speech).of(whole.get(), rejected);
    }

    /** The findings that stand by themselves; the others are folded under them. */
    Stream<Finding> roots() {
        return Rooted.of(whole.get().findings()).stream().map(Rooted::root);
    }

    /** Every code that a figure of it has. */
    Set<String> codes() {
        Reconciliation reconciliation = whole.get();
        Ties ties = Ties.of(reconciliation, reference);
        Set<String> codes = new TreeSet<>();
        reconciliation
                .mappings()
                .forEach(mapping -> mapping.cells().stream()
                        .map(MappedCell::code)
                        .flatMap(Optional::stream)
                        .forEach(codes::add));
        reconciliation
                .narratives()
                .forEach(narrative -> narrative.claims().forEach(claim -> codes.addAll(ties.codes(claim))));
        return codes;
    }

    /** The part of the list: a heading, then its findings, or its untied figures. */
    void printFindings(Html html) {
        openGroup(html);
        Reconciliation reconciliation = whole.get();
        HtmlFinding printer = new HtmlFinding(speech, reference.indicators(), Places.of(reconciliation, speech), html);
        Rooted.of(reconciliation.findings())
                .forEach(each -> printer.print(
                        each, reconciliation, id() + "-" + each.root().id()));
        html.close().close().line();
    }

    void printUntied(Html html) {
        List<Untied> untied = untied();
        Places places = Places.of(whole.get(), speech);
        if (untied.isEmpty()) {
            return;
        }
        openGroup(html);
        for (int i = 0; i < untied.size(); i++) {
            Untied each = untied.get(i);
            String where = each.place()
                    .map(places::of)
                    .or(() -> each.quote().map(places::of))
                    .orElse("");
            html.open("li", "class", "item untied", "tabindex", "-1", "data-k", HtmlLinks.untied(i));
            html.open("p", "class", "head")
                    .styled(each.status())
                    .text(" ")
                    .leaf("span", where, "class", "places")
                    .close();
            html.open("p").styled(each.said()).close().close().line();
        }
        html.close().close().line();
    }

    private List<Untied> untied() {
        return Untied.of(whole.get(), speech, reference.indicators());
    }

    private void openGroup(Html html) {
        html.open("section", "class", "group", "data-of", id());
        html.open("h2").leaf("button", name, "type", "button", "class", "open");
        html.open("small").styled(verdict()).close().close().line();
        html.open("ol").line();
    }

    /** Its tables and texts. */
    void printEvidence(Html html) {
        Reconciliation reconciliation = whole.get();
        HtmlLinks links = HtmlLinks.of(reconciliation, Ties.of(reconciliation, reference), untied());
        html.open("article", "class", "evidence", "data-of", id())
                .leaf("h3", name)
                .line();
        html.open("div", "class", "tables").line();
        for (Document document : reconciliation.submission().documents()) {
            for (Grid grid : document.grids()) {
                HtmlTable table = new HtmlTable(speech, links, document, grid, html);
                if (table.isSpokenOf()) {
                    table.print();
                }
            }
        }
        html.close().line().open("div", "class", "texts").line();
        reconciliation.submission().documents().stream()
                .filter(document -> !document.prose().isEmpty())
                .forEach(document -> new HtmlText(speech, links, document, html).print());
        html.close().close().line();
    }
}
