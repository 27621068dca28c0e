package io.gouji.narrative;

import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Ties.Tie;
import io.gouji.narrative.Token.Amount;
import java.util.Optional;

/** Puts statements together: the quote, the tie, the time. */
final class Statements {
    /** A stretch of text that states a figure; the number itself, or the word for none, begins at the anchor. */
    record Extent(int start, int anchor, int end) {}

    private final Tags meanings;
    private final Ties ties;
    private final Passage passage;
    private final Carry carry;
    private final Times times;

    Statements(Tags meanings, Ties ties, Passage passage, Carry carry, Times times) {
        this.meanings = meanings;
        this.ties = ties;
        this.passage = passage;
        this.carry = carry;
        this.times = times;
    }

    Tags meanings() {
        return meanings;
    }

    Carry carry() {
        return carry;
    }

    Times times() {
        return times;
    }

    /** Evidence that a figure's own words name its topic. */
    Evidence own(Optional<String> topic, TagSet tags, String unitSort) {
        return new Evidence(topic.orElse(""), Evidence.Reach.OWN, carry.before(), tags, unitSort);
    }

    boolean isTied(Evidence evidence) {
        return ties.tie(evidence).isPresent();
    }

    /** A statement that is tied to what the evidence makes it. */
    Statement of(Amount amount, Extent extent, Evidence evidence, Place place) {
        Claim.Kind kind = amount.unit().isPercent() ? Claim.Kind.PERCENT : Claim.Kind.LEVEL;
        return of(
                amount,
                kind,
                extent,
                evidence,
                isOfOtherYears(extent, evidence) ? Optional.empty() : ties.tie(evidence),
                place);
    }

    /** What is planned, and one of several years' figures, is none of the year; what is carried on to the next year is. */
    private boolean isOfOtherYears(Extent extent, Evidence evidence) {
        return evidence.has(Tag.YEARS)
                || (!evidence.has(Tag.CARRIEDOUT)
                        && times.isAhead(passage.text().substring(extent.start(), extent.anchor())));
    }

    /** A change of what the evidence names, or of the figure before where it names nothing. */
    Statement change(Amount amount, Extent extent, Evidence evidence, Place place) {
        Claim.Kind kind = amount.unit().isPercent() ? Claim.Kind.PERCENT : Claim.Kind.DELTA;
        Optional<Tie> tie = evidence.topic().isEmpty() ? ofFigureBefore(place) : ties.tie(evidence);
        return of(amount, kind, extent, evidence, tie, place);
    }

    /** The figure before, told for another time. */
    Statement echo(Amount amount, Extent extent, TagSet tags, Place place) {
        Evidence evidence = new Evidence(
                "", Evidence.Reach.SENTENCE, carry.before(), tags, amount.unit().sort());
        return of(amount, Claim.Kind.LEVEL, extent, evidence, ofFigureBefore(place), place);
    }

    /** 新收68件、上年结转3件，同比增长25.9%: behind a figure that is carried over it is not known which of them grew. */
    private Optional<Tie> ofFigureBefore(Place place) {
        return carry.level(place.depth())
                .filter(statement -> !statement.isCarried())
                .flatMap(statement -> statement.claim().concept())
                .map(concept -> new Tie(concept, Optional.empty(), Evidence.Reach.SENTENCE.trust()));
    }

    private Statement of(
            Amount amount, Claim.Kind kind, Extent extent, Evidence evidence, Optional<Tie> tie, Place place) {
        Claim claim = new Claim(
                passage.quote(extent.start(), extent.end()),
                tie.map(Tie::concept),
                amount.value(),
                amount.comparator(),
                amount.low(),
                amount.high(),
                unit(amount),
                kind,
                tie.flatMap(Tie::period).orElseGet(() -> period(extent, evidence)),
                tie.map(Tie::confidence).orElse(1.0) * evidence.reach().trust());
        boolean predicate = evidence.tags().meets(meanings.playing(Part.VERB));
        return new Statement(extent.start(), extent.anchor(), extent.end(), claim, evidence, place, predicate);
    }

    /** A change against last year is this year's. */
    private Claim.Period period(Extent extent, Evidence evidence) {
        return evidence.has(Tag.UP) || evidence.has(Tag.DOWN)
                ? Claim.Period.YEAR
                : times.period(evidence.tags(), passage.text().substring(extent.start(), extent.anchor()));
    }

    /** The unit as it is written. */
    private String unit(Amount amount) {
        String unit = amount.unit().text();
        int from = amount.end() - unit.length();
        boolean last = !unit.isEmpty() && passage.text().startsWith(unit, from);
        return last ? passage.quote(from, amount.end()).text() : unit;
    }

    /** The shortest piece of text that states a figure: from the first word that says what it is. */
    Extent extent(Phrase left, Phrase right, Amount amount) {
        int start = left.firstTelling();
        int end = right.lastTelling();
        return new Extent(start < 0 ? left.fallback() : start, amount.start(), end < 0 ? amount.end() : end);
    }
}
