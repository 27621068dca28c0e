package io.gouji.narrative;

import io.gouji.narrative.Statements.Extent;
import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a word that says that there is none (未收到, 没有, 为零) makes of the things it is said of. */
final class ZeroReader {
    private final Statements statements;

    ZeroReader(Statements statements) {
        this.statements = statements;
    }

    /** Said of the things behind the word. */
    List<Statement> of(Word word, Phrase things, Place place) {
        List<Statement> read = new ArrayList<>();
        for (Phrase member : things.members()) {
            int end = Math.max(member.lastEnd(), word.end());
            of(word, member, new Extent(word.start(), word.start(), end), place).ifPresent(read::add);
        }
        if (read.isEmpty() && things.has(Part.OUTCOME)) {
            elliptic(word, things, place).ifPresent(read::add);
        }
        return read;
    }

    /**
     * Said of the things before the word, or of what the text before is about (我局收到数为零).
     *
     * @param end behind the word and the number that belongs to it (无一例)
     */
    List<Statement> of(Phrase things, Phrase clause, Word word, int end, Place place) {
        List<Statement> read = new ArrayList<>();
        for (Phrase member : things.members()) {
            of(word, member, new Extent(member.firstStart(), word.start(), end), place)
                    .ifPresent(read::add);
        }
        if (read.isEmpty()) {
            elliptic(word, clause, place).ifPresent(read::add);
        }
        return read;
    }

    /**
     * A thing that is an indicator; or one that should not happen, or of which it is said that it did not (未发生…事件). Things
     * that are no topic (群众, 情况) are passed over.
     */
    private Optional<Statement> of(Word word, Phrase thing, Extent extent, Place place) {
        Optional<String> topic =
                isAboutSame(thing) ? Optional.of(statements.carry().about()) : thing.topic();
        Evidence evidence = statements.own(topic, tags(word, thing), Unit.NONE.sort());
        boolean named = thing.has(Part.TOPIC) || (evidence.has(Tag.CASE) && thing.unknown() > 0);
        boolean denied = word.is(Tag.STRONG) && named;
        return denied || evidence.has(Tag.INCIDENT) || statements.isTied(evidence)
                ? Optional.of(none(evidence, extent, place))
                : Optional.empty();
    }

    /** 没有申请公开和不予公开信息的情况: the second is about the requests too. */
    private boolean isAboutSame(Phrase thing) {
        String before = statements.carry().about();
        return !thing.has(Part.TOPIC)
                && thing.has(Part.OUTCOME)
                && statements.meanings().is(Part.TOPIC, before);
    }

    private Optional<Statement> elliptic(Word word, Phrase clause, Place place) {
        Carry carry = statements.carry();
        Evidence evidence =
                new Evidence(carry.about(), carry.reach(), carry.before(), tags(word, clause), Unit.NONE.sort());
        Extent extent = new Extent(
                Math.min(clause.firstStart(), word.start()), word.start(), Math.max(clause.lastEnd(), word.end()));
        return Evidences.saysLittle(clause) && statements.isTied(evidence)
                ? Optional.of(none(evidence, extent, place))
                : Optional.empty();
    }

    private static TagSet tags(Word word, Phrase thing) {
        TagSet tags = word.tags().copy();
        tags.addAll(thing.tags());
        return tags;
    }

    private Statement none(Evidence evidence, Extent extent, Place place) {
        Amount amount = new Amount(
                extent.end(),
                extent.end(),
                BigDecimal.ZERO,
                Claim.Comparator.EXACT,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Unit.NONE,
                false);
        return statements.of(amount, extent, evidence, place);
    }
}
