package io.gouji.repair;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** Slips of the fingers within one number, undone. */
final class Digits {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private Digits() {}

    /** What a number may have been before a slip; nothing for a slip that is none of the fingers. */
    static Set<BigDecimal> restored(Slip slip, BigDecimal typed) {
        Set<BigDecimal> before = new LinkedHashSet<>();
        String digits = typed.toPlainString();
        switch (slip) {
            case SIGN -> before.add(typed.negate());
            case UNIT -> {
                before.add(plain(typed.divide(WAN)));
                before.add(typed.multiply(WAN));
            }
            case TRANSPOSED -> exchange(digits, before);
            case DOUBLED -> undouble(digits, before);
            case DROPPED -> insert(digits, before);
            case LEFT_BLANK,
                    TOTAL_NOT_UPDATED,
                    ROW_LOW,
                    NEIGHBOURS_SWAPPED,
                    COLUMNS_SWAPPED,
                    ROW_HIGH,
                    LAST_YEAR,
                    CONFIRMED,
                    TOTAL_SHORT,
                    UNEXPLAINED -> {}
        }
        before.remove(typed);
        return before;
    }

    private static void exchange(String digits, Set<BigDecimal> before) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            char first = digits.charAt(i);
            char second = digits.charAt(i + 1);
            if (Character.isDigit(first) && Character.isDigit(second)) {
                before.add(new BigDecimal(digits.substring(0, i) + second + first + digits.substring(i + 2)));
            }
        }
    }

    private static void undouble(String digits, Set<BigDecimal> before) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) == digits.charAt(i + 1)) {
                before.add(new BigDecimal(digits.substring(0, i) + digits.substring(i + 1)));
            }
        }
    }

    private static void insert(String digits, Set<BigDecimal> before) {
        int start = digits.startsWith("-") ? 1 : 0;
        for (int i = start; i <= digits.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String longer = digits.substring(0, i) + digit + digits.substring(i);
                if (longer.charAt(start) != '0') {
                    before.add(new BigDecimal(longer));
                }
            }
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
