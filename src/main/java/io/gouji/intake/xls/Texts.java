package io.gouji.intake.xls;

import io.gouji.intake.sheet.Unfamiliar;

/** Reads texts that run over from a record into those that continue it; there each piece says anew how wide its characters are. */
final class Texts {
    private static final int WIDE = 1;
    private static final int EXTENDED = 4;
    private static final int RICH = 8;

    private final Records records;
    private int at;

    /** @param at where in the record that is looked at the reading begins */
    Texts(Records records, int at) {
        this.records = records;
        this.at = at;
    }

    /** Everything is read, and nothing continues it. */
    boolean isAtEnd() {
        return at >= records.length() && records.following() != Records.CONTINUE;
    }

    /** A text with its length in two bytes, its flags, and behind it what is said about its looks and pronunciation. */
    String rich() {
        int length = u16();
        int flags = u8();
        int runs = (flags & RICH) == 0 ? 0 : u16();
        int extension = (flags & EXTENDED) == 0 ? 0 : u16() | u16() << 16;
        String text = characters(length, (flags & WIDE) != 0);
        skip(4 * runs);
        skip(extension);
        return text;
    }

    /** A text with its length in two bytes and its width. */
    String plain() {
        int length = u16();
        return characters(length, u8() != 0);
    }

    /** A text of which the length is known. */
    String characters(int length, boolean wide) {
        char[] text = new char[length];
        boolean isWide = wide;
        int read = 0;
        while (read < length) {
            if (at == records.length()) {
                goOn();
                isWide = u8() != 0;
            }
            int width = isWide ? 2 : 1;
            int until = Math.min(length, read + (records.length() - at) / width);
            if (until == read) {
                throw new Unfamiliar("character in two records");
            }
            for (; read < until; read++, at += width) {
                text[read] = (char) (isWide ? records.u16(at) : records.u8(at));
            }
        }
        return new String(text);
    }

    private int u8() {
        if (at == records.length()) {
            goOn();
        }
        return records.u8(at++);
    }

    private int u16() {
        return u8() | u8() << 8;
    }

    private void skip(int bytes) {
        int left = bytes;
        while (left > records.length() - at) {
            left -= records.length() - at;
            goOn();
        }
        at += Math.max(0, left);
    }

    private void goOn() {
        if (records.following() != Records.CONTINUE) {
            throw new Unfamiliar("text without its end");
        }
        records.next();
        at = 0;
    }
}
