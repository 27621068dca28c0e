package io.gouji.reference;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/**
 * Traditional Chinese in the simplified script. Characters stand in {@code reference/simplified.csv}, as Unicode's rules have
 * them and in their order; the rules themselves, which also know words, take long to load and are asked only for a text that has
 * such a character.
 */
public final class Simplified {
    /** By code point; 0 where both scripts have the character. */
    private static final int[] CHARACTERS = characters();

    private Simplified() {}

    /** Of one character, whatever stands beside it; the character itself where both scripts have it. */
    public static int of(int character) {
        int simplified = character < CHARACTERS.length ? CHARACTERS[character] : 0;
        return simplified == 0 ? character : simplified;
    }

    /** Of a text, word by word: 甚 alone stays, but 甚麼 is 什么. A text without any traditional character stays as it is. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (of(character) != character) {
                return Words.RULES.transliterate(text);
            }
        }
        return text;
    }

    private static int[] characters() {
        List<Row> rows = ReferenceData.bundled().rows("reference/simplified.csv");
        String last = rows.get(rows.size() - 1).required("traditional");
        int[] characters = new int[last.codePointBefore(last.length()) + 1];
        for (Row row : rows) {
            String traditional = row.required("traditional");
            String simplified = row.required("simplified");
            int to = 0;
            for (int at = 0; at < traditional.length(); at = traditional.offsetByCodePoints(at, 1)) {
                characters[traditional.codePointAt(at)] = simplified.codePointAt(to);
                to = simplified.offsetByCodePoints(to, 1);
            }
        }
        return characters;
    }

    /** Loaded on first use. */
    private static final class Words {
        static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
    }
}
