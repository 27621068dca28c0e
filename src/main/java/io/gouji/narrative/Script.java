package io.gouji.narrative;

import io.gouji.reference.Simplified;
import java.nio.charset.Charset;
import java.text.Normalizer;

/**
 * One way of writing: full-width letters and digits become half-width, traditional characters simplified. Character by
 * character, so that every place in the outcome is a place in the original.
 */
final class Script {
    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;
    private static final int COMPATIBILITY = 0xF900;
    private static final int COMPATIBILITY_END = 0xFAFF;
    /** A comma as wide as a character separates clauses; the narrow one may also separate thousands. */
    private static final char WIDE_COMMA = '，';
    /** What this character set can write is simplified already. */
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");

    /** What was read before. Threads that both read a character for the first time come to the same. */
    private final char[] known = new char[Character.MAX_VALUE + 1];

    String read(String written) {
        StringBuilder line = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            line.append(read(written.charAt(i)));
        }
        return line.toString();
    }

    private char read(char written) {
        if (written < 0x80 || written == WIDE_COMMA) {
            return written;
        }
        char read = known[written];
        if (read == 0) {
            read = normal(written);
            known[written] = read;
        }
        return read;
    }

    private static char normal(char written) {
        boolean wide = written >= FULL_WIDTH && written <= FULL_WIDTH_END;
        boolean variant = written >= COMPATIBILITY && written <= COMPATIBILITY_END;
        char character = wide || variant
                ? only(Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFKC), written)
                : written;
        int simplified = Character.isIdeographic(character) ? Simplified.of(character) : character;
        return simplified == character || SIMPLIFIED.newEncoder().canEncode(character)
                ? character
                : only(Character.toString(simplified), character);
    }

    private static char only(String outcome, char otherwise) {
        return outcome.length() == 1 ? outcome.charAt(0) : otherwise;
    }
}
