package io.gouji.narrative;

import io.gouji.reference.Simplified;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * One way of writing: full-width letters and digits become half-width, traditional characters simplified. Character by
 * character, so that every place in the outcome is a place in the original. Not safe for use by several threads.
 */
final class Script {
    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;
    private static final int COMPATIBILITY = 0xF900;
    private static final int COMPATIBILITY_END = 0xFAFF;
    /** A comma as wide as a character separates clauses; the narrow one may also separate thousands. */
    private static final char WIDE_COMMA = '，';

    /** What this character set can write is simplified already. */
    private final CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();

    private final Map<Character, Character> known = new HashMap<>();

    char read(char written) {
        if (written < 0x80 || written == WIDE_COMMA) {
            return written;
        }
        return known.computeIfAbsent(written, this::normal);
    }

    private char normal(char written) {
        boolean wide = written >= FULL_WIDTH && written <= FULL_WIDTH_END;
        boolean variant = written >= COMPATIBILITY && written <= COMPATIBILITY_END;
        char character = wide || variant
                ? only(Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFKC), written)
                : written;
        if (Character.isIdeographic(character) && !simplified.canEncode(character)) {
            return only(Character.toString(Simplified.of(character)), character);
        }
        return character;
    }

    private static char only(String outcome, char otherwise) {
        return outcome.length() == 1 ? outcome.charAt(0) : otherwise;
    }
}
