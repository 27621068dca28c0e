package io.gouji.intake.xls;

import io.gouji.intake.sheet.Unfamiliar;

/** The records of a workbook stream, one after the other, and the bytes of the one that is looked at. */
final class Records {
    static final int FORMULA = 0x06;
    static final int EOF = 0x0A;
    static final int DATEMODE = 0x22;
    static final int FILEPASS = 0x2F;
    static final int CONTINUE = 0x3C;
    static final int COLINFO = 0x7D;
    static final int BOUNDSHEET = 0x85;
    static final int MULRK = 0xBD;
    static final int MULBLANK = 0xBE;
    static final int XF = 0xE0;
    static final int MERGEDCELLS = 0xE5;
    static final int SST = 0xFC;
    static final int LABELSST = 0xFD;
    static final int BLANK = 0x201;
    static final int NUMBER = 0x203;
    static final int LABEL = 0x204;
    static final int BOOLERR = 0x205;
    static final int STRING = 0x207;
    static final int ROW = 0x208;
    static final int ARRAY = 0x221;
    static final int TABLE = 0x236;
    static final int RK = 0x27E;
    static final int FORMAT = 0x41E;
    static final int SHRFMLA = 0x4BC;
    static final int BOF = 0x809;

    private static final int HEAD = 4;

    private final byte[] stream;
    private int start;
    private int end;
    private int kind;

    Records(byte[] stream) {
        this.stream = stream;
    }

    /** Goes to the next record; a stream that ends in one is {@link Unfamiliar}. */
    void next() {
        int head = end;
        if (head + HEAD > stream.length) {
            throw new Unfamiliar("stream without its end");
        }
        kind = pair(head);
        start = head + HEAD;
        end = start + pair(head + 2);
        if (end > stream.length) {
            throw new Unfamiliar("record without its end");
        }
    }

    /** The kind of the record behind this one; -1 where the stream ends. */
    int following() {
        return end + HEAD > stream.length ? -1 : pair(end);
    }

    /** The kind of the record that is looked at. */
    int kind() {
        return kind;
    }

    int length() {
        return end - start;
    }

    /** An unsigned byte of the record. */
    int u8(int offset) {
        check(offset, 1);
        return stream[start + offset] & 0xFF;
    }

    /** Two bytes of the record as an unsigned number. */
    int u16(int offset) {
        check(offset, 2);
        return pair(start + offset);
    }

    int i32(int offset) {
        check(offset, 4);
        return pair(start + offset) | (pair(start + offset + 2) << 16);
    }

    long i64(int offset) {
        return (i32(offset) & 0xFFFFFFFFL) | ((long) i32(offset + 4) << 32);
    }

    private void check(int offset, int length) {
        if (start + offset + length > end) {
            throw new Unfamiliar("record too short");
        }
    }

    private int pair(int at) {
        return (stream[at] & 0xFF) | ((stream[at + 1] & 0xFF) << 8);
    }
}
