package io.gouji.report;

import io.gouji.reference.ReferenceData;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many columns of a fixed-width font a text takes: two for an East Asian wide character, none for a combining mark.
 * What Unicode calls ambiguous (“ ” …) counts one, as today's terminals draw it. The wide characters stand in
 * {@code report/wide-characters.csv} as Unicode has them, because loading a library that knows them takes longer than most
 * reports.
 */
final class DisplayWidth {
    /** By turns where wide characters begin and where they are over. */
    private static final int[] WIDE = ReferenceData.bundled().rows("report/wide-characters.csv").stream()
            .flatMapToInt(row -> IntStream.of(
                    Integer.parseInt(row.required("first"), 16), Integer.parseInt(row.required("last"), 16) + 1))
            .toArray();

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
        if (isWide(codePoint)) {
            return 2;
        }
        return isMark(codePoint) ? 0 : 1;
    }

    private static boolean isWide(int codePoint) {
        int found = Arrays.binarySearch(WIDE, codePoint);
        int before = found < 0 ? -found - 2 : found;
        return before % 2 == 0;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
