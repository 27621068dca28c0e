package io.gouji.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts as bytes, one after the other. */
final class ByteWriter {
    /** What most submissions take. */
    private static final int BYTES = 1 << 14;

    private byte[] out = new byte[BYTES];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    /**
     * As it stands in memory: half a surrogate pair, which a damaged file may hold, stays what it is. Of characters that fit into
     * a byte each, it takes one for each.
     */
    void text(String text) {
        boolean isNarrow = isNarrow(text);
        number(isNarrow ? ValueReader.NARROW : ValueReader.WIDE);
        number(text.length());
        if (isNarrow) {
            bytes(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            wide(text);
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private void wide(String text) {
        makeRoom(Character.BYTES * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out[length++] = (byte) (c >> Byte.SIZE);
            out[length++] = (byte) c;
        }
    }

    /** Small ones of either sign take little. */
    void signed(long number) {
        unsigned((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    void number(int number) {
        unsigned(number);
    }

    /** Seven bits a byte, lowest first. */
    private void unsigned(long number) {
        makeRoom(Long.BYTES + 2);
        long left = number;
        while ((left & ~0x7FL) != 0) {
            out[length++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out[length++] = (byte) left;
    }

    void bytes(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    private void makeRoom(int bytes) {
        if (out.length - length < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, Math.addExact(length, bytes)));
        }
    }
}
