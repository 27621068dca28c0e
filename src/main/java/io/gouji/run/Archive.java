package io.gouji.run;

import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP of files, read where it lies: nothing of it is unpacked to the disk. */
final class Archive implements Closeable {
    private static final int MEBI = 1024 * 1024;
    /** Far more than a region sends, and few enough to be walked at once. */
    static final int MOST_ENTRIES = 100_000;
    /** Of one entry, in MiB: as much as is read of any file. */
    static final int LARGEST_ENTRY = 64;
    /** Of all entries together, in MiB. */
    static final int LARGEST = 4096;
    /** Unpacked to packed, of an entry of more than a MiB: tables and texts stay below 60, and 1032 is what the format can. */
    static final int HIGHEST_RATIO = 200;

    /** What makes a ZIP a file of some program. */
    private static final Set<String> PROGRAMS =
            Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "Index/Document.iwa", "Index.zip");

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** An archive; empty where a file is none, or is damaged so that nothing in it can be found. */
    static Optional<Archive> of(Path file) {
        try (InputStream start = Files.newInputStream(file)) {
            return isZip(start.readNBytes(4))
                    ? of(ZipFile.builder().setPath(file).get())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The same of bytes. */
    static Optional<Archive> of(byte[] bytes) {
        try {
            return isZip(bytes) ? of(ZipFile.builder().setByteArray(bytes).get()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Archive> of(ZipFile zip) throws IOException {
        if (PROGRAMS.stream().anyMatch(name -> zip.getEntry(name) != null)) {
            zip.close();
            return Optional.empty();
        }
        return Optional.of(new Archive(zip));
    }

    private static boolean isZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
    }

    /** Its entries, in the order of its directory. */
    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    /** Why it is not opened as a whole. */
    static Optional<Message> fault(List<ZipArchiveEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            return Optional.of(Message.of("run.zip-entries", entries.size(), MOST_ENTRIES));
        }
        long mebibytes = entries.stream().mapToLong(ZipArchiveEntry::getSize).sum() / MEBI;
        return mebibytes > LARGEST
                ? Optional.of(Message.of("run.zip-size", Long.toString(mebibytes), LARGEST))
                : Optional.empty();
    }

    /** How an entry begins: enough to tell a ZIP; nothing where even that cannot be read. */
    boolean holdsZip(ZipArchiveEntry entry) {
        try {
            return zip.canReadEntryData(entry) && isZip(start(entry));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private synchronized byte[] start(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(4);
        }
    }

    /**
     * The bytes of an entry.
     *
     * @throws UnusableInput when they cannot be read, or are more than is read
     */
    byte[] bytes(ZipArchiveEntry entry, String name) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnusableInput(name, Message.of("run.zip-encrypted"));
        }
        if (!zip.canReadEntryData(entry)) {
            throw new UnusableInput(name, Message.of("run.zip-method", Integer.toString(entry.getMethod())));
        }
        byte[] bytes = unpacked(entry, name);
        if (bytes.length > LARGEST_ENTRY * MEBI) {
            throw new UnusableInput(name, Message.of("run.zip-entry-size", LARGEST_ENTRY));
        }
        if (bytes.length > MEBI && bytes.length / HIGHEST_RATIO > entry.getCompressedSize()) {
            throw new UnusableInput(name, Message.of("run.zip-ratio", HIGHEST_RATIO));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new UnusableInput(name, Message.of("run.zip-damaged"));
        }
        return bytes;
    }

    private synchronized byte[] unpacked(ZipArchiveEntry entry, String name) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST_ENTRY * MEBI + 1);
        } catch (IOException | RuntimeException e) {
            throw new UnusableInput(name, Message.of("run.zip-damaged"), e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
