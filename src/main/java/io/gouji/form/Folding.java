package io.gouji.form;

import io.gouji.reference.Simplified;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a text to one width, one script and no white space, so that it can be compared. */
final class Folding {
    /** ① folds to 1 and would run into the text behind it. */
    private static final Pattern CIRCLED = Pattern.compile("[\\u2460-\\u2473\\u2776-\\u277F\\u2780-\\u2793]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private Folding() {}

    static String fold(String text) {
        String marked = CIRCLED.matcher(text).replaceAll("$0.");
        String folded = Normalizer.normalize(marked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String close = SPACE.matcher(folded).replaceAll("");
        StringBuilder simple = new StringBuilder(close.length());
        close.codePoints().map(Simplified::of).forEach(simple::appendCodePoint);
        return simple.toString();
    }
}
