package io.gouji.intake;

import io.gouji.reference.ReferenceData;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How cells show their numbers.
 *
 * @param pattern as in a spreadsheet, {@code #,##0.00}; of a date without the quotes around words, which the library would show
 * @param isDate the numbers stand for dates or times
 */
record NumberFormat(int id, String pattern, boolean isDate) {
    private static final NumberFormat GENERAL = new NumberFormat(0, "General", false);

    /** Asks for Chinese digits, on which the library fails. */
    private static final String CHINESE_DIGITS = "\\[DBNum\\d]";

    /** Formats that Chinese Excel has built in: files refer to them by number and do not say what they are. */
    private static final Map<Integer, String> CHINESE =
            ReferenceData.bundled().rows("intake/number-formats.csv").stream()
                    .collect(Collectors.toMap(row -> row.integer("id"), row -> row.required("format")));

    /** The format of a style; general where there is none. */
    static NumberFormat of(@Nullable CellStyle style) {
        if (style == null) {
            return GENERAL;
        }
        int id = style.getDataFormat();
        String written = style.getDataFormatString();
        boolean isBuiltIn = written == null || written.startsWith("reserved-");
        String pattern =
                (isBuiltIn ? CHINESE.getOrDefault(id, GENERAL.pattern) : written).replaceAll(CHINESE_DIGITS, "");
        boolean isDate = DateUtil.isADateFormat(id, pattern.replaceAll("\"[^\"]*\"", " "));
        return new NumberFormat(id, isDate ? pattern.replaceAll("[\"\\\\]", "") : pattern, isDate);
    }
}
