package io.gouji.run;

import io.gouji.output.TemporaryFile;
import io.gouji.output.UnusableOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    /** Where a value lies: all that is held on to. */
    record Place(long start, int length) {}

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
     * @throws UnusableOutput when it cannot be written, for want of space, say
     */
    Place lay(Object value) {
        byte[] bytes = codec.bytes(value);
        return new Place(file.append(bytes), bytes.length);
    }

    /** Gives an equal value, at any time and to any thread. */
    <T> T take(Place place, Class<T> type) {
        Taken before = last.get();
        if (before != null && before.start() == place.start()) {
            return type.cast(before.value());
        }
        T value = codec.value(read(place), type);
        last.set(new Taken(place.start(), value));
        return value;
    }

    private byte[] read(Place place) {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (file.channel().read(buffer, place.start() + buffer.position()) < 0) {
                    throw new IOException("shorter than what was written");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }
}
