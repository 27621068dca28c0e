package io.gouji.narrative;

import io.gouji.narrative.Statement.Lead;
import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Break;
import io.gouji.narrative.Token.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads one passage from left to right: which words belong to each figure, and what they make of it. */
final class PassageReader {
    /** A subject is looked for among so many tokens: keeps the work in proportion to the text. */
    private static final int SUBJECT = 60;

    /** The next figure's words are among so many tokens. */
    private static final int AHEAD = 5;

    private final Tags meanings;
    private final Tokens.Text text;
    private final List<Token> tokens;
    private final Evidences evidences;
    private final FigureReader figures;
    private final ZeroReader zeros;
    private final Carry carry;
    private final Times times;
    private final List<Statement> statements = new ArrayList<>();

    /** First token that no statement and no strong sign has closed off. */
    private int from;
    /** First token behind the last statement, across commas. */
    private int free;

    /** First token of the sentence. */
    private int begin;

    private int sentence;
    private int depth;
    private TagSet ways = TagSet.none();
    private boolean fresh;
    private boolean listed;
    private Lead lead = Lead.NONE;
    private boolean ofClause;

    PassageReader(Tokens.Text text, Statements maker) {
        this.meanings = maker.meanings();
        this.text = text;
        this.tokens = text.tokens();
        this.carry = maker.carry();
        this.times = maker.times();
        this.evidences = new Evidences(meanings, carry, times);
        this.figures = new FigureReader(maker, evidences);
        this.zeros = new ZeroReader(maker);
    }

    List<Statement> read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token instanceof Break sign) {
                cross(sign, i);
            } else if (token instanceof Amount amount) {
                i = amount(amount, i) - 1;
            } else if (token instanceof Word word) {
                i = word(word, i) - 1;
            }
        }
        carry.endSentence();
        return statements;
    }

    private void cross(Break sign, int at) {
        switch (sign.sign()) {
            case LIST -> {}
            case COMMA -> {
                ways = evidences
                        .ways(phrase(from, at, startOf(from), sign.start()))
                        .orElse(ways);
                from = at + 1;
            }
            case SEMICOLON -> {
                from = at + 1;
                listed = false;
                fresh = true;
            }
            case COLON -> {
                boolean announces = at + 1 < tokens.size() && tokens.get(at + 1) instanceof Amount;
                from = announces ? from : at + 1;
                if (lead == Lead.NONE && hasStatementInSentence() && !announces) {
                    open(Lead.WHOLE, at);
                }
            }
            case OPEN -> {
                from = at + 1;
                depth++;
                lead = Lead.BRACKET;
            }
            case CLOSE -> {
                from = at + 1;
                depth = Math.max(0, depth - 1);
            }
            case STOP -> stop(at);
        }
    }

    private void stop(int at) {
        from = at + 1;
        free = at + 1;
        begin = at + 1;
        sentence++;
        depth = 0;
        ways = TagSet.none();
        fresh = false;
        listed = false;
        lead = Lead.NONE;
        carry.endSentence();
        times.endSentence();
    }

    private boolean hasStatementInSentence() {
        return !statements.isEmpty()
                && statements.get(statements.size() - 1).place().sentence() == sentence;
    }

    /** Reads a word; gives the index of the next token to read. */
    private int word(Word word, int at) {
        carry.mention(word);
        times.mention(word);
        if (word.is(Tag.OPEN) || word.is(Tag.WHOLE)) {
            open(word.is(Tag.OPEN) ? Lead.OPEN : Lead.WHOLE, at);
            from = at + 1;
            return at + 1;
        }
        return word.is(Tag.ZERO) ? zero(word, at) : at + 1;
    }

    /** A breakdown begins; of an indicator, if the figure before is one. */
    private void open(Lead how, int at) {
        lead = how;
        ofClause = !hasStatementInSentence()
                && phrase(begin, at, startOf(begin), startOf(at)).has(Part.VERB);
        listed = !statements.isEmpty()
                && statements.get(statements.size() - 1).claim().isTied();
    }

    private int amount(Amount amount, int at) {
        Phrase left = phrase(from, at, startOf(from), amount.start());
        boolean named = left.has(Part.TOPIC) || left.has(Part.WEAK_TOPIC);
        int next = named ? behindPeople(amount, at) : behind(at);
        Phrase right = phrase(
                at + 1, next, amount.end(), next > at + 1 ? tokens.get(next - 1).end() : amount.end());
        right.words().forEach(carry::mention);
        add(figures.read(amount, left, right, place(at)), next);
        return next;
    }

    /** 信息员32人参加培训: what the people did belongs to their number. */
    private int behindPeople(Amount amount, int at) {
        boolean acted = at + 1 < tokens.size()
                && tokens.get(at + 1) instanceof Word word
                && word.start() == amount.end()
                && (word.is(Tag.ATTEND) || word.is(Tag.TRAINEE));
        return acted ? at + 2 : at + 1;
    }

    /** The place of the token at an index. */
    private Place place(int at) {
        boolean later = hasStatementInSentence();
        return new Place(sentence, depth, lead, ofClause, fresh, listed, later, isBeforeRemedy(at), ways);
    }

    private boolean isBeforeRemedy(int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + 1 + AHEAD); i++) {
            Token token = tokens.get(i);
            if (token instanceof Amount || Tokens.is(token, Token.Sign.STOP)) {
                return false;
            }
            if (token instanceof Word word && (word.is(Tag.REVIEW) || word.is(Tag.LITIGATION))) {
                return true;
            }
        }
        return false;
    }

    /** A word that says that there is none, of the things behind it or, where there are none, of those before it. */
    private int zero(Word word, int at) {
        int begin = at + 1 < tokens.size() && touches(word, tokens.get(at + 1)) ? at + 2 : at + 1;
        int end = begin;
        while (end < tokens.size()
                && !tokens.get(end).parts()
                && !tokens.get(end).states()) {
            end++;
        }
        if (end < tokens.size() && tokens.get(end) instanceof Amount) {
            return at + 1;
        }
        Phrase object = phrase(
                at,
                end,
                word.start(),
                end < tokens.size() ? tokens.get(end).start() : text.text().length());
        object.words().forEach(carry::mention);
        List<Statement> read = zeros.of(word, object, place(at));
        if (read.isEmpty() && (word.is(Tag.BEHIND) || saysNothing(object))) {
            int first = Math.max(free, at - SUBJECT);
            Phrase subject = phrase(first, at, startOf(first), word.start());
            Phrase clause = phrase(from, at, startOf(from), word.start());
            read = zeros.of(subject, clause, word, tokens.get(begin - 1).end(), place(at));
        }
        add(read, end);
        return end;
    }

    private static boolean saysNothing(Phrase object) {
        return !object.has(Part.TOPIC) && object.unknown() == 0;
    }

    /** 未发生|一起…: the number belongs to the word. */
    private static boolean touches(Word word, Token next) {
        return next instanceof Amount && next.start() == word.end();
    }

    /** The end of the words behind a figure that say what it counts: 3份|申请信件, but not 3条、|解读2篇. */
    private int behind(int at) {
        int end = at + 1;
        int lastJoin = at + 1;
        while (end < tokens.size()
                && !tokens.get(end).parts()
                && !tokens.get(end).states()) {
            lastJoin = Phrase.joins(tokens.get(end)) ? end : lastJoin;
            end++;
        }
        return end < tokens.size() && tokens.get(end).states() ? lastJoin : end;
    }

    private void add(List<Statement> read, int next) {
        statements.addAll(read);
        read.forEach(statement -> carry.follow(statement, listed));
        lead = read.isEmpty() ? lead : Lead.NONE;
        fresh &= read.isEmpty();
        ways = read.isEmpty() ? ways : TagSet.none();
        from = next;
        free = read.isEmpty() ? free : next;
    }

    private Phrase phrase(int begin, int end, int start, int stop) {
        return new Phrase(text, meanings, tokens.subList(begin, Math.max(begin, end)), start, Math.max(start, stop));
    }

    /** Where the text before a token begins to be free. */
    private int startOf(int token) {
        return token == 0 ? 0 : tokens.get(token - 1).end();
    }
}
