package io.gouji.reference;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import java.util.PrimitiveIterator;

/**
 * Traditional Chinese in the simplified script. Characters stand in {@code reference/simplified.csv}, as Unicode's rules have
 * them; the rules themselves, which also know words, take long to load and are asked only for a text that has such a character.
 */
public final class Simplified {
    private static final Map<Integer, Integer> CHARACTERS = characters();

    private Simplified() {}

    /** Of one character, whatever stands beside it; the character itself where both scripts have it. */
    public static int of(int character) {
        Integer simplified = CHARACTERS.get(character);
        return simplified == null ? character : simplified;
    }

    /** Of a text, word by word: 甚 alone stays, but 甚麼 is 什么. A text without any traditional character stays as it is. */
    public static String of(String text) {
        return text.codePoints().anyMatch(CHARACTERS::containsKey) ? Words.RULES.transliterate(text) : text;
    }

    private static Map<Integer, Integer> characters() {
        Map<Integer, Integer> characters = new HashMap<>();
        for (Row row : ReferenceData.bundled().rows("reference/simplified.csv")) {
            PrimitiveIterator.OfInt simplified =
                    row.required("simplified").codePoints().iterator();
            row.required("traditional").codePoints().forEach(character -> characters.put(character, simplified.next()));
        }
        return characters;
    }

    /** Loaded on first use. */
    private static final class Words {
        static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
    }
}
