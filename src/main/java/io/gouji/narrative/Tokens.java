package io.gouji.narrative;

import io.gouji.narrative.Token.Sign;
import io.gouji.reference.ByCharacter;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Cuts a passage into its tokens. */
final class Tokens {
    private static final ByCharacter<Optional<Sign>> SIGNS = signs();
    /** A bracket is a remark up to this length; a longer one is text with brackets around it. */
    private static final int REMARK = 60;

    /** What ends a clause; ? does not, it may be what is left of a lost character. */
    private static final String CLAUSE_ENDS = "，,。;!:";

    private final Patterns patterns;
    private final Amounts amounts;
    private final Lexicon lexicon;

    Tokens(ReferenceData data, Patterns patterns, Lexicon lexicon) {
        this.patterns = patterns;
        this.amounts = Amounts.of(data);
        this.lexicon = lexicon;
    }

    private static ByCharacter<Optional<Sign>> signs() {
        ByCharacter<Optional<Sign>> signs = new ByCharacter<>(Optional.empty());
        put("。!?", Sign.STOP, signs);
        put("，, ", Sign.COMMA, signs);
        put(";", Sign.SEMICOLON, signs);
        put(":", Sign.COLON, signs);
        put("、", Sign.LIST, signs);
        put("(", Sign.OPEN, signs);
        put(")", Sign.CLOSE, signs);
        return signs;
    }

    private static void put(String characters, Sign sign, ByCharacter<Optional<Sign>> signs) {
        characters.chars().forEach(each -> signs.put((char) each, Optional.of(sign)));
    }

    /**
     * The tokens of a text in its order, and the characters that can mean nothing: dates, titles and the like. A clause in
     * which characters are lost is not read.
     */
    Text of(String text) {
        BitSet covered = patterns.covered(Patterns.Kind.NOT_A_FIGURE, text);
        List<Damage> damaged = new ArrayList<>();
        for (Damage clause : damagedClauses(text)) {
            String said = text.substring(clause.start(), clause.end());
            List<Token> lost = tokens(said, patterns.covered(Patterns.Kind.NOT_A_FIGURE, said));
            if (lost.stream().anyMatch(Tokens::isFigure)) {
                damaged.add(clause);
            }
            covered.set(clause.start(), clause.end());
        }
        return new Text(text, covered, withoutRemarks(tokens(text, covered), covered), List.copyOf(damaged));
    }

    private static boolean isFigure(Token token) {
        return (token instanceof Token.Amount amount && !amount.weak())
                || (token instanceof Token.Word word && word.is(Tag.ZERO));
    }

    private List<Damage> damagedClauses(String text) {
        BitSet lost = patterns.covered(Patterns.Kind.DAMAGE, text);
        List<Damage> clauses = new ArrayList<>();
        int at = lost.nextSetBit(0);
        while (at >= 0) {
            Damage clause = new Damage(clauseStart(text, at), clauseEnd(text, at));
            clauses.add(clause);
            at = lost.nextSetBit(clause.end());
        }
        return clauses;
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int at) {
        int end = at;
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Numbers first; what they and what is covered leave is words, and what those leave is signs. */
    private List<Token> tokens(String text, BitSet covered) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Token.Amount amount : amounts.in(text, covered)) {
            addWords(text, at, amount.start(), covered, tokens);
            tokens.add(amount);
            at = amount.end();
        }
        addWords(text, at, text.length(), covered, tokens);
        return tokens;
    }

    private void addWords(String text, int from, int to, BitSet covered, List<Token> tokens) {
        int at = covered.nextClearBit(from);
        while (at < to) {
            int nextCovered = covered.nextSetBit(at);
            int end = nextCovered < 0 ? to : Math.min(nextCovered, to);
            Optional<Token.Word> word = lexicon.at(text, at, end);
            if (word.isPresent()) {
                tokens.add(word.get());
            } else {
                addSign(text.charAt(at), at, tokens);
            }
            at = covered.nextClearBit(word.isPresent() ? word.get().end() : at + 1);
        }
    }

    private static void addSign(char character, int at, List<Token> tokens) {
        Optional<Sign> sign = SIGNS.get(character);
        if (sign.isPresent()) {
            tokens.add(new Token.Break(at, sign.get()));
        }
    }

    /** Brackets without a number are remarks: the sentence reads on without them. */
    private static List<Token> withoutRemarks(List<Token> tokens, BitSet covered) {
        List<Token> kept = new ArrayList<>();
        int open = -1;
        boolean none = false;
        for (Token token : tokens) {
            kept.add(token);
            none = (none || isNone(token)) && (open >= 0 || !token.parts() || is(token, Sign.OPEN));
            if (is(token, Sign.OPEN)) {
                open = kept.size() - 1;
            } else if (token instanceof Token.Amount || is(token, Sign.STOP)) {
                open = -1;
            } else if (is(token, Sign.CLOSE) && open >= 0) {
                close(kept, open, none, covered);
                open = -1;
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isNone(Token token) {
        return token instanceof Token.Word word && word.is(Tag.ZERO);
    }

    /** Drops a remark; behind a word for none one that names things (未发生申诉(包括复议、诉讼)) names more of them. */
    private static void close(List<Token> kept, int open, boolean none, BitSet covered) {
        List<Token> remark = kept.subList(open, kept.size());
        int from = remark.get(0).start();
        int to = remark.get(remark.size() - 1).end();
        if (to - from > REMARK) {
            return;
        }
        List<Token> named = remark.stream()
                .filter(token -> is(token, Sign.LIST) || (token instanceof Token.Word word && !word.is(Tag.OPEN)))
                .toList();
        boolean names =
                none && remark.stream().anyMatch(token -> token instanceof Token.Word word && word.is(Tag.OPEN));
        remark.clear();
        if (names) {
            kept.add(new Token.Break(from, Sign.LIST));
            kept.addAll(named);
            kept.add(new Token.Break(to - 1, Sign.LIST));
        } else {
            covered.set(from, to);
        }
    }

    static boolean is(Token token, Sign sign) {
        return token instanceof Token.Break each && each.sign() == sign;
    }

    /** A clause in which characters are lost. */
    record Damage(int start, int end) {}

    /**
     * A text in tokens.
     *
     * @param silent characters that mean nothing for a figure
     * @param damaged clauses that say a figure, or that there is none, and cannot be read
     */
    record Text(String text, BitSet silent, List<Token> tokens, List<Damage> damaged) {
        /** How many characters between two places are Chinese and known to nobody: neither token nor silent. */
        int unknown(int from, int to, List<? extends Token> between) {
            int count = 0;
            int at = from;
            for (Token token : between) {
                count += unknown(at, Math.min(token.start(), to));
                at = Math.max(at, token.end());
            }
            return count + unknown(at, to);
        }

        private int unknown(int from, int to) {
            int count = 0;
            for (int i = from; i < to; i++) {
                count += isUnknown(i) ? 1 : 0;
            }
            return count;
        }

        /** Whether a place that is of no token has a Chinese character that is not silent. */
        boolean isUnknown(int at) {
            return Character.isIdeographic(text.charAt(at)) && !silent.get(at);
        }
    }
}
