package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Suggestion;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.grid.Document;
import io.gouji.narrative.Claim;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import java.util.List;
import java.util.Optional;

/** What came of one submission, as one JSON object. */
public record JsonReport(Speech speech, Reference reference) {

    /** On one line, for many submissions after one another; {@code rejected} says what could not be read. */
    public String line(Reconciliation reconciliation, List<Message> rejected) {
        return Json.line(json -> report(json, reconciliation, rejected)) + "\n";
    }

    /** A key a line. */
    public String document(Reconciliation reconciliation, List<Message> rejected) {
        return Json.indented(json -> report(json, reconciliation, rejected)) + "\n";
    }

    private void report(Json json, Reconciliation reconciliation, List<Message> rejected) {
        Ties ties = Ties.of(reconciliation, reference);
        List<MappedCell> cells = reconciliation.mappings().stream()
                .flatMap(mapping -> mapping.cells().stream())
                .toList();
        List<Claim> claims = reconciliation.narratives().stream()
                .flatMap(narrative -> narrative.claims().stream())
                .toList();
        json.object("submission", each -> submission(each, reconciliation, rejected))
                .object("summary", each -> summary(each, reconciliation.summary()))
                .objects("findings", reconciliation.findings(), this::finding)
                .objects("observations", cells, JsonMap::cell)
                .objects("claims", claims, (each, claim) -> JsonClaims.claim(each, claim, ties));
    }

    private void submission(Json json, Reconciliation reconciliation, List<Message> rejected) {
        json.text("agency", reconciliation.identity().agency());
        reconciliation.identity().year().ifPresent(year -> json.number("year", year));
        json.text("edition", reconciliation.form().map(Form::id))
                .objects(
                        "files",
                        reconciliation.submission().documents(),
                        (each, document) -> each.text("name", document.name())
                                .text("sha256", document.sha256())
                                .text("role", role(document, reconciliation)));
        if (!rejected.isEmpty()) {
            json.texts("rejected", rejected.stream().map(speech::say).toList());
        }
    }

    /** What a file is to the submission; a report that holds the table too is both. */
    private static Optional<String> role(Document document, Reconciliation reconciliation) {
        boolean table = reconciliation.mappings().stream()
                .anyMatch(mapping ->
                        mapping.file().equals(document.name()) && mapping.form().isPresent());
        boolean text = !document.prose().isEmpty();
        if (table) {
            return Optional.of(text ? "both" : "attachment");
        }
        return text ? Optional.of("report") : Optional.empty();
    }

    private static void summary(Json json, Summary summary) {
        json.text("verdict", JsonMap.word(summary.verdict()))
                .number("checked", summary.checked())
                .number("passed", summary.passed())
                .number("failed", summary.failed())
                .number("notAssessable", summary.notAssessable())
                .number("waived", summary.waived());
    }

    private void finding(Json json, Finding finding) {
        json.text("id", finding.id().toString())
                .text("rule", finding.rule())
                .text("severity", JsonMap.word(finding.severity()))
                .text("verdict", JsonMap.word(finding.verdict()))
                .objects("where", finding.where(), JsonReport::evidence);
        if (!finding.quotes().isEmpty()) {
            json.objects("quotes", finding.quotes(), JsonClaims::quote);
        }
        json.text("expected", finding.expected())
                .text("found", finding.found())
                .text("difference", finding.difference())
                .text("message", speech.say(finding.message()))
                .text("causedBy", finding.causedBy().map(FindingId::toString));
        if (!finding.suggestions().isEmpty()) {
            json.objects("suggestions", finding.suggestions(), this::suggestion);
        }
    }

    private static void evidence(Json json, Evidence evidence) {
        json.text("file", evidence.place().file());
        JsonMap.place(json, evidence.place());
        json.text("code", evidence.code()).figure("value", evidence.figure().number());
        if (!evidence.figure().isNumber()) {
            json.text("state", JsonMap.word(evidence.figure().state()));
        }
    }

    private void suggestion(Json json, Suggestion suggestion) {
        json.objects("changes", suggestion.changes(), (each, change) -> {
                    JsonMap.place(each, change.cell().place());
                    each.figure("from", change.cell().figure().number()).figure("to", Optional.of(change.to()));
                })
                .text("reason", speech.say(suggestion.reason()))
                .texts("repairs", suggestion.repairs())
                .confidence("confidence", suggestion.confidence());
    }
}
