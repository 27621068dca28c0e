package io.gouji.narrative;

import io.gouji.indicator.Concepts;
import io.gouji.narrative.Implication.Bound;
import io.gouji.narrative.Statement.Lead;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Break;
import io.gouji.narrative.Token.Sign;
import io.gouji.narrative.Token.Word;
import io.gouji.reference.ReferenceData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a passage says of figures that it does not quote: 收到2件，均在规定时限内答复 makes two figures more, both 2. */
final class Implications {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Surer than a tie by inheritance, less sure than a figure. */
    private static final double CONFIDENCE = 0.85;
    /** A breakdown may stand between a figure and a clause about it. */
    private static final int NEAR = 8;
    /** What is published is counted in units of this sort. */
    private static final String ITEM = "item";

    private final List<Implication> ofFigures;
    private final List<Implication> ofClauses;
    private final List<Implication> ofSentences;
    private final Patterns patterns;

    private Implications(List<Implication> all, Patterns patterns) {
        this.ofFigures = all.stream().filter(each -> each.bound() == Bound.OWN).toList();
        this.ofSentences =
                all.stream().filter(each -> each.bound() == Bound.PARTS).toList();
        this.ofClauses = all.stream()
                .filter(each -> each.bound() != Bound.OWN && each.bound() != Bound.PARTS)
                .toList();
        this.patterns = patterns;
    }

    static Implications of(ReferenceData data, Tags tags, Concepts concepts, Patterns patterns) {
        return new Implications(Implication.all(data, tags, concepts), patterns);
    }

    /**
     * The claims that follow, in the order of the text.
     *
     * @param isAhead whether the heading above speaks of what is lacking or to come
     */
    List<Claim> in(Passage passage, Tokens.Text text, List<Statement> statements, boolean isAhead) {
        Reading reading = new Reading(passage, text.tokens(), statements);
        reading.own();
        reading.clauses(isAhead);
        reading.sentences();
        reading.claims.sort(Comparator.comparingInt(claim -> claim.quote().start()));
        return reading.claims;
    }

    /** A stretch of tokens between two signs, and the first character behind the sign before it. */
    private record Stretch(List<Token> tokens, int from) {
        int start() {
            return tokens.get(0).start();
        }

        int end() {
            return tokens.get(tokens.size() - 1).end();
        }
    }

    /** The reading of one passage. */
    private final class Reading {
        private final Passage passage;
        private final List<Token> tokens;
        private final List<Statement> statements;
        private final List<Claim> claims = new ArrayList<>();

        Reading(Passage passage, List<Token> tokens, List<Statement> statements) {
            this.passage = passage;
            this.tokens = tokens;
            this.statements = statements;
        }

        void own() {
            for (Implication each : ofFigures) {
                for (Statement statement : statements) {
                    Claim claim = statement.claim();
                    if (each.isOf(claim) && each.fits(statement.evidence().tags())) {
                        claims.add(claim.of(each.concept(), claim.quote(), CONFIDENCE));
                    }
                }
            }
        }

        void clauses(boolean isAhead) {
            boolean planned = isAhead;
            for (Stretch clause : stretches(sign -> sign != Sign.LIST)) {
                TagSet tags = tags(clause);
                planned |= tags.has(Tag.PLAN);
                for (Implication each : ofClauses) {
                    if (each.fits(tags) && !(planned && each.bound() == Bound.SOME)) {
                        implied(each, clause).ifPresent(claims::add);
                    }
                }
            }
        }

        private Optional<Claim> implied(Implication each, Stretch clause) {
            if (each.bound() == Bound.SOME) {
                return Optional.of(atLeast(BigDecimal.ONE, each, clause.start(), clause.end()));
            }
            return base(each, clause.start())
                    .map(claim -> each.bound() == Bound.SAME
                            ? claim.of(each.concept(), passage.quote(clause.start(), clause.end()), CONFIDENCE)
                            : atLeast(claim.value().add(BigDecimal.ONE), each, clause.start(), clause.end()));
        }

        /** The figure that a clause speaks of: the last one before it, if that is the wanted indicator. */
        private Optional<Claim> base(Implication each, int before) {
            int end = firstFrom(before);
            for (int i = end - 1; i >= Math.max(0, end - NEAR); i--) {
                Claim claim = statements.get(i).claim();
                if (each.isOf(claim)) {
                    return Optional.of(claim);
                }
            }
            return Optional.empty();
        }

        /** The first statement at or behind a place of the text. */
        private int firstFrom(int place) {
            int low = 0;
            int high = statements.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (statements.get(middle).anchor() < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private Claim atLeast(BigDecimal value, Implication each, int start, int end) {
            return Claim.atLeast(value, each.concept(), passage.quote(start, end), CONFIDENCE);
        }

        void sentences() {
            List<Stretch> sentences = stretches(sign -> sign == Sign.STOP);
            for (int i = 0; i + 1 < sentences.size(); i++) {
                List<Statement> parts = parts(sentences.get(i + 1));
                if (!parts.isEmpty()) {
                    counted(parts, tags(sentences.get(i)));
                }
            }
        }

        private void counted(List<Statement> parts, TagSet tags) {
            for (Implication each : ofSentences) {
                if (each.fits(tags)) {
                    int end = parts.get(parts.size() - 1).end();
                    claims.add(atLeast(sum(parts), each, parts.get(0).start(), end));
                }
            }
        }

        /** The items that a sentence counts as parts of what the one before spoke of; none where it counts anything else. */
        private List<Statement> parts(Stretch sentence) {
            List<Statement> counted = statements.subList(firstFrom(sentence.start()), firstFrom(sentence.end()));
            if (counted.isEmpty() || counted.get(0).place().lead() != Lead.OPEN) {
                return List.of();
            }
            boolean items = counted.stream()
                    .allMatch(each -> each.isLevel()
                            && !each.claim().isTied()
                            && each.claim().comparator() == Claim.Comparator.EXACT
                            && each.evidence().unitSort().equals(ITEM));
            return items ? counted : List.of();
        }

        private static BigDecimal sum(List<Statement> parts) {
            return parts.stream().map(part -> part.claim().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private List<Stretch> stretches(Predicate<Sign> ends) {
            List<Stretch> stretches = new ArrayList<>();
            int first = 0;
            for (int i = 0; i <= tokens.size(); i++) {
                if (i == tokens.size() || (tokens.get(i) instanceof Break sign && ends.test(sign.sign()))) {
                    if (i > first) {
                        stretches.add(new Stretch(
                                tokens.subList(first, i),
                                first == 0 ? 0 : tokens.get(first - 1).end()));
                    }
                    first = i + 1;
                }
            }
            return stretches;
        }

        /** What the words of a stretch mean; nothing where it has a figure of its own, other than 100 %. */
        private TagSet tags(Stretch stretch) {
            TagSet tags = TagSet.none();
            for (Token token : stretch.tokens()) {
                if (token instanceof Word word) {
                    tags.addAll(word.tags());
                } else if (token instanceof Amount amount) {
                    if (!amount.unit().isPercent() || amount.value().compareTo(HUNDRED) != 0) {
                        return TagSet.none();
                    }
                    tags.addIf(Tag.ALL, true);
                }
            }
            tags.addIf(Tag.ONADAY, isOnADay(stretch));
            return tags;
        }

        private boolean isOnADay(Stretch stretch) {
            String said = passage.text().substring(stretch.from(), stretch.end());
            return patterns.finds(Patterns.Kind.DAY, said);
        }
    }
}
