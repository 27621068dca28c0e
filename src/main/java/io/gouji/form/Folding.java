package io.gouji.form;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings a text to one width, one script and no white space, so that it can be compared. */
final class Folding {
    /** Character by character, because the whole rule set is slow on long texts. */
    private static final Map<Integer, String> SIMPLIFIED = simplified();

    /** ① folds to 1 and would run into the text behind it. */
    private static final Pattern CIRCLED = Pattern.compile("[\\u2460-\\u2473\\u2776-\\u277F\\u2780-\\u2793]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private Folding() {}

    static String fold(String text) {
        String marked = CIRCLED.matcher(text).replaceAll("$0.");
        String folded = Normalizer.normalize(marked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String close = SPACE.matcher(folded).replaceAll("");
        StringBuilder simple = new StringBuilder(close.length());
        close.codePoints().forEach(c -> {
            String other = SIMPLIFIED.get(c);
            if (other == null) {
                simple.appendCodePoint(c);
            } else {
                simple.append(other);
            }
        });
        return simple.toString();
    }

    private static Map<Integer, String> simplified() {
        Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
        Map<Integer, String> changed = new HashMap<>();
        for (String each : rules.getSourceSet()) {
            String simple = rules.transliterate(each);
            if (each.codePointCount(0, each.length()) == 1 && !simple.equals(each)) {
                changed.put(each.codePointAt(0), simple);
            }
        }
        return Map.copyOf(changed);
    }
}
