package io.gouji.narrative;

import io.gouji.indicator.Concepts;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Break;
import io.gouji.narrative.Token.Sign;
import io.gouji.narrative.Token.Word;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a clause without a figure says of the figure before it, from {@code narrative/implications.csv}: 收到2件，均在规定时限内
 * 答复 makes two figures more, both 2.
 */
final class Implications {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Surer than a tie by inheritance, less sure than a figure. */
    private static final double CONFIDENCE = 0.85;

    private record Rule(String base, List<Set<String>> has, Set<String> lacks, String concept) {}

    private final List<Rule> rules = new ArrayList<>();

    private Implications() {}

    static Implications of(ReferenceData data, Tags tags, Concepts concepts) {
        Implications implications = new Implications();
        for (Row row : data.rows("narrative/implications.csv")) {
            implications.rules.add(new Rule(
                    Ties.concept(row, "base", concepts),
                    Ties.has(row, tags),
                    Set.copyOf(tags.named(row, "lacks")),
                    Ties.concept(row, "concept", concepts)));
        }
        return implications;
    }

    /** The claims that follow, in the order of the text. */
    List<Claim> in(Passage passage, Tokens.Text text, List<Statement> statements) {
        List<Claim> claims = new ArrayList<>();
        int from = 0;
        List<Token> tokens = text.tokens();
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || (tokens.get(i) instanceof Break sign && sign.sign() != Sign.LIST)) {
                read(passage, tokens.subList(from, i), statements, claims);
                from = i + 1;
            }
        }
        return claims;
    }

    private void read(Passage passage, List<Token> clause, List<Statement> statements, List<Claim> claims) {
        Set<String> tags = tags(clause);
        if (!tags.contains("all")) {
            return;
        }
        for (Rule rule : rules) {
            if (rule.has().stream().allMatch(any -> any.stream().anyMatch(tags::contains))
                    && rule.lacks().stream().noneMatch(tags::contains)) {
                int start = clause.get(0).start();
                int end = clause.get(clause.size() - 1).end();
                base(rule.base(), start, statements)
                        .map(claim -> claim.of(rule.concept(), passage.quote(start, end), CONFIDENCE))
                        .ifPresent(claims::add);
            }
        }
    }

    /** What the words of a clause mean; nothing where it has a figure of its own, other than 100 %. */
    private static Set<String> tags(List<Token> clause) {
        Set<String> tags = new TreeSet<>();
        for (Token token : clause) {
            if (token instanceof Word word) {
                tags.addAll(word.tags());
            } else if (token instanceof Amount amount) {
                if (!amount.unit().isPercent() || amount.value().compareTo(HUNDRED) != 0) {
                    return Set.of();
                }
                tags.add("all");
            }
        }
        return tags;
    }

    /** The figure that a clause speaks of: the last one before it, if that is the wanted indicator. */
    private static Optional<Claim> base(String concept, int before, List<Statement> statements) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (statements.get(middle).anchor() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= Math.max(0, low - NEAR); i--) {
            Claim claim = statements.get(i).claim();
            if (claim.kind() == Claim.Kind.LEVEL
                    && claim.concept().filter(concept::equals).isPresent()) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    /** A breakdown may stand between. */
    private static final int NEAR = 8;
}
