package io.gouji.run;

import java.util.Arrays;

/** What the next value of a stream is; written as one byte. */
enum Mark {
    SEEN('@'),
    RECORD('R'),
    GRID('G'),
    CONSTANT('C'),
    /** Of characters that fit into a byte each. */
    TEXT('T'),
    WIDE_TEXT('U'),
    WHOLE('W'),
    LONG('L'),
    DECIMAL('D'),
    FRACTION('F'),
    YES('Y'),
    NO('N'),
    DATE('d'),
    MOMENT('m'),
    ABSENT('-'),
    PRESENT('+'),
    LIST('l'),
    SET('s'),
    MAP('k');

    private static final Mark[] BY_SIGN = new Mark[128];

    static {
        Arrays.stream(values()).forEach(mark -> BY_SIGN[mark.sign] = mark);
    }

    private final char sign;

    Mark(char sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }

    /** Anything but a sign is an {@link IllegalArgumentException}. */
    static Mark of(int sign) {
        Mark mark = sign < BY_SIGN.length ? BY_SIGN[sign] : null;
        if (mark == null) {
            throw new IllegalArgumentException("no mark: " + sign);
        }
        return mark;
    }
}
