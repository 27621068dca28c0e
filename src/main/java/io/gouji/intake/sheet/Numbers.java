package io.gouji.intake.sheet;

import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** The numbers of one workbook: what they stand for and how they are shown. */
public final class Numbers {
    /** Whole numbers below this are shown without an exponent by every format. */
    private static final double PLAIN = 1e10;

    /** So many digits in all, and so many of them behind the point, are shown without rounding or exponent. */
    private static final int MOST_DIGITS = 10;

    private static final int MOST_DECIMALS = 9;

    private static final int COUNT_DIGITS = 9;

    /** Most cells of statistics hold it. */
    private static final Content ZERO = new Content(new Value.Figure(BigDecimal.ZERO), "0", "0");

    private final boolean from1904;

    /** One for each thread: slow to make, and not to be shared. */
    private static final ThreadLocal<Formatter> FORMATTERS = new ThreadLocal<>();

    /** It remembers every format that it met; after so many numbers it is made anew. */
    private static final int FORGETS_AFTER = 100_000;

    /** @param from1904 its days are counted from 1904 and not from 1900 */
    public Numbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * A number as files write it.
     *
     * @throws NumberFormatException when it is none
     */
    public Content content(String written, NumberFormat format) {
        int count = format.showsPlainDigits() ? count(written) : -1;
        return count < 0 ? content(Double.parseDouble(written), format) : digits(count);
    }

    /** What most cells of statistics hold: a few digits, with or without {@code .0} behind them; otherwise -1. */
    private static int count(String written) {
        int end = written.endsWith(".0") ? written.length() - 2 : written.length();
        int count = end == 0 || end > COUNT_DIGITS ? -1 : 0;
        for (int i = 0; i < end && count >= 0; i++) {
            char digit = written.charAt(i);
            count = digit < '0' || digit > '9' ? -1 : count * 10 + digit - '0';
        }
        return count;
    }

    public Content content(double number, NumberFormat format) {
        if (!Double.isFinite(number)) {
            return Content.fault(Double.toString(number));
        }
        if (number == Math.rint(number) && Math.abs(number) < PLAIN && format.showsPlainDigits()) {
            return digits((long) number);
        }
        BigDecimal decimal = decimal(number);
        Value value = format.isDate() && DateUtil.isValidExcelDate(number)
                ? new Value.Moment(DateUtil.getLocalDateTime(number, from1904))
                : new Value.Figure(decimal);
        String raw = decimal.toPlainString();
        boolean isPlain = format.showsPlainDecimals() && isShort(decimal);
        return new Content(value, raw, isPlain ? raw : shown(number, format, raw));
    }

    public Content content(LocalDateTime moment, NumberFormat format) {
        return content(DateUtil.getExcelDate(moment, from1904), format);
    }

    private static Content digits(long number) {
        if (number == 0) {
            return ZERO;
        }
        String digits = Long.toString(number);
        return new Content(new Value.Figure(BigDecimal.valueOf(number)), digits, digits);
    }

    /** The shortest decimal that stands for the stored number: 160.5964 and not 160.59639999…. */
    private static BigDecimal decimal(double number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Of a size that General shows as it is. */
    private static boolean isShort(BigDecimal decimal) {
        return decimal.precision() <= MOST_DIGITS && decimal.scale() <= MOST_DECIMALS && decimal.scale() > 0;
    }

    private String shown(double number, NumberFormat format, String raw) {
        if (number < 0 && DateUtil.isADateFormat(format.id(), format.pattern())) {
            return raw; // no day is negative; the library would show one that it met before
        }
        try {
            return formatter().formatRawCellContents(number, format.id(), format.pattern(), from1904);
        } catch (RuntimeException e) {
            return raw; // a format that the library cannot follow
        }
    }

    private static final class Formatter {
        private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
        private int left = FORGETS_AFTER;
    }

    private static DataFormatter formatter() {
        Formatter kept = FORMATTERS.get();
        if (kept == null || kept.left == 0) {
            kept = new Formatter();
            FORMATTERS.set(kept);
        }
        kept.left--;
        return kept.formatter;
    }
}
