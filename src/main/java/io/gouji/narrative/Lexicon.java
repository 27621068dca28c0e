package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Optional;

/** The words that are known, from {@code narrative/words.csv}: phrase and meanings. At every place the longest one counts. */
final class Lexicon {
    private record Entry(int length, TagSet tags) {}

    private final Trie<Entry> entries = new Trie<>();

    private Lexicon() {}

    static Lexicon of(ReferenceData data, Tags tags) {
        Lexicon lexicon = new Lexicon();
        for (Row row : data.rows("narrative/words.csv")) {
            String phrase = row.required("phrase");
            lexicon.entries.put(phrase, new Entry(phrase.length(), tags.set(row, "tags")));
        }
        return lexicon;
    }

    /** The word that begins at a place of a text, and ends at or before another. */
    Optional<Token.Word> at(String text, int at, int end) {
        return entries.at(text, at, end).map(entry -> new Token.Word(at, at + entry.length(), entry.tags()));
    }
}
