package io.gouji.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What people decided about labels before, for the commands that read tables. */
final class Memory {
    @Option(names = "--aliases", paramLabel = "${bundle:label.file}")
    private Optional<Path> aliases = Optional.empty();

    /** To be called before anything is read. */
    void recall(Gouji gouji) {
        aliases.ifPresent(file -> {
            GivenFiles.mustExist(file);
            gouji.recall(file);
        });
    }
}
