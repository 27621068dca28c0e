package io.gouji.report;

import io.gouji.finding.Quote;
import io.gouji.grid.Document;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedSum;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reference.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was read from a text, for a screen: the text with every figure marked, and under each paragraph what they are. */
public record TextClaims(Speech speech, Reference reference, Screen screen) {

    /** The texts of a submission, one after another. */
    public String of(Reconciliation reconciliation) {
        Page page = new Page(screen);
        Ties ties = Ties.of(reconciliation, reference);
        for (Document document : reconciliation.submission().documents()) {
            page.gap();
            page.line(Styled.of(Style.STRONG, OneLine.of(document.name())));
            Optional<Narrative> narrative = reconciliation.narratives().stream()
                    .filter(each -> each.file().equals(document.name()))
                    .findFirst();
            narrative.ifPresentOrElse(
                    each -> text(document, each, ties, page),
                    () -> page.line(Styled.of(Style.DOUBTFUL, speech.say("claims.no-text"))));
        }
        return page.toString();
    }

    private void text(Document document, Narrative narrative, Ties ties, Page page) {
        new MarkedText(document.prose(), marks(narrative, ties)).print(page);
        page.gap();
        narrative.sums().forEach(sum -> page.line(sum(sum)));
        page.line(counts(narrative));
    }

    /** One mark a quote; a quote may state several figures. */
    private List<MarkedText.Mark> marks(Narrative narrative, Ties ties) {
        Map<Quote, List<Claim>> byQuote = narrative.claims().stream()
                .collect(Collectors.groupingBy(Claim::quote, LinkedHashMap::new, Collectors.toList()));
        List<MarkedText.Mark> marks = new ArrayList<>();
        byQuote.forEach((quote, claims) -> {
            Style style = claims.stream().anyMatch(Claim::isTied) ? Style.GOOD : Style.DOUBTFUL;
            List<Styled> said = claims.stream().map(claim -> said(claim, ties)).toList();
            marks.add(new MarkedText.Mark(quote, style, said));
        });
        Styled damaged = Styled.of(Style.BAD, speech.say("claims.damaged"));
        narrative.damaged().forEach(quote -> marks.add(new MarkedText.Mark(quote, Style.BAD, List.of(damaged))));
        return marks;
    }

    private Styled said(Claim claim, Ties ties) {
        Styled value = Styled.of(Style.STRONG, new ClaimWords(speech).of(claim));
        Styled code =
                Styled.of(Style.FAINT, ties.code(claim).map(each -> "  " + each).orElse(""));
        return ties.concept(claim)
                .map(concept -> speech.say("claims.tied", speech.say(concept.label())))
                .map(tied -> Styled.of(Style.GOOD, tied).and("  ").and(value).and(code))
                .orElse(Styled.of(Style.DOUBTFUL, speech.say("claims.untied"))
                        .and("  ")
                        .and(value));
    }

    private Styled sum(StatedSum sum) {
        Styled verdict = sum.holds()
                ? Styled.of(Style.GOOD, speech.say("claims.holds"))
                : Styled.of(Style.BAD, speech.say("claims.fails"));
        String parts =
                sum.parts().stream().map(part -> part.value().toPlainString()).collect(Collectors.joining(" + "));
        String key = sum.exhaustive() ? "claims.sum" : "claims.sum-open";
        return verdict.and("  ")
                .and(speech.say(key, sum.total().quote().text(), sum.total().value(), parts));
    }

    private String counts(Narrative narrative) {
        long tied = narrative.claims().stream().filter(Claim::isTied).count();
        int claims = narrative.claims().size();
        return speech.say(
                "claims.counts",
                claims,
                tied,
                claims - tied,
                narrative.damaged().size());
    }
}
