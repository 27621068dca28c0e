package io.gouji.form;

import io.gouji.reference.Simplified;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a text to one width, one script and no white space, so that it can be compared. */
final class Folding {
    /** ① folds to 1 and would run into the text behind it. */
    private static final Pattern CIRCLED = Pattern.compile("[\\u2460-\\u2473\\u2776-\\u277F\\u2780-\\u2793]");

    private Folding() {}

    static String fold(String text) {
        String marked = CIRCLED.matcher(text).replaceAll("$0.");
        String folded = Normalizer.normalize(marked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder simple = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int character = folded.codePointAt(i);
            if (!isInvisible(character)) {
                simple.appendCodePoint(Simplified.of(character));
            }
        }
        return simple.toString();
    }

    /** The letters and digits of a text. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                bare.appendCodePoint(text.codePointAt(i));
            }
        }
        return bare.toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
