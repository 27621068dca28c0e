package io.gouji.output;

import io.gouji.output.OutputFile.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts several files into a folder of their own, all of them or none: written beside it, then moved. Other files of a folder
 * that is there already are left alone.
 */
public final class OutputFolder {
    private OutputFolder() {}

    /**
     * Writes files by name; the folder is made if it is not there.
     *
     * @throws UnusableOutput when one of the files is there already and {@code replace} is not set, the folder above is
     *     missing, or they cannot be written
     */
    public static void write(Path folder, boolean replace, Map<String, Content> files) {
        check(folder, replace, files.keySet());
        Path beside = folder.toAbsolutePath().normalize().resolveSibling("." + folder.getFileName() + ".part");
        try {
            remove(beside);
            Files.createDirectory(beside);
            writeAndMove(beside, folder, files);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableOutput(folder.toString(), "output.not-written", String.valueOf(e.getMessage()));
        }
    }

    /**
     * What can be known before there is anything to write.
     *
     * @throws UnusableOutput as {@link #write} does
     */
    public static void check(Path folder, boolean replace, Collection<String> names) {
        Path above = folder.toAbsolutePath().normalize().getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw new UnusableOutput(folder.toString(), "output.no-folder", String.valueOf(above));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableOutput(folder.toString(), "output.is-file");
        }
        if (!Files.isWritable(above)) {
            throw new UnusableOutput(folder.toString(), "output.no-permission", above.toString());
        }
        for (String name : names) {
            if (!replace && Files.exists(folder.resolve(name))) {
                throw new UnusableOutput(folder.resolve(name).toString(), "output.exists");
            }
        }
    }

    private static void writeAndMove(Path beside, Path folder, Map<String, Content> files) throws IOException {
        try {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                try (OutputStream out = Files.newOutputStream(beside.resolve(file.getKey()))) {
                    file.getValue().writeTo(out);
                }
            }
            if (!Files.exists(folder)) {
                Files.move(beside, folder);
                return;
            }
            for (String name : files.keySet()) {
                Files.move(
                        beside.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            remove(beside);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
