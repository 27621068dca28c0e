package io.gouji.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a ZIP so that it says nothing but its content: the entries by name, without the time of writing. */
final class StableZip {
    /** The earliest that the format can say. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0);

    /** Office programs look for this part first. */
    private static final String FIRST = "[Content_Types].xml";

    private StableZip() {}

    static void rewrite(Path from, OutputStream to) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile());
                ZipOutputStream target = new ZipOutputStream(new Unclosed(to))) {
            List<? extends ZipEntry> entries = source.stream()
                    .sorted(Comparator.comparing(
                                    (ZipEntry entry) -> !entry.getName().equals(FIRST))
                            .thenComparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(ALWAYS);
                target.putNextEntry(stable);
                try (InputStream content = source.getInputStream(entry)) {
                    content.transferTo(target);
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
