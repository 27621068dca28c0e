package io.gouji.narrative;

import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that belong to one figure. */
final class Phrase {
    private final Tokens.Text text;
    private final Tags meanings;
    private final List<Token> tokens;
    private final int start;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private final TagSet tags = TagSet.none();

    /**
     * @param tokens words, and signs that join them
     * @param start where it begins in the text
     * @param end where it ends
     */
    Phrase(Tokens.Text text, Tags meanings, List<Token> tokens, int start, int end) {
        this.text = text;
        this.meanings = meanings;
        this.tokens = tokens;
        this.start = start;
        this.end = end;
        for (Token token : tokens) {
            if (token instanceof Word word) {
                words.add(word);
                tags.addAll(word.tags());
            }
        }
    }

    List<Word> words() {
        return words;
    }

    /** What its words mean, all together. */
    TagSet tags() {
        return tags;
    }

    boolean has(Tag tag) {
        return tags.has(tag);
    }

    boolean has(Part part) {
        return tags.meets(meanings.playing(part));
    }

    boolean startsWith(Tag tag, int at) {
        return !words.isEmpty() && words.get(0).is(tag) && words.get(0).start() == at;
    }

    boolean endsWith(Tag tag) {
        return !words.isEmpty() && words.get(words.size() - 1).is(tag);
    }

    Phrase nothingBehind() {
        return new Phrase(text, meanings, List.of(), end, end);
    }

    /** Where the first word that says what the figure is begins; -1 where none does. */
    int firstTelling() {
        for (Word word : words) {
            if (word.tags().meets(meanings.telling())) {
                return word.start();
            }
        }
        return -1;
    }

    /** Where the last word that says what the figure is ends; -1 where none does. */
    int lastTelling() {
        int last = lastIndex(meanings.telling());
        return last < 0 ? -1 : words.get(last).end();
    }

    /**
     * What is counted: the last topic behind the verb that makes public, else the last of all; a weak topic only where there
     * is no other. Ways that are listed (通过新闻发布会、微博等方式) are no topics.
     */
    Optional<String> topic() {
        if (!has(Part.TOPIC) && !has(Part.WEAK_TOPIC)) {
            return Optional.empty();
        }
        int from = lastIndex(Tag.MANNER) + 1;
        int object = Math.max(from, lastIndex(Tag.DISCLOSE));
        return last(Part.TOPIC, object)
                .or(() -> last(Part.WEAK_TOPIC, object))
                .or(() -> last(Part.TOPIC, from))
                .or(() -> last(Part.WEAK_TOPIC, from));
    }

    private Optional<String> last(Part part, int from) {
        for (int i = words.size() - 1; i >= from; i--) {
            Optional<String> first = meanings.first(part, words.get(i).tags());
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** Unknown words between the last word that is known and the figure. */
    boolean endsUnknown() {
        return text.unknown(lastEnd(), end, List.of()) > 0;
    }

    /** Where the unknown words before the figure begin, else the first word that holds the sentence together. */
    int fallback() {
        int unknown = lastUnknown();
        if (unknown < end) {
            return unknown;
        }
        for (Word word : words) {
            if (word.tags().meets(meanings.playing(Part.FRAME))) {
                return word.start();
            }
        }
        return end;
    }

    private int lastUnknown() {
        int from = lastEnd();
        while (from < end && !text.isUnknown(from)) {
            from++;
        }
        return from;
    }

    int unknown() {
        return text.unknown(start, end, tokens);
    }

    /** Unknown words between the verb that makes public and the information: it is information of a special kind. */
    boolean isModified() {
        int verb = lastIndex(Tag.DISCLOSE);
        int info = lastIndex(meanings.playing(Part.WEAK_TOPIC));
        return verb >= 0
                && info > verb
                && text.unknown(words.get(verb).end(), words.get(info).start(), words.subList(verb + 1, info)) > 0;
    }

    /** Unknown words, or a kind of information, right before what is counted: 企业申请4件, but not 收到申请4件. */
    boolean isNarrowed() {
        int counted = lastToken(tokens.size() - 1, meanings.playing(Part.TOPIC));
        if (counted < 0) {
            return false;
        }
        int before = counted - 1;
        while (before >= 0 && lastToken(before, meanings.playing(Part.PLAIN)) == before) {
            before--;
        }
        int from = before < 0 ? start : tokens.get(before).end();
        boolean category = before >= 0 && tokens.get(before) instanceof Word word && word.is(Tag.CATEGORY);
        return category || text.unknown(from, tokens.get(counted).start(), tokens.subList(before + 1, counted)) > 0;
    }

    /** The last word up to a token that has one of some tags; -1 where none has. */
    private int lastToken(int upTo, TagSet wanted) {
        int last = upTo;
        while (last >= 0
                && !(tokens.get(last) instanceof Word word && word.tags().meets(wanted))) {
            last--;
        }
        return last;
    }

    private int lastIndex(Tag tag) {
        int last = has(tag) ? words.size() - 1 : -1;
        while (last >= 0 && !words.get(last).is(tag)) {
            last--;
        }
        return last;
    }

    /** The last word that has one of some tags. */
    private int lastIndex(TagSet wanted) {
        int last = words.size() - 1;
        while (last >= 0 && !words.get(last).tags().meets(wanted)) {
            last--;
        }
        return last;
    }

    /** The members of a list (投诉举报、行政复议和行政诉讼), ways that are listed left out; one where nothing is joined. */
    List<Phrase> members() {
        List<Phrase> members = new ArrayList<>();
        int first = 0;
        int from = start;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (joins(token)) {
                members.add(new Phrase(text, meanings, tokens.subList(first, i), from, token.start()));
                first = i + 1;
                from = token.end();
            }
            if (token instanceof Word word && word.is(Tag.MANNER)) {
                members.clear();
            }
        }
        members.add(first == 0 ? this : new Phrase(text, meanings, tokens.subList(first, tokens.size()), from, end));
        return members;
    }

    static boolean joins(Token token) {
        return Tokens.is(token, Token.Sign.LIST) || (token instanceof Word word && word.is(Tag.AND));
    }

    String said() {
        return text.text().substring(start, end);
    }

    int firstStart() {
        return words.isEmpty() ? end : words.get(0).start();
    }

    int lastEnd() {
        return tokens.isEmpty() ? start : tokens.get(tokens.size() - 1).end();
    }
}
