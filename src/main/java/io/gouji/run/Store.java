package io.gouji.run;

import io.gouji.output.UnusableOutput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finished results in a folder, for a run that is taken up again: one file a result, whole or not there, with a checksum. What
 * cannot be read back is as if it were not there. One run at a time; the lock goes when the process does.
 */
final class Store implements AutoCloseable {
    private static final String MARK = "gouji.workdir";
    private static final String LOCK = "lock";
    private static final String PART = ".part";
    /** Hexadecimal digits of a SHA-256. */
    private static final int CHECKSUM = 64;

    private final Path entries;
    private final Path folder;
    private final FileChannel lock;

    private Store(Path folder, Path entries, FileChannel lock) {
        this.folder = folder;
        this.entries = entries;
        this.lock = lock;
    }

    /**
     * Opens a folder, and makes it where it is not there. Results of another fingerprint are removed: no run will ask for them.
     *
     * @throws UnusableOutput when the folder is of another kind, in use by another run, or cannot be written to
     */
    static Store open(Path folder, String fingerprint) {
        try {
            if (Files.exists(folder) && !isOurs(folder)) {
                throw new UnusableOutput(folder.toString(), "run.no-workdir");
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "1\n", StandardCharsets.US_ASCII);
            FileChannel lock = locked(folder);
            Path entries = folder.resolve(fingerprint);
            try {
                tidy(folder, entries);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return new Store(folder, entries, lock);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /** An empty folder may become one. */
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return Files.exists(folder.resolve(MARK)) || inside.findAny().isEmpty();
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new UnusableOutput(folder.toString(), "run.workdir-in-use");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Removes what no run will ask for, and what a killed run had begun to write. */
    private static void tidy(Path folder, Path current) throws IOException {
        Files.createDirectories(current);
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                boolean stale = !each.startsWith(current) && isOfAFingerprint(folder.relativize(each));
                if (stale || each.toString().endsWith(PART)) {
                    Files.delete(each);
                }
            }
        }
    }

    private static boolean isOfAFingerprint(Path inside) {
        return inside.getName(0).toString().matches("[0-9a-f]{" + CHECKSUM + "}");
    }

    /** The result that was kept under a key; empty when there is none, or none that can be read. */
    <T> Optional<T> find(String key, Codec codec, Class<T> type) {
        try {
            byte[] entry = Files.readAllBytes(file(key));
            byte[] packed = Arrays.copyOfRange(entry, Math.min(CHECKSUM, entry.length), entry.length);
            String checksum = new String(entry, 0, entry.length - packed.length, StandardCharsets.US_ASCII);
            return Hash.of(packed).equals(checksum)
                    ? Optional.of(codec.value(Packing.unpacked(packed), type))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a result.
     *
     * @throws UnusableOutput when it cannot be written, for want of space, say
     */
    void keep(String key, Codec codec, Object value) {
        byte[] packed = Packing.packed(codec.bytes(value));
        Path file = file(key);
        try {
            Files.createDirectories(entries.resolve(key.substring(0, 2)));
            Path beside = Files.createTempFile(file.getParent(), key, PART);
            Files.write(beside, Hash.of(packed).getBytes(StandardCharsets.US_ASCII));
            Files.write(beside, packed, StandardOpenOption.APPEND);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    private Path file(String key) {
        return entries.resolve(key.substring(0, 2)).resolve(key);
    }

    private static UnusableOutput notWritten(Path folder, IOException e) {
        return new UnusableOutput(folder.toString(), "output.not-written", String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }
}
