package io.gouji.repair;

import io.gouji.indicator.Indicator;
import java.math.BigDecimal;

/** What a cell may hold. */
enum Domain {
    /** Whole and not below 0. */
    COUNT,
    /** Whole. */
    SIGNED,
    /** Any decimal. */
    AMOUNT,
    /** What an inequality leaves over: not below 0. */
    SLACK;

    static Domain of(Indicator.Kind kind) {
        return switch (kind) {
            case COUNT, SUBTOTAL -> COUNT;
            case SIGNED_COUNT -> SIGNED;
            case MONEY, HEADING -> AMOUNT;
        };
    }

    boolean admits(BigDecimal value) {
        return switch (this) {
            case COUNT -> value.signum() >= 0 && isWhole(value);
            case SIGNED -> isWhole(value);
            case AMOUNT -> true;
            case SLACK -> value.signum() >= 0;
        };
    }

    boolean hasFloor() {
        return this == COUNT || this == SLACK;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
