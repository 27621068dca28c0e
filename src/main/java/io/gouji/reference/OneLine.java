package io.gouji.reference;

/**
 * Words that came with a file or a command line, as a part of a sentence: whatever they hold, they begin no line of their own and
 * tell the terminal nothing.
 */
public final class OneLine {
    private static final int PICTURES = 0x2400;
    private static final char DELETE = 0x7F;
    private static final char PICTURE_OF_DELETE = 0x2421;
    private static final char UNKNOWN = 0xFFFD;

    private OneLine() {}

    /** A line break as a space, other control characters as their pictures or �. */
    public static String of(String words) {
        if (words.chars().allMatch(OneLine::isPlain)) {
            return words;
        }
        StringBuilder plain = new StringBuilder(words.length());
        words.replaceAll("\\R|\\t", " ").chars().forEach(c -> plain.append(isPlain(c) ? (char) c : picture(c)));
        return plain.toString();
    }

    /** What turns the direction of writing is no plain character either: it can make a name look like another. */
    private static boolean isPlain(int c) {
        return !Character.isISOControl(c)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069)
                && c != 0x2028
                && c != 0x2029;
    }

    private static char picture(int c) {
        if (c == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return c < ' ' ? (char) (PICTURES + c) : UNKNOWN;
    }
}
