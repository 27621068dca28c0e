package io.gouji.report;

import io.gouji.finding.Quote;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Place;
import io.gouji.indicator.Indicators;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure that was tied to no indicator, or not for sure: no rule has looked at it, a person should.
 *
 * @param status sign and word
 * @param said what stands there
 * @param place its cell, or {@code quote} the stretch of text: one of the two is there
 */
record Untied(Styled status, Styled said, Optional<Place> place, Optional<Quote> quote) {
    /** Those of the tables, then those of the texts, each in their order. */
    static List<Untied> of(Reconciliation reconciliation, Speech speech, Indicators indicators) {
        Collector collector = new Collector(speech, indicators, new ArrayList<>());
        reconciliation.mappings().forEach(collector::add);
        reconciliation.narratives().forEach(collector::add);
        return List.copyOf(collector.all());
    }

    private record Collector(Speech speech, Indicators indicators, List<Untied> all) {
        void add(Mapping mapping) {
            mapping.cells().stream()
                    .filter(cell -> cell.status() != MappedCell.Status.ACCEPTED
                            && cell.period().isEmpty())
                    .forEach(cell -> in(
                            cell.place(),
                            Styled.of(style(cell), speech.say("map." + JsonMap.word(cell.status()))),
                            said(cell)));
            mapping.strays()
                    .forEach(stray -> in(
                            stray.place(),
                            Styled.of(Style.DOUBTFUL, speech.say("workbook.status.stray")),
                            row(stray.label()).and(FigureWords.of(stray.figure(), speech))));
        }

        void add(Narrative narrative) {
            narrative.claims().stream().filter(claim -> !claim.isTied()).forEach(this::add);
            narrative
                    .damaged()
                    .forEach(quote -> in(
                            quote,
                            Styled.of(Style.BAD, speech.say("claims.damaged")),
                            Styled.of(quote.text().strip())));
        }

        private void add(Claim claim) {
            Styled words = Styled.of(Style.FAINT, new ClaimWords(speech).of(claim));
            in(
                    claim.quote(),
                    Styled.of(Style.DOUBTFUL, speech.say("claims.untied")),
                    Styled.of(claim.quote().text().strip() + "  ").and(words));
        }

        private void in(Place place, Styled status, Styled said) {
            all.add(new Untied(status, said, Optional.of(place), Optional.empty()));
        }

        private void in(Quote quote, Styled status, Styled said) {
            all.add(new Untied(status, said, Optional.empty(), Optional.of(quote)));
        }

        private static Style style(MappedCell cell) {
            return cell.status() == MappedCell.Status.REVIEW ? Style.DOUBTFUL : Style.BAD;
        }

        /** The row, what it says, and the best guess. */
        private Styled said(MappedCell cell) {
            String guess = cell.code()
                    .map(code -> speech.say("html.guess", indicators.label(code)))
                    .orElse("");
            return row(String.join(" › ", cell.path()))
                    .and(FigureWords.of(cell.figure(), speech))
                    .and(Style.FAINT, guess.isEmpty() ? "" : "  " + guess);
        }

        private static Styled row(String label) {
            return Styled.of(label.replaceAll("\\s+", " ").strip() + "  ");
        }
    }
}
