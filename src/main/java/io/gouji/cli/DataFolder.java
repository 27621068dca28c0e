package io.gouji.cli;

import io.gouji.output.OutputFile;
import io.gouji.output.OutputFolder;
import io.gouji.reference.Message;
import io.gouji.region.Region;
import io.gouji.report.DataPackage;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The tables for other programs that a command writes besides, when they are asked for. */
final class DataFolder {
    @Option(names = "--data", paramLabel = "${bundle:label.folder}")
    private Optional<Path> folder = Optional.empty();

    Optional<Path> folder() {
        return folder;
    }

    /** Refuses beforehand what could not be written afterwards. */
    void check(Sources sources, boolean replace) {
        folder.ifPresent(target -> {
            sources.spare(target);
            OutputFolder.check(target, replace, DataPackage.NAMES);
        });
    }

    void write(Gouji gouji, boolean replace, Region region) {
        folder.ifPresent(target -> {
            Map<String, OutputFile.Content> files = new LinkedHashMap<>();
            new DataPackage(gouji.speech(), gouji.reference())
                    .files(region)
                    .forEach((name, content) -> files.put(name, content(content)));
            OutputFolder.write(target, replace, files);
            gouji.tell(Message.of("consolidate.written", target.toString()));
        });
    }

    private static OutputFile.Content content(Consumer<Appendable> text) {
        return stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            text.accept(writer);
            writer.flush();
        };
    }
}
