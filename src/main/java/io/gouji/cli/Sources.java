package io.gouji.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The files and folders that a command is given to read: nothing is written over them, {@code --force} or not. */
final class Sources {
    private final List<Path> paths = new ArrayList<>();

    Sources and(Collection<Path> others) {
        others.stream().filter(Files::exists).forEach(paths::add);
        return this;
    }

    /** Refuses an output that is one of them, or lies in the place of a file that is below one. */
    void spare(Path output) {
        spare(output, existing -> false);
    }

    /**
     * The same, but a file below a folder may be replaced where it is known to be no source.
     *
     * @param ours whether an existing file was written by an earlier run
     */
    void spare(Path output, Predicate<Path> ours) {
        if (!Files.exists(output)) {
            return;
        }
        for (Path path : paths) {
            boolean below = Files.isDirectory(path)
                    && Files.isRegularFile(output)
                    && real(output).startsWith(real(path));
            if (real(output).equals(real(path)) || (below && !ours.test(output))) {
                throw new Refusal("usage.output-is-source", output.toString());
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
