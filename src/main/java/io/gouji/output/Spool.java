package io.gouji.output;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;

/** Where packed stretches wait until the parts that they belong to are written. */
final class Spool implements AutoCloseable {
    private final TemporaryFile file = TemporaryFile.open();
    private long start;
    private Checksum plain = Checksum.NONE;

    void add(Packed stretch) throws IOException {
        try (InputStream bytes = stretch.source().open()) {
            file.append(bytes.readAllBytes());
        }
        plain = plain.then(stretch.plain());
    }

    /** All that was added since this was asked last. */
    Packed taken() {
        long from = start;
        long size = file.length() - from;
        Packed taken =
                new Packed(plain, size, () -> new BoundedSeekableByteChannelInputStream(from, size, file.channel()));
        start = from + size;
        plain = Checksum.NONE;
        return taken;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
