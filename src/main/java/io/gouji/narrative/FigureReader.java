package io.gouji.narrative;

import io.gouji.narrative.Statements.Extent;
import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Word;
import java.util.List;

/** What a number says, with the words before and behind it. */
final class FigureReader {
    private final Statements statements;
    private final Evidences evidences;

    FigureReader(Statements statements, Evidences evidences) {
        this.statements = statements;
        this.evidences = evidences;
    }

    /** One statement, or one for each member of a list that shares the number (行政复议、行政诉讼均为0件). */
    List<Statement> read(Amount amount, Phrase left, Phrase right, Place place) {
        if (isChange(amount, left, place)) {
            return List.of(change(amount, left, place));
        }
        TagSet tags = evidences.tags(amount, left, right, place);
        Extent extent = statements.extent(left, right, amount);
        if (isEcho(left, right, place)) {
            return List.of(statements.echo(amount, extent, tags, place));
        }
        List<Phrase> members = left.members();
        members.removeIf(member -> !member.has(Part.TOPIC));
        boolean several = members.size() > 1
                && members.stream().map(Phrase::topic).distinct().count() > 1;
        if (several && (amount.value().signum() == 0 || tags.has(Tag.EACH))) {
            return members.stream()
                    .map(member -> shared(amount, member, left, place))
                    .toList();
        }
        tags.addIf(Tag.JOINT, several);
        Evidence evidence = evidences.of(left, right, tags, amount.unit().sort());
        boolean part = left.endsWith(Tag.SHARE) && !amount.unit().isPercent();
        return keep(amount, statements.of(amount, extent, evidence, part ? place.inBreakdown() : place));
    }

    /** A weak figure is kept only where it is an indicator. */
    private static List<Statement> keep(Amount amount, Statement statement) {
        return amount.weak() && !statement.claim().isTied() ? List.of() : List.of(statement);
    }

    private Statement shared(Amount amount, Phrase member, Phrase left, Place place) {
        TagSet tags = left.tags().and(statements.meanings().playing(Part.VERB));
        tags.addAll(member.tags());
        Evidence evidence = statements.own(member.topic(), tags, amount.unit().sort());
        return statements.of(amount, statements.extent(member, member.nothingBehind(), amount), evidence, place);
    }

    /** The same figure for another time: 公开11条，历年累计234条; 累计公开320条，其中今年65条. */
    private boolean isEcho(Phrase left, Phrase right, Place place) {
        boolean otherTime = left.has(Tag.EVER) || left.has(Tag.LASTYEAR) || left.has(Tag.COMPARE);
        boolean yearOfMany = evidences.isYearOfMany(left, place) && left.topic().isEmpty();
        return ((otherTime && left.firstTelling() < 0) || yearOfMany || left.endsWith(Tag.BECAME))
                && right.words().isEmpty()
                && left.unknown() == 0;
    }

    /** A rise or fall, in per cent or against a year before, be that told right before it (比2017年的134条增加22条). */
    private boolean isChange(Amount amount, Phrase left, Place place) {
        boolean moves = left.endsWith(Tag.UP) || left.endsWith(Tag.DOWN);
        return moves
                && !left.endsUnknown()
                && (amount.unit().isPercent()
                        || left.has(Tag.COMPARE)
                        || left.has(Tag.LASTYEAR)
                        || followsYearBefore(place));
    }

    private boolean followsYearBefore(Place place) {
        return statements
                .carry()
                .level(place.depth())
                .filter(before -> before.claim().period() == Claim.Period.PREVIOUS)
                .isPresent();
    }

    private Statement change(Amount amount, Phrase left, Place place) {
        Amount signed = left.endsWith(Tag.DOWN) ? amount.negated() : amount;
        Extent extent = new Extent(firstOfChange(left, amount.start()), amount.start(), amount.end());
        return statements.change(signed, extent, statements.own(left.topic(), left.tags(), Unit.NONE.sort()), place);
    }

    private static int firstOfChange(Phrase left, int otherwise) {
        for (Word word : left.words()) {
            if (word.is(Tag.COMPARE) || word.is(Tag.LASTYEAR) || word.is(Tag.UP) || word.is(Tag.DOWN)) {
                return word.start();
            }
        }
        return otherwise;
    }
}
