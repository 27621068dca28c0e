package io.gouji.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;

/** Puts an output in its place, whole or not at all: written beside it, then moved. */
public final class OutputFile {
    private static final int BUFFER = 1 << 16;

    private OutputFile() {}

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** As {@link #write(Path, boolean, Content)}, of a content that is at hand. */
    public static void write(Path target, boolean replace, byte[] content) {
        write(target, replace, out -> out.write(content));
    }

    /**
     * Writes a file. What was there before stays untouched until the new content is complete.
     *
     * @throws UnusableOutput when something is there already and {@code replace} is not set, the folder is missing, another run
     *     is writing there, or it cannot be written
     */
    public static void write(Path target, boolean replace, Content content) {
        check(target, replace);
        Path beside = target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel, target);
            writeAndMove(channel, beside, target, replace, content);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableOutput(target.toString(), "output.exists");
        } catch (IOException | UncheckedIOException | OpenXML4JRuntimeException e) {
            throw new UnusableOutput(target.toString(), "output.not-written", reason(e));
        }
    }

    /** The libraries wrap what the disk says in sentences of their own. */
    private static String reason(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause instanceof IOException ? reason(cause) : String.valueOf(fault.getMessage());
    }

    /** What a killed run left is free to be written anew: its lock went with it. */
    private static void lock(FileChannel channel, Path target) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new UnusableOutput(target.toString(), "output.in-use");
        }
        channel.truncate(0);
    }

    /**
     * What can be known before there is anything to write.
     *
     * @throws UnusableOutput as {@link #write} does
     */
    public static void check(Path target, boolean replace) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnusableOutput(target.toString(), "output.no-folder", String.valueOf(folder));
        }
        if (Files.isDirectory(target)) {
            throw new UnusableOutput(target.toString(), "output.is-folder");
        }
        if (!replace && Files.exists(target)) {
            throw new UnusableOutput(target.toString(), "output.exists");
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableOutput(target.toString(), "output.no-permission", folder.toString());
        }
    }

    /** Moved before it is closed, so that nobody else begins to write what is about to be moved. */
    private static void writeAndMove(FileChannel channel, Path beside, Path target, boolean replace, Content content)
            throws IOException {
        try {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            if (channel.isOpen()) {
                out.flush();
            }
            if (replace) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(beside, target);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
