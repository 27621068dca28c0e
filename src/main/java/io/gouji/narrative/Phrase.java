package io.gouji.narrative;

import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The words that belong to one figure.
 *
 * @param tokens words, and signs that join them
 * @param start where it begins in the text
 * @param end where it ends
 */
record Phrase(Tokens.Text text, Tags meanings, List<Token> tokens, int start, int end) {
    Phrase {
        tokens = List.copyOf(tokens);
    }

    List<Word> words() {
        return tokens.stream()
                .filter(Word.class::isInstance)
                .map(Word.class::cast)
                .toList();
    }

    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        words().forEach(word -> tags.addAll(word.tags()));
        return tags;
    }

    boolean has(String tag) {
        return words().stream().anyMatch(word -> word.is(tag));
    }

    boolean startsWith(String tag, int at) {
        List<Word> words = words();
        return !words.isEmpty() && words.get(0).is(tag) && words.get(0).start() == at;
    }

    boolean endsWith(String tag) {
        List<Word> words = words();
        return !words.isEmpty() && words.get(words.size() - 1).is(tag);
    }

    Phrase nothingBehind() {
        return new Phrase(text, meanings, List.of(), end, end);
    }

    boolean has(Part part) {
        return words().stream()
                .anyMatch(word -> meanings.first(part, word.tags()).isPresent());
    }

    /**
     * What is counted: the last topic behind the verb that makes public, else the last of all; a weak topic only where there
     * is no other. Ways that are listed (通过新闻发布会、微博等方式) are no topics.
     */
    Optional<String> topic() {
        List<Word> words = from(lastIndex(words(), word -> word.is("manner")) + 1, words());
        List<Word> object = from(lastIndex(words, word -> word.is("disclose")), words);
        return last(Part.TOPIC, object)
                .or(() -> last(Part.WEAK_TOPIC, object))
                .or(() -> last(Part.TOPIC, words))
                .or(() -> last(Part.WEAK_TOPIC, words));
    }

    private static List<Word> from(int index, List<Word> words) {
        return words.subList(Math.max(0, index), words.size());
    }

    private Optional<String> last(Part part, List<Word> words) {
        Optional<String> last = Optional.empty();
        for (Word word : words) {
            Optional<String> before = last;
            last = meanings.first(part, word.tags()).or(() -> before);
        }
        return last;
    }

    /** Unknown words between the last word that is known and the figure. */
    boolean endsUnknown() {
        int from = tokens.isEmpty() ? start : tokens.get(tokens.size() - 1).end();
        return text.unknown(from, end, List.of()) > 0;
    }

    /** Where the unknown words before the figure begin, else the first word that holds the sentence together. */
    int fallback() {
        int unknown = lastUnknown();
        return unknown < end
                ? unknown
                : words().stream()
                        .filter(word -> meanings.first(Part.FRAME, word.tags()).isPresent())
                        .mapToInt(Word::start)
                        .findFirst()
                        .orElse(end);
    }

    private int lastUnknown() {
        int from = tokens.isEmpty() ? start : tokens.get(tokens.size() - 1).end();
        while (from < end && text.unknown(from, from + 1, List.of()) == 0) {
            from++;
        }
        return from;
    }

    int unknown() {
        return text.unknown(start, end, tokens);
    }

    /** Unknown words between the verb that makes public and the information: it is information of a special kind. */
    boolean isModified() {
        List<Word> words = words();
        int verb = lastIndex(words, word -> word.is("disclose"));
        int info = lastIndex(
                words, word -> meanings.first(Part.WEAK_TOPIC, word.tags()).isPresent());
        return verb >= 0
                && info > verb
                && text.unknown(words.get(verb).end(), words.get(info).start(), words.subList(verb + 1, info)) > 0;
    }

    private static int lastIndex(List<Word> words, Predicate<Word> wanted) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (wanted.test(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The members of a list (投诉举报、行政复议和行政诉讼), ways that are listed left out; one where nothing is joined. */
    List<Phrase> members() {
        List<Phrase> members = new ArrayList<>();
        List<Token> member = new ArrayList<>();
        int from = start;
        for (Token token : tokens) {
            if (joins(token)) {
                members.add(new Phrase(text, meanings, member, from, token.start()));
                member.clear();
                from = token.end();
            } else {
                member.add(token);
            }
            if (token instanceof Word word && word.is("manner")) {
                members.clear();
            }
        }
        members.add(new Phrase(text, meanings, member, from, end));
        return members;
    }

    static boolean joins(Token token) {
        return Tokens.is(token, Token.Sign.LIST) || (token instanceof Word word && word.is("and"));
    }

    CharSequence said() {
        return text.text().substring(start, end);
    }

    int firstStart() {
        return words().stream().mapToInt(Word::start).findFirst().orElse(end);
    }

    int lastEnd() {
        return tokens.isEmpty() ? start : tokens.get(tokens.size() - 1).end();
    }
}
