package io.gouji.run;

import io.gouji.intake.Limit;
import io.gouji.intake.Limits;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    /** Smaller files may be as regular as they like: an empty table of the old kind is mostly zeros. */
    private static final int HARMLESS = 1024 * 1024;

    /** What makes a ZIP a file of some program. */
    private static final Set<String> PROGRAMS =
            Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "Index/Document.iwa", "Index.zip");

    /** Where a ZIP says how long the name of its first entry is, and what it is; so much of it is looked at. */
    private static final int NAME_LENGTH = 26;

    private static final int NAME = 30;
    private static final int HEAD = 64;

    private final ZipFile zip;
    private final Limits limits;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** An archive; empty where a file is none, or is damaged so that nothing in it can be found. */
    static Optional<Archive> of(Path file, Limits limits) {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] head = start.readNBytes(HEAD);
            return isZip(head) && !PROGRAMS.contains(first(head))
                    ? of(ZipFile.builder().setPath(file).get(), limits)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The same of bytes. */
    static Optional<Archive> of(byte[] bytes, Limits limits) {
        try {
            return isZip(bytes) ? of(ZipFile.builder().setByteArray(bytes).get(), limits) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Archive> of(ZipFile zip, Limits limits) throws IOException {
        if (PROGRAMS.stream().anyMatch(name -> zip.getEntry(name) != null)) {
            zip.close();
            return Optional.empty();
        }
        return Optional.of(new Archive(zip, limits));
    }

    /** What its first entry is called, as far as the head holds it: that mostly tells a file of some program by itself. */
    private static String first(byte[] head) {
        if (head.length <= NAME) {
            return "";
        }
        int length = (head[NAME_LENGTH] & 0xFF) | (head[NAME_LENGTH + 1] & 0xFF) << Byte.SIZE;
        return new String(head, NAME, Math.min(length, head.length - NAME), StandardCharsets.ISO_8859_1);
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
        within(Limit.FILE_SIZE, entry.getSize(), name);
        byte[] bytes = unpacked(entry, name);
        within(Limit.FILE_SIZE, bytes.length, name);
        if (bytes.length > HARMLESS) {
            within(Limit.RATIO, bytes.length / Math.max(1, entry.getCompressedSize()), name);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new UnusableInput(name, Message.of("run.zip-damaged"));
        }
        return bytes;
    }

    private void within(Limit limit, long met, String name) {
        limits.beyond(limit, met).ifPresent(why -> {
            throw new UnusableInput(name, why);
        });
    }

    private synchronized byte[] unpacked(ZipArchiveEntry entry, String name) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.most(Limit.FILE_SIZE) + 1));
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
