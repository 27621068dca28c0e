package io.gouji.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Rewrites a ZIP so that it says nothing but its content: the entries by name, without the time of writing. */
public final class StableZip {
    /** The earliest that the format can say but one: beside the very first the library writes the time zone of the computer. */
    static final LocalDateTime ALWAYS = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0, 2);

    /** Office programs look for this part first. */
    private static final String FIRST = "[Content_Types].xml";

    private StableZip() {}

    /** What a part becomes on the way. */
    @FunctionalInterface
    interface Filling {
        Packed of(InputStream part) throws IOException;
    }

    /** Of an office file in memory. */
    public static byte[] of(byte[] zip) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(zip.length);
        try {
            rewrite(zip, result, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    /** @param fillings by the names of the entries; all others stay what they are */
    static void rewrite(byte[] zip, OutputStream to, Map<String, Filling> fillings) throws IOException {
        try (ZipFile source = ZipFile.builder().setByteArray(zip).get()) {
            List<ZipArchiveEntry> entries = Collections.list(source.getEntries());
            entries.sort(Comparator.comparing(
                            (ZipArchiveEntry entry) -> !entry.getName().equals(FIRST))
                    .thenComparing(ZipArchiveEntry::getName));
            ZipArchiveOutputStream target = new ZipArchiveOutputStream(to);
            for (ZipArchiveEntry entry : entries) {
                Filling filling = fillings.getOrDefault(entry.getName(), StableZip::unchanged);
                try (InputStream content = source.getInputStream(entry)) {
                    write(entry.getName(), filling.of(content), target);
                }
            }
            target.finish();
            target.flush();
        }
    }

    private static Packed unchanged(InputStream part) throws IOException {
        return Packed.of(part::transferTo);
    }

    private static void write(String name, Packed part, ZipArchiveOutputStream target) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        entry.setCrc(Integer.toUnsignedLong(part.plain().crc()));
        entry.setSize(part.plain().length());
        entry.setCompressedSize(part.size());
        try (InputStream packed = part.source().open()) {
            target.addRawArchiveEntry(entry, packed);
        }
    }
}
