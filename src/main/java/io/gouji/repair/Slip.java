package io.gouji.repair;

import io.gouji.reference.Message;
import java.util.Locale;

/** A clerk's slip: one thing done wrong, whatever the number of cells that it spoils. */
enum Slip {
    SIGN,
    /** A blank that a rule counts as 0. */
    LEFT_BLANK,
    /** What the total lacks is one of its parts. */
    TOTAL_NOT_UPDATED,
    /** The total is less than its parts. */
    TOTAL_SHORT,
    ROW_LOW,
    TRANSPOSED,
    DOUBLED,
    DROPPED,
    NEIGHBOURS_SWAPPED,
    COLUMNS_SWAPPED,
    ROW_HIGH,
    LAST_YEAR,
    UNIT,
    CONFIRMED,
    /** None of the others. */
    UNEXPLAINED;

    /** As the tables call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was probably done, in words. */
    Message said() {
        return Message.of("slip." + word());
    }
}
