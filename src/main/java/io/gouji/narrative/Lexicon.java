package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that are known, from {@code narrative/words.csv}: phrase and meanings. At every place the longest one counts. */
final class Lexicon {
    private record Entry(int length, TagSet tags) {}

    private final Trie<Entry> entries = new Trie<>();

    private Lexicon() {}

    static Lexicon of(ReferenceData data, Tags tags) {
        Lexicon lexicon = new Lexicon();
        Map<String, TagSet> meanings = new HashMap<>();
        for (Row row : data.rows("narrative/words.csv")) {
            String phrase = row.required("phrase");
            TagSet named = meanings.computeIfAbsent(row.get("tags"), cell -> tags.set(row, "tags"));
            lexicon.entries.put(phrase, new Entry(phrase.length(), named));
        }
        return lexicon;
    }

    /** The word that begins at a place of a text, and ends at or before another. */
    Optional<Token.Word> at(String text, int at, int end) {
        return entries.at(text, at, end).map(entry -> new Token.Word(at, at + entry.length(), entry.tags()));
    }
}
