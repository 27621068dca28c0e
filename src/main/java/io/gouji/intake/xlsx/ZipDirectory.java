package io.gouji.intake.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gouji.intake.sheet.Unfamiliar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a ZIP file that is held in memory, by the directory at its end. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * Where the bytes of a part lie.
     *
     * @param method 0 stored, 8 deflated
     * @param packed their number
     * @param size their number when they are unpacked, as the directory says
     */
    record Entry(int method, int start, int packed, int size) {}

    ZipDirectory(byte[] file) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = end();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            at = entry(at);
        }
    }

    /** The entry of a name; null when there is none. */
    @Nullable
    Entry entry(String name) {
        return entries.get(name);
    }

    private int end() {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new Unfamiliar("no ZIP directory");
    }

    /** Takes in the entry at a place and gives the place of the next. */
    private int entry(int at) {
        if (bytes.getInt(at) != ENTRY || (bytes.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new Unfamiliar("ZIP entry");
        }
        int method = bytes.getShort(at + 10);
        int packed = bytes.getInt(at + 20);
        int size = bytes.getInt(at + 24);
        int nameLength = bytes.getShort(at + 28) & 0xFFFF;
        int extraLength = bytes.getShort(at + 30) & 0xFFFF;
        int commentLength = bytes.getShort(at + 32) & 0xFFFF;
        int local = bytes.getInt(at + 42);
        String name = new String(bytes.array(), at + ENTRY_LENGTH, nameLength, UTF_8);
        if (entries.put(name, new Entry(method, start(local), packed, size)) != null) {
            throw new Unfamiliar("two parts of one name");
        }
        return at + ENTRY_LENGTH + nameLength + extraLength + commentLength;
    }

    private int start(int local) {
        if (bytes.getInt(local) != LOCAL) {
            throw new Unfamiliar("ZIP entry without its head");
        }
        return local + LOCAL_LENGTH + (bytes.getShort(local + 26) & 0xFFFF) + (bytes.getShort(local + 28) & 0xFFFF);
    }
}
