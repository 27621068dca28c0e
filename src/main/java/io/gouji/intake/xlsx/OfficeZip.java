package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The parts of an office file, unpacked one at a time. To be closed: unpacking takes memory outside the heap. */
final class OfficeZip implements AutoCloseable {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Smaller parts may grow as they like; larger ones that grow more than this are suspicious. */
    private static final int SMALL = 100 * 1024;

    private static final int MOST_GROWTH = 100;

    private final byte[] file;
    private final ZipDirectory directory;
    private final Inflater inflater = new Inflater(true);
    private final Toll toll;

    OfficeZip(byte[] file, Toll toll) {
        this.file = file;
        this.directory = new ZipDirectory(file);
        this.toll = toll;
    }

    /** The bytes of a part; null when the file has none of that name. */
    byte @Nullable [] part(String name) {
        ZipDirectory.Entry entry = directory.entry(name);
        if (entry == null) {
            return null;
        }
        if (entry.packed() < 0 || entry.packed() > file.length - entry.start()) {
            throw new Unfamiliar("part beyond the end of the file");
        }
        return switch (entry.method()) {
            case STORED -> stored(entry);
            case DEFLATED -> inflated(entry);
            default -> throw new Unfamiliar("packed in an unusual way");
        };
    }

    private byte[] stored(ZipDirectory.Entry entry) {
        toll.unpacked(entry.packed());
        return Arrays.copyOfRange(file, entry.start(), entry.start() + entry.packed());
    }

    private byte[] inflated(ZipDirectory.Entry entry) {
        if (entry.size() < 0 || (entry.size() > SMALL && entry.size() / MOST_GROWTH > entry.packed())) {
            throw new Unfamiliar("part that grows beyond reason");
        }
        toll.unpacked(entry.size());
        byte[] part = new byte[entry.size()];
        inflater.reset();
        inflater.setInput(file, entry.start(), entry.packed());
        try {
            int read = 0;
            while (read < part.length) {
                int more = inflater.inflate(part, read, part.length - read);
                if (more == 0) {
                    throw new Unfamiliar("part shorter than the directory says");
                }
                read += more;
            }
            if (inflater.inflate(new byte[1]) != 0) {
                throw new Unfamiliar("part longer than the directory says");
            }
            return part;
        } catch (DataFormatException e) {
            throw new Unfamiliar("damaged part");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
