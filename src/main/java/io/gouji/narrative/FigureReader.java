package io.gouji.narrative;

import io.gouji.narrative.Statements.Extent;
import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        Set<String> tags = evidences.tags(amount, left, right, place);
        Extent extent = statements.extent(left, right, amount);
        if (isEcho(left, right, place)) {
            return List.of(statements.echo(amount, extent, tags, place));
        }
        List<Phrase> members =
                left.members().stream().filter(member -> member.has(Part.TOPIC)).toList();
        boolean several = members.stream().map(Phrase::topic).distinct().count() > 1;
        if (several && (amount.value().signum() == 0 || tags.contains("each"))) {
            return members.stream()
                    .map(member -> shared(amount, member, left, place))
                    .toList();
        }
        Evidences.addIf(tags, "joint", several);
        Evidence evidence = evidences.of(left, right, tags, amount.unit().sort());
        boolean part = left.endsWith("share") && !amount.unit().isPercent();
        return keep(amount, statements.of(amount, extent, evidence, part ? place.inBreakdown() : place));
    }

    /** A weak figure is kept only where it is an indicator. */
    private static List<Statement> keep(Amount amount, Statement statement) {
        return amount.weak() && !statement.claim().isTied() ? List.of() : List.of(statement);
    }

    private Statement shared(Amount amount, Phrase member, Phrase left, Place place) {
        Set<String> tags = new TreeSet<>(left.tags());
        tags.removeIf(tag -> !statements.meanings().is(Part.VERB, tag));
        tags.addAll(member.tags());
        Evidence evidence = statements.own(member.topic(), tags, amount.unit().sort());
        return statements.of(amount, statements.extent(member, member.nothingBehind(), amount), evidence, place);
    }

    /** The same figure for another time: 公开11条，历年累计234条; 累计公开320条，其中今年65条. */
    private boolean isEcho(Phrase left, Phrase right, Place place) {
        boolean otherTime = left.has("ever") || left.has("lastyear") || left.has("compare");
        boolean yearOfMany = evidences.isYearOfMany(left, place) && left.topic().isEmpty();
        return ((otherTime && statements.telling(left).isEmpty()) || yearOfMany || left.endsWith("became"))
                && right.words().isEmpty()
                && left.unknown() == 0;
    }

    /** A rise or fall, in per cent or against a year before, be that told right before it (比2017年的134条增加22条). */
    private boolean isChange(Amount amount, Phrase left, Place place) {
        boolean moves = left.endsWith("up") || left.endsWith("down");
        return moves
                && !left.endsUnknown()
                && (amount.unit().isPercent()
                        || left.has("compare")
                        || left.has("lastyear")
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
        Amount signed = left.endsWith("down") ? amount.negated() : amount;
        Optional<Word> first = left.words().stream()
                .filter(word -> word.is("compare") || word.is("lastyear") || word.is("up") || word.is("down"))
                .findFirst();
        Extent extent = new Extent(first.map(Word::start).orElse(amount.start()), amount.start(), amount.end());
        return statements.change(signed, extent, statements.own(left.topic(), left.tags(), Unit.NONE.sort()), place);
    }
}
