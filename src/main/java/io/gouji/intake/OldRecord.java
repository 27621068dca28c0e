package io.gouji.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.apache.poi.util.RecordFormatException;

/**
 * A record of a workbook of Excel 2 to 95.
 *
 * @param start where it stands in the stream
 * @param id its number, with the version in the higher byte
 * @param data what it says; a number read beyond its end is a {@link RecordFormatException}
 */
record OldRecord(int start, int id, ByteBuffer data) {
    private static final int HEAD = 4;

    /** The record at an offset; one that is cut off ends with the stream. */
    static OldRecord at(byte[] stream, int start) {
        ByteBuffer head = ByteBuffer.wrap(stream, start, HEAD).order(ByteOrder.LITTLE_ENDIAN);
        int id = Short.toUnsignedInt(head.getShort());
        int length = Math.min(Short.toUnsignedInt(head.getShort()), stream.length - start - HEAD);
        ByteBuffer data = ByteBuffer.wrap(stream, start + HEAD, length).slice();
        return new OldRecord(start, id, data.order(ByteOrder.LITTLE_ENDIAN));
    }

    static boolean isAt(byte[] stream, int start) {
        return start >= 0 && start <= stream.length - HEAD;
    }

    int end() {
        return start + HEAD + data.capacity();
    }

    /** The number without the version: records of one kind differ in it from version to version. */
    int kind() {
        return id & 0xFF;
    }

    /** Its number says no version: it is from the first version that had such records. */
    boolean isFirstOfItsKind() {
        return id <= 0xFF;
    }

    int u8(int at) {
        return Byte.toUnsignedInt(data.get(within(at, Byte.BYTES)));
    }

    int u16(int at) {
        return Short.toUnsignedInt(data.getShort(within(at, Short.BYTES)));
    }

    int i32(int at) {
        return data.getInt(within(at, Integer.BYTES));
    }

    double real(int at) {
        return data.getDouble(within(at, Double.BYTES));
    }

    private int within(int at, int length) {
        if (at < 0 || at > data.capacity() - length) {
            throw new RecordFormatException("record " + id + " at " + start + " is too short");
        }
        return at;
    }

    /** As many bytes as there are, as text. */
    String text(int at, int length, Charset charset) {
        int from = Math.min(at, data.capacity());
        byte[] bytes = new byte[Math.min(length, data.capacity() - from)];
        data.get(from, bytes);
        return new String(bytes, charset);
    }
}
