package io.gouji.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts an output in its place, whole or not at all: written beside it, then moved. */
public final class OutputFile {
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
     * @throws UnusableOutput when something is there already and {@code replace} is not set, the folder is missing, or it
     *     cannot be written
     */
    public static void write(Path target, boolean replace, Content content) {
        check(target, replace);
        Path beside = target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".part");
        try {
            writeAndMove(beside, target, replace, content);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableOutput(target.toString(), "output.exists");
        } catch (IOException e) {
            throw new UnusableOutput(target.toString(), "output.not-written", String.valueOf(e.getMessage()));
        }
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
    }

    private static void writeAndMove(Path beside, Path target, boolean replace, Content content) throws IOException {
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.writeTo(out);
            }
            if (replace) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(beside, target);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
