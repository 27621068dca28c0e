package io.gouji.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * How many columns of a fixed-width font a text takes: two for an East Asian wide character, none for a combining mark.
 * What Unicode calls ambiguous (“ ” …) counts one, as today's terminals draw it.
 */
final class DisplayWidth {
    /** Of the characters that were asked for so far one more than the columns, of the others 0: sheets ask for the same again. */
    private static final byte[] KNOWN = new byte[1 << Character.SIZE];

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += of(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    static int of(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return measured(codePoint);
        }
        int known = KNOWN[codePoint];
        if (known == 0) {
            known = measured(codePoint) + 1;
            KNOWN[codePoint] = (byte) known;
        }
        return known - 1;
    }

    private static int measured(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.FULLWIDTH, UCharacter.EastAsianWidth.WIDE -> 2;
            default -> isMark(codePoint) ? 0 : 1;
        };
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
