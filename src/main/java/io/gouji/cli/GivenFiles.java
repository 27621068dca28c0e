package io.gouji.cli;

import io.gouji.reference.NearNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** The files that a command is given. */
final class GivenFiles {
    @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    /** As if the command line had named them. */
    void give(List<Path> given) {
        files = given;
    }

    /** The files; one that is not there, or is a folder, is refused before any is read. */
    List<Path> all() {
        return checked(files);
    }

    /** The same for files that an option names. */
    static List<Path> checked(List<Path> files) {
        files.forEach(GivenFiles::mustBeFile);
        return List.copyOf(files);
    }

    private static void mustBeFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal("usage.is-folder", file.toString());
        }
        mustExist(file);
    }

    /** Refuses what is not there, with what may have been meant. */
    static void mustExist(Path file) {
        if (Files.exists(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("usage.no-folder", file.toString(), String.valueOf(folder));
        }
        List<String> near = NearNames.of(file.getFileName().toString(), names(folder));
        throw near.isEmpty()
                ? new Refusal("usage.no-file", file.toString())
                : new Refusal("usage.no-file-but", file.toString(), near);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
