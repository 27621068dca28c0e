package io.gouji.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of submissions, and how the files below them are named in everything that is said. */
public record Roots(List<Path> paths) {
    public Roots {
        paths = List.copyOf(paths);
    }

    /** What the names of a root's files begin with: nothing where there is only one folder. */
    String prefix(Path root) {
        return isOneFolder() ? "" : plain(root);
    }

    /**
     * Path of a named file relative to a workbook, with / between the parts; of a file in an archive, that of the archive. Empty
     * where none leads there.
     */
    public Optional<String> from(Path workbook, String name) {
        Path folder = workbook.toAbsolutePath().normalize().getParent();
        try {
            Path file = onDisk(name);
            return Optional.ofNullable(folder)
                    .map(from -> from.relativize(file.toAbsolutePath().normalize()))
                    .map(Roots::plain);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // on another drive, or of a name that this computer's character set cannot write
        }
    }

    private Path onDisk(String name) {
        Path file = isOneFolder() ? paths.get(0).resolve(name) : Path.of(name);
        for (Path above = file.getParent(); above != null && !Files.isDirectory(above); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return above;
            }
        }
        return file;
    }

    /** With / between the parts. */
    static String plain(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    private boolean isOneFolder() {
        return paths.size() == 1 && Files.isDirectory(paths.get(0));
    }
}
