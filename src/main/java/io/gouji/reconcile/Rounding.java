package io.gouji.reconcile;

import io.gouji.narrative.Claim;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as a text shows them, against exact ones. */
final class Rounding {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 8;

    private Rounding() {}

    /** How many per cent a part is; the whole is not 0. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether what is shown may stand for it: rounded or cut off behind its last digit. */
    static boolean shows(Claim shown, BigDecimal exact) {
        BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-digits(shown));
        return exact.compareTo(shown.low().subtract(lastDigit)) > 0
                && exact.compareTo(shown.high().add(lastDigit)) < 0;
    }

    /** As the text should have shown it. */
    static BigDecimal as(Claim shown, BigDecimal exact) {
        return exact.setScale(Math.max(1, digits(shown)), RoundingMode.HALF_UP);
    }

    private static int digits(Claim shown) {
        return Math.max(0, shown.value().scale());
    }
}
