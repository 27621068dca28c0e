package io.gouji.form;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How labels are numbered ({@code form/numbering.csv}: patterns whose first group is the ordinal). */
final class Numbering {
    /** 三、（一） is two numbers in front of one label. */
    private static final int AT_MOST = 3;

    private static final Pattern BULLET = Pattern.compile("^[-\\u2022\\u00B7\\u25A0-\\u25FF\\u2605\\u2606*#>\\u2192]+");

    private static final String INSIDE = "inside";

    private final List<Pattern> patterns;
    private final List<Pattern> inside;

    private Numbering(ReferenceData data) {
        List<Row> rows = data.rows("form/numbering.csv");
        patterns = rows.stream()
                .filter(row -> !row.key().equals(INSIDE))
                .map(row -> Pattern.compile("^" + row.required("pattern")))
                .toList();
        inside = rows.stream()
                .filter(row -> row.key().equals(INSIDE))
                .map(row -> Pattern.compile(row.required("pattern")))
                .toList();
    }

    static Numbering of(ReferenceData data) {
        return new Numbering(data);
    }

    /** Whether what stands in brackets inside a label belongs to it, as in 第二十条第（一）项. */
    boolean belongsInside(String bracketed) {
        return inside.stream().anyMatch(pattern -> pattern.matcher(bracketed).matches());
    }

    /** A text without its numbers in front, and the last of them. */
    record Numbered(String number, String text) {}

    /** Takes the numbering off a folded text. A text that is nothing but a number keeps none of it as text. */
    Numbered split(String folded) {
        String text = BULLET.matcher(folded).replaceFirst("");
        String number = "";
        for (int i = 0; i < AT_MOST; i++) {
            Matcher matcher = match(text);
            if (matcher == null) {
                break;
            }
            number = matcher.group(1);
            text = text.substring(matcher.end());
        }
        return new Numbered(number, text);
    }

    private @Nullable Matcher match(String text) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }
}
