package io.gouji.report;

import io.gouji.finding.Quote;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedSum;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import java.util.Optional;

/** The figures that the texts of a submission quote, one JSON object a line. */
public final class JsonClaims {
    private JsonClaims() {}

    /** Of each text its figures, then the sums that it states, then what is too damaged to be read. */
    public static String lines(Reconciliation reconciliation, Reference reference) {
        Ties ties = Ties.of(reconciliation, reference);
        StringBuilder lines = new StringBuilder();
        for (Narrative narrative : reconciliation.narratives()) {
            narrative
                    .claims()
                    .forEach(claim -> lines.append(Json.line(json -> claim(json, claim, ties)))
                            .append('\n'));
            narrative
                    .sums()
                    .forEach(sum ->
                            lines.append(Json.line(json -> sum(json, sum))).append('\n'));
            narrative
                    .damaged()
                    .forEach(quote -> lines.append(Json.line(json -> damaged(json, quote)))
                            .append('\n'));
        }
        return lines.toString();
    }

    static void claim(Json json, Claim claim, Ties ties) {
        quote(json, claim.quote());
        json.text("concept", claim.concept())
                .text("code", ties.code(claim))
                .figure("value", Optional.of(claim.value()))
                .text("comparator", claim.comparator().sign());
        if (claim.comparator() != Claim.Comparator.EXACT) {
            json.figure("low", Optional.of(claim.low())).figure("high", Optional.of(claim.high()));
        }
        json.text("unit", claim.unit())
                .text("kind", JsonMap.word(claim.kind()))
                .text("period", JsonMap.word(claim.period()))
                .confidence("confidence", claim.confidence());
    }

    static void quote(Json json, Quote quote) {
        json.text("file", quote.file())
                .number("start", quote.start())
                .number("end", quote.end())
                .text("quote", quote.text())
                .number("paragraph", quote.paragraph());
        if (quote.page() > 0) {
            json.number("page", quote.page());
        }
    }

    private static void sum(Json json, StatedSum sum) {
        json.text("file", sum.total().quote().file())
                .object(
                        "sum",
                        each -> each.object("total", total -> offsets(total, sum.total()))
                                .objects("parts", sum.parts(), JsonClaims::offsets)
                                .flag("exhaustive", sum.exhaustive())
                                .flag("holds", sum.holds()));
    }

    private static void offsets(Json json, Claim claim) {
        json.number("start", claim.quote().start()).number("end", claim.quote().end());
    }

    private static void damaged(Json json, Quote quote) {
        quote(json, quote);
        json.flag("damaged", true);
    }
}
