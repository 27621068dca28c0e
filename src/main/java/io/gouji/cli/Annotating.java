package io.gouji.cli;

import io.gouji.grid.Document;
import io.gouji.output.AnnotatedCopy;
import io.gouji.output.OutputFile;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Message;
import io.gouji.report.Annotations;
import io.gouji.run.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * {@code --annotate}: marked copies of the files. Of one file the copy is a file of the name that was given; of several files,
 * or where a folder was given, the copies keep their names in that folder.
 */
final class Annotating {
    @Option(names = "--annotate", paramLabel = "${bundle:label.copy}")
    private Optional<Path> copy = Optional.empty();

    private boolean intoFolder;

    /** Sees to it before anything is read that the copies can be put where they were asked for. */
    void prepare(List<Path> files, boolean replace) throws IOException {
        if (copy.isEmpty()) {
            return;
        }
        Path target = copy.get();
        intoFolder = files.size() > 1 || Files.isDirectory(target);
        if (intoFolder && !Files.isDirectory(target)) {
            throw new Refusal("annotate.no-folder", target.toString());
        }
        for (Path file : files) {
            Path to = target(file);
            if (Files.exists(to) && Files.isSameFile(to, file)) {
                throw new Refusal("annotate.source", to.toString());
            }
            OutputFile.check(to, replace);
        }
    }

    private Path target(Path file) {
        Path target = copy.orElseThrow();
        return intoFolder ? target.resolve(String.valueOf(file.getFileName())) : target;
    }

    /** Writes the copies of one submission; a file of which none can be made is named, and refused where it is the only one. */
    void write(Reconciliation reconciliation, Inputs inputs, List<Path> files, boolean replace, Gouji gouji)
            throws IOException {
        if (copy.isEmpty()) {
            return;
        }
        Annotations annotations =
                Annotations.of(reconciliation, inputs.rejected().size(), gouji.speech());
        for (Document document : inputs.documents()) {
            Path file = source(document, files);
            if (AnnotatedCopy.extension(document).isPresent()) {
                write(document, file, annotations, replace);
                gouji.tell(Message.of("annotate.written", target(file).toString()));
            } else if (intoFolder) {
                gouji.tell(Message.of("annotate.left-out", document.name()));
            } else {
                throw new Refusal("annotate.not-possible-of", document.name());
            }
        }
    }

    private void write(Document document, Path file, Annotations annotations, boolean replace) throws IOException {
        Path target = target(file);
        String ending = AnnotatedCopy.extension(document).orElseThrow();
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith("." + ending) && !intoFolder) {
            throw new Refusal("annotate.extension", target.toString(), document.name(), ending);
        }
        OutputFile.write(target, replace, AnnotatedCopy.of(document, Files.readAllBytes(file), annotations));
    }

    private static Path source(Document document, List<Path> files) {
        return files.stream()
                .filter(file -> file.toString().replace('\\', '/').equals(document.name()))
                .findFirst()
                .orElseThrow();
    }
}
