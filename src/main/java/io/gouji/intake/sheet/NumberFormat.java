package io.gouji.intake.sheet;

import io.gouji.reference.ReferenceData;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How cells show their numbers.
 *
 * @param pattern as in a spreadsheet, {@code #,##0.00}; of a date without the quotes around words, which the library would show
 * @param isDate the numbers stand for dates or times
 */
public record NumberFormat(int id, String pattern, boolean isDate) {
    public static final NumberFormat GENERAL = new NumberFormat(0, "General", false);

    /** No program lets people write longer ones; what it takes to look through one goes by the square of its length. */
    private static final int LONGEST = 255;

    /** Asks for Chinese digits, on which the library fails. */
    private static final Pattern CHINESE_DIGITS = Pattern.compile("\\[DBNum\\d]");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern QUOTES = Pattern.compile("[\"\\\\]");

    /** Formats that Chinese Excel has built in: files refer to them by number and do not say what they are. Most do not. */
    private static final class Chinese {
        static final Map<Integer, String> FORMATS = ReferenceData.bundled().rows("intake/number-formats.csv").stream()
                .collect(Collectors.toMap(row -> row.integer("id"), row -> row.required("format")));
    }

    /**
     * The format that a file numbers so.
     *
     * @param written what the file or the library says about that number; null where neither knows it
     */
    public static NumberFormat of(int id, @Nullable String written) {
        if (id == GENERAL.id && GENERAL.pattern.equals(written)) {
            return GENERAL;
        }
        boolean isBuiltIn = written == null || written.startsWith("reserved-");
        String pattern = CHINESE_DIGITS
                .matcher(isBuiltIn ? Chinese.FORMATS.getOrDefault(id, GENERAL.pattern) : written)
                .replaceAll("");
        boolean isDate = DateUtil.isADateFormat(id, QUOTED.matcher(pattern).replaceAll(" "));
        return new NumberFormat(id, isDate ? QUOTES.matcher(pattern).replaceAll("") : pattern, isDate);
    }

    /**
     * The format that a lean reader finds under a number.
     *
     * @param written what the file says about it; null where it says nothing
     * @throws Unfamiliar when that is longer than any
     */
    public static NumberFormat ofFile(int id, @Nullable String written) {
        if (written != null && written.length() > LONGEST) {
            throw new Unfamiliar("a format longer than any");
        }
        return of(id, written == null ? BuiltinFormats.getBuiltinFormat(id) : written);
    }

    /** Shows a whole number as its digits, with a minus where it is negative. */
    boolean showsPlainDigits() {
        return showsPlainDecimals() || (!isDate && pattern.equals("0"));
    }

    /** Shows a decimal of moderate length as its digits. */
    boolean showsPlainDecimals() {
        return !isDate && (pattern.equals("General") || pattern.equals("@"));
    }
}
