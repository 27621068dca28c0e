package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of the test suites of other projects: ancient, broken, encrypted, and made by fuzzers to crash a reader. */
class CorpusSweepTest {
    private static final Path CORPUS = Path.of("../shared/corpus/workbooks");
    private static final Messages MESSAGES = Messages.of(ReferenceData.bundled());

    @Test
    void everyFileIsReadOrRefusedInWordsThatNameTheFault()
            throws IOException, InterruptedException, ExecutionException {
        assumeTrue(Files.isDirectory(CORPUS), "needs ../shared");
        ForkJoinPool two = new ForkJoinPool(2);
        try {
            List<String> faults = two.submit(() -> files().parallelStream()
                            .flatMap(file -> fault(file).stream())
                            .toList())
                    .get();
            assertThat(faults).isEmpty();
        } finally {
            two.shutdown();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What went wrong beyond a refusal; a file that took all the time there is counts. */
    private static List<String> fault(Path file) {
        try {
            Intake.read(file, file.toString());
            return List.of();
        } catch (UnusableInput e) {
            boolean tookTooLong = e.what().arguments().toString().contains("limit.time");
            boolean isSaid = !MESSAGES.say(Language.ZH, e.said()).isEmpty();
            return isSaid && !tookTooLong ? List.of() : List.of(e.getMessage());
        } catch (RuntimeException | Error e) {
            return List.of(file + ": " + e);
        }
    }
}
