package io.gouji.run;

import io.gouji.output.UnusableOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where values wait until they are asked for: on the disk, so that a run needs no more memory however many there are. They lie
 * in one temporary file, which is gone when nobody can ask for them any more, at the latest with the process.
 */
final class Shelf {
    private final Path folder;
    private final FileChannel file;
    private final Codec codec;
    private long end;
    /** Whoever asks for one value often asks for several parts of it, one after the other; and so do others beside. */
    @SuppressWarnings("ThreadLocalUsage") // of this shelf: it goes with it
    private final ThreadLocal<@Nullable Taken> last = new ThreadLocal<>();

    private record Taken(long start, Object value) {}

    private Shelf(Path folder, FileChannel file, Codec codec) {
        this.folder = folder;
        this.file = file;
        this.codec = codec;
    }

    /**
     * An empty shelf in the system's folder for temporary files.
     *
     * @param codec with what no value need repeat
     * @throws UnusableOutput when no file can be made there
     */
    static Shelf open(Codec codec) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path file = Files.createTempFile(folder, "gouji", ".shelf");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new Shelf(folder, channel, codec);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * Lays a value there.
     *
     * @return gives an equal value, at any time and to any thread
     * @throws UnusableOutput when it cannot be written, for want of space, say
     */
    <T> Supplier<T> lay(T value, Class<T> type) {
        byte[] bytes = Packing.packed(codec.bytes(value));
        int length = bytes.length; // all that is held on to
        long start = append(bytes);
        return () -> type.cast(taken(start, length));
    }

    private synchronized long append(byte[] bytes) {
        long start = end;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
        return start;
    }

    private Object taken(long start, int length) {
        Taken before = last.get();
        if (before != null && before.start() == start) {
            return before.value();
        }
        Object value = codec.value(Packing.unpacked(read(start, length)), Object.class);
        last.set(new Taken(start, value));
        return value;
    }

    private byte[] read(long start, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, start + buffer.position()) < 0) {
                    throw new IOException("shorter than what was written: " + folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }

    private static UnusableOutput notWritten(Path folder, IOException e) {
        return new UnusableOutput(folder.toString(), "run.shelf", String.valueOf(e.getMessage()));
    }
}
