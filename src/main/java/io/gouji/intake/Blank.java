package io.gouji.intake;

/** White space as it occurs in office texts: U+3000, no-break space and byte order marks too. */
final class Blank {
    private Blank() {}

    static boolean is(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0xFEFF;
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
