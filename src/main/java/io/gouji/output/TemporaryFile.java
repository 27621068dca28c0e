package io.gouji.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in the system's folder for temporary files, for what a run puts aside; gone when it is closed, at the latest with the
 * process. Where it cannot be written, for want of space, say, that is an {@link UnusableOutput} that names the folder.
 */
public final class TemporaryFile implements AutoCloseable {
    private final FileChannel channel;
    private long length;

    private TemporaryFile(FileChannel channel) {
        this.channel = channel;
    }

    public static TemporaryFile open() {
        try {
            Path path = Files.createTempFile(folder(), "gouji", ".tmp");
            return new TemporaryFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** Adds bytes at the end; says where they begin. */
    public synchronized long append(byte[] bytes) {
        long start = length;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                length += channel.write(buffer, length);
            }
        } catch (IOException e) {
            throw notWritten(e);
        }
        return start;
    }

    public synchronized long length() {
        return length;
    }

    /** For reading what was added. */
    public FileChannel channel() {
        return channel;
    }

    private static UnusableOutput notWritten(IOException e) {
        return new UnusableOutput(folder().toString(), "output.temporary", String.valueOf(e.getMessage()));
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
