package io.gouji.cli;

import io.gouji.output.OutputFile;
import io.gouji.report.Screen;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command writes to: a file that is whole or not there, else what the console shows. */
final class Destination {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    /** What is to be written. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** Whether a file that is there already gives way. */
    boolean replaces() {
        return force;
    }

    /** What a text is laid out for: a file takes no colours. */
    Screen screen(Gouji gouji) {
        return output.isPresent() ? gouji.screen().plain() : gouji.screen();
    }

    /** What a list is written as when the user does not say: a file that is called a workbook is one. */
    ListFormat usualFormat() {
        boolean workbook = output.map(
                        file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                .orElse(false);
        return workbook ? ListFormat.XLSX : ListFormat.TEXT;
    }

    /** Refuses, before anything is read, what could not be written afterwards. */
    void check(Collection<Path> sources) {
        output.ifPresent(file -> {
            new Sources().and(sources).spare(file);
            OutputFile.check(file, force);
        });
    }

    /** Writes what no console can show. */
    void write(byte[] content) {
        OutputFile.write(output.orElseThrow(() -> new Refusal("list.no-output")), force, content);
    }

    void write(Console console, Content content) throws IOException {
        if (output.isEmpty()) {
            content.writeTo(console.out());
            console.out().flush();
            return;
        }
        OutputFile.write(output.get(), force, stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            content.writeTo(writer);
            writer.flush();
        });
    }
}
