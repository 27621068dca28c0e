package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that are known, from {@code narrative/words.csv}: phrase and meanings. At every place the longest one counts. */
final class Lexicon {
    private record Entry(String phrase, Set<String> tags) {}

    /** By first character, the longest phrases first. */
    private final Map<Character, List<Entry>> entries = new HashMap<>();

    private Lexicon() {}

    static Lexicon of(ReferenceData data, Tags tags) {
        Lexicon lexicon = new Lexicon();
        for (Row row : data.rows("narrative/words.csv")) {
            Entry entry = new Entry(row.required("phrase"), Set.copyOf(tags.named(row, "tags")));
            lexicon.entries
                    .computeIfAbsent(entry.phrase().charAt(0), first -> new ArrayList<>())
                    .add(entry);
        }
        Comparator<Entry> longestFirst =
                Comparator.comparingInt(entry -> -entry.phrase().length());
        lexicon.entries.values().forEach(list -> list.sort(longestFirst));
        return lexicon;
    }

    /** The words of a text from left to right, none overlapping another, none touching what is covered. */
    List<Token.Word> words(String text, BitSet covered) {
        List<Token.Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Token.Word> word = at(text, at, covered);
            word.ifPresent(words::add);
            at = word.map(Token.Word::end).orElse(at + 1);
        }
        return words;
    }

    private Optional<Token.Word> at(String text, int at, BitSet covered) {
        for (Entry entry : entries.getOrDefault(text.charAt(at), List.of())) {
            int end = at + entry.phrase().length();
            if (text.startsWith(entry.phrase(), at) && isFree(covered, at, end)) {
                return Optional.of(new Token.Word(at, end, entry.tags()));
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(BitSet covered, int from, int to) {
        for (int i = from; i < to; i++) {
            if (covered.get(i)) {
                return false;
            }
        }
        return true;
    }
}
