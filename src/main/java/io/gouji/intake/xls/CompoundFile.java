package io.gouji.intake.xls;

import io.gouji.intake.sheet.Unfamiliar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The container of a workbook ([MS-CFB]): sectors, a table of which one follows which, and a directory. It is read as far as it
 * leads to a stream; where it is not as it should be, or larger than most, it is {@link Unfamiliar}.
 */
final class CompoundFile {
    private static final long SIGNATURE = 0xE11AB1A1E011CFD0L;
    private static final int SMALL_SECTOR = 64;
    private static final int LAST = -2;
    private static final int MOST_TABLES = 109;

    private final ByteBuffer file;
    private final int sector;
    private final int[] following;
    private final Directory directory;

    private CompoundFile(byte[] bytes) {
        file = buffer(bytes);
        sector = 1 << file.getShort(30);
        boolean isUsual = file.getLong(0) == SIGNATURE && (sector == 512 || sector == 4096) && file.getShort(32) == 6;
        if (!isUsual || file.getInt(44) > MOST_TABLES) {
            throw new Unfamiliar("another container");
        }
        following = following();
        directory = new Directory(buffer(content(file.getInt(48))));
    }

    /** What the stream of a name at the top of the directory holds. */
    static byte[] stream(byte[] file, String name) {
        try {
            return new CompoundFile(file).stream(name);
        } catch (IndexOutOfBoundsException e) {
            throw new Unfamiliar("container without its end");
        }
    }

    private byte[] stream(String name) {
        int entry = directory.find(name);
        int size = directory.size(entry);
        int start = directory.start(entry);
        byte[] content = size < file.getInt(56) ? smallContent(start) : content(start);
        if (size < 0 || size > content.length) {
            throw new Unfamiliar("stream without its end");
        }
        return Arrays.copyOf(content, size);
    }

    /** For each sector, in the order of the file, the one behind it. */
    private int[] following() {
        int[] all = new int[0];
        for (int i = 0; i < file.getInt(44); i++) {
            byte[] table = new byte[sector];
            file.get(place(file.getInt(76 + i * Integer.BYTES)), table);
            int[] more = integers(table);
            all = Arrays.copyOf(all, all.length + more.length);
            System.arraycopy(more, 0, all, all.length - more.length, more.length);
        }
        return all;
    }

    /** The header takes the place of a sector. */
    private int place(int number) {
        return (number + 1) * sector;
    }

    private byte[] content(int start) {
        return joined(file, sector, sector, start, following);
    }

    /** Small streams share one, which has smaller sectors and a table of its own. */
    private byte[] smallContent(int start) {
        ByteBuffer shared = buffer(content(directory.start(0)));
        return joined(shared, 0, SMALL_SECTOR, start, integers(content(file.getInt(60))));
    }

    private static byte[] joined(ByteBuffer from, int base, int size, int start, int[] following) {
        int count = 0;
        for (int at = start; at != LAST; at = following[at]) {
            if (count++ > from.capacity() / size) {
                throw new Unfamiliar("sectors in a circle");
            }
        }
        byte[] joined = new byte[count * size];
        int filled = 0;
        for (int at = start; at != LAST; at = following[at]) {
            from.get(base + at * size, joined, filled, size);
            filled += size;
        }
        return joined;
    }

    private static int[] integers(byte[] bytes) {
        int[] integers = new int[bytes.length / Integer.BYTES];
        buffer(bytes).asIntBuffer().get(integers);
        return integers;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Entries of equal size, the first of which is the top; those below it are a tree of neighbours. */
    private record Directory(ByteBuffer entries) {
        private static final int ENTRY = 128;
        private static final int STREAM = 2;

        int find(String name) {
            Deque<Integer> open = new ArrayDeque<>();
            open.push(number(0, 76));
            for (int seen = 0; !open.isEmpty() && seen < entries.capacity() / ENTRY; seen++) {
                int entry = open.pop();
                if (entries.get(entry * ENTRY + 66) == STREAM && name(entry).equals(name)) {
                    return entry;
                }
                for (int neighbour : new int[] {number(entry, 68), number(entry, 72)}) {
                    if (neighbour >= 0) {
                        open.push(neighbour);
                    }
                }
            }
            throw new Unfamiliar("no stream " + name);
        }

        int start(int entry) {
            return number(entry, 116);
        }

        int size(int entry) {
            return number(entry, 120);
        }

        private String name(int entry) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < entries.getShort(entry * ENTRY + 64) / Character.BYTES - 1; i++) {
                name.append(entries.getChar(entry * ENTRY + i * Character.BYTES));
            }
            return name.toString();
        }

        private int number(int entry, int field) {
            return entries.getInt(entry * ENTRY + field);
        }
    }
}
