package io.gouji.cli;

import io.gouji.output.OutputFile;
import io.gouji.reference.Message;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The page for a browser that a command writes besides, when it is asked for. */
final class ReportPage {
    @Option(names = "--report", paramLabel = "${bundle:label.file}")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }

    boolean isWanted() {
        return file.isPresent();
    }

    /** Refuses beforehand what could not be written afterwards. */
    void check(Sources sources, boolean replace) {
        file.ifPresent(target -> {
            sources.spare(target);
            OutputFile.check(target, replace);
        });
    }

    void write(Gouji gouji, boolean replace, Consumer<Writer> page) {
        file.ifPresent(target -> {
            OutputFile.write(target, replace, stream -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                page.accept(writer);
                writer.flush();
            });
            gouji.tell(Message.of("consolidate.written", target.toString()));
        });
    }
}
