package io.gouji.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a cell says as a figure. Five states that stay five from the cell to the regional workbook: a blank is not 0.
 *
 * @param number exact, only for {@link State#NUMBER}
 * @param raw the cell as it is written
 * @param unit typed after the number, "" where none is
 */
public record Figure(State state, Optional<BigDecimal> number, String raw, String unit) {
    /** What a cell can say where a figure is expected. */
    public enum State {
        NUMBER,
        BLANK,
        DASH,
        SLASH,
        TEXT
    }

    public static Figure number(BigDecimal number, String raw) {
        return new Figure(State.NUMBER, Optional.of(number), raw, "");
    }

    /** A state other than a number. */
    public static Figure without(State state, String raw) {
        return new Figure(state, Optional.empty(), raw, "");
    }

    public boolean isNumber() {
        return state == State.NUMBER;
    }
}
