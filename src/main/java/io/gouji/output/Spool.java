package io.gouji.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;

/** A temporary file in which packed stretches wait until the parts that they belong to are written; gone when it is closed. */
final class Spool implements AutoCloseable {
    private final FileChannel file;
    private long start;
    private Checksum plain = Checksum.NONE;

    private Spool(FileChannel file) {
        this.file = file;
    }

    static Spool open() throws IOException {
        Path path = Files.createTempFile("gouji", ".rows");
        return new Spool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    void add(Packed stretch) throws IOException {
        try (InputStream bytes = stretch.source().open()) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.readAllBytes());
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        }
        plain = plain.then(stretch.plain());
    }

    /** All that was added since this was asked last. */
    Packed taken() throws IOException {
        long from = start;
        long end = file.position();
        Packed taken =
                new Packed(plain, end - from, () -> new BoundedSeekableByteChannelInputStream(from, end - from, file));
        start = end;
        plain = Checksum.NONE;
        return taken;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
