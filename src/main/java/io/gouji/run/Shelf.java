package io.gouji.run;

import io.gouji.output.TemporaryFile;
import io.gouji.output.UnusableOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where values wait until they are asked for: on the disk, so that a run needs no more memory however many there are. They lie
 * in one temporary file, which is gone when nobody can ask for them any more, at the latest with the process.
 */
final class Shelf {
    private final TemporaryFile file = TemporaryFile.open();
    private final Codec codec;
    /** Whoever asks for one value often asks for several parts of it, one after the other; and so do others beside. */
    @SuppressWarnings("ThreadLocalUsage") // of this shelf: it goes with it
    private final ThreadLocal<@Nullable Taken> last = new ThreadLocal<>();

    private record Taken(long start, Object value) {}

    /**
     * An empty shelf.
     *
     * @param codec with what no value need repeat
     * @throws UnusableOutput when no file can be made
     */
    Shelf(Codec codec) {
        this.codec = codec;
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
        long start = file.append(bytes);
        return () -> type.cast(taken(start, length));
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
                if (file.channel().read(buffer, start + buffer.position()) < 0) {
                    throw new IOException("shorter than what was written");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }
}
