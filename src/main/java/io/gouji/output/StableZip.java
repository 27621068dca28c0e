package io.gouji.output;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Rewrites a ZIP so that it says nothing but its content: the entries by name, without the time of writing. */
public final class StableZip {
    /** The earliest that the format can say but one: beside the very first the library writes the time zone of the computer. */
    static final LocalDateTime ALWAYS = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0, 2);

    /** Office programs look for this part first. */
    private static final String FIRST = "[Content_Types].xml";

    private StableZip() {}

    /** Of an office file in memory. */
    public static byte[] of(byte[] zip) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(zip.length);
        try (ZipFile source = ZipFile.builder().setByteArray(zip).get()) {
            rewrite(source, result, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    /** @param inlays what is put into which entries on the way */
    static void rewrite(Path from, OutputStream to, Map<String, Inlay> inlays) throws IOException {
        try (ZipFile source = ZipFile.builder().setPath(from).get()) {
            rewrite(source, to, inlays);
        }
    }

    private static void rewrite(ZipFile source, OutputStream to, Map<String, Inlay> inlays) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(source.getEntries());
        entries.sort(
                Comparator.comparing((ZipArchiveEntry entry) -> !entry.getName().equals(FIRST))
                        .thenComparing(ZipArchiveEntry::getName));
        try (ZipOutputStream target = new ZipOutputStream(new Unclosed(to))) {
            for (ZipArchiveEntry entry : entries) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(ALWAYS);
                target.putNextEntry(stable);
                try (InputStream content = source.getInputStream(entry)) {
                    Inlay inlay = inlays.get(entry.getName());
                    if (inlay == null) {
                        content.transferTo(target);
                    } else {
                        inlay.copy(content, target);
                    }
                }
                target.closeEntry();
            }
        }
    }

    /** Whoever opened the stream closes it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
