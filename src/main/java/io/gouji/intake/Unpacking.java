package io.gouji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes parts out of packed files, and never more than the limits allow, whatever the directory of the package claims. */
final class Unpacking {
    /** Small parts may be as regular as they like. */
    private static final long HARMLESS = 100 * 1024;

    private Unpacking() {}

    /** Refuses a package that by its own account goes beyond a limit, before anything is unpacked. */
    static void check(ZipFile zip, Meter meter) {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        meter.check(Limit.ENTRIES, entries.size());
        long unpacked = 0;
        for (ZipArchiveEntry entry : entries) {
            unpacked += Math.max(0, entry.getSize());
            meter.check(Limit.UNPACKED_SIZE, unpacked);
            checkRatio(entry.getSize(), entry.getCompressedSize(), meter);
        }
    }

    private static void checkRatio(long unpacked, long packed, Meter meter) {
        if (unpacked > HARMLESS) {
            meter.check(Limit.RATIO, unpacked / Math.max(1, packed));
        }
    }

    /** The part of a name; empty when there is none. */
    static Optional<byte[]> part(ZipFile zip, String name, Meter meter) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(part(zip, entry, meter));
    }

    static byte[] part(ZipFile zip, ZipArchiveEntry entry, Meter meter) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            if (stream == null) {
                throw new IOException("unknown compression of " + entry.getName());
            }
            byte[] content = all(stream, meter);
            checkRatio(content.length, entry.getCompressedSize(), meter);
            return content;
        }
    }

    /** Everything that comes out of a stream. */
    static byte[] all(InputStream stream, Meter meter) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            meter.count(Limit.UNPACKED_SIZE, read);
            content.write(piece, 0, read);
        }
        return content.toByteArray();
    }
}
