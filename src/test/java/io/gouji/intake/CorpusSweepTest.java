package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files of the test suites of other projects: ancient, broken, encrypted, and made by fuzzers to crash a reader. Of each folder
 * and ending a few are read, of the fuzzers' files all; the bench program {@code CorpusSweep} reads every file.
 */
class CorpusSweepTest {
    private static final Path CORPUS = Path.of("../shared/corpus/workbooks");
    private static final Messages MESSAGES = Messages.of(ReferenceData.bundled());
    private static final int OF_EACH = 4;

    @Test
    void everyFileIsReadOrRefusedInWordsThatNameTheFault() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "needs ../shared");
        assertThat(sample().stream().flatMap(file -> fault(file).stream())).isEmpty();
    }

    private static List<Path> sample() throws IOException {
        List<Path> sample = new ArrayList<>();
        Map<String, Integer> taken = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                boolean isWanted = isByFuzzer(file) || taken.merge(kind(file), 1, Integer::sum) <= OF_EACH;
                if (isWanted) {
                    sample.add(file);
                }
            }
        }
        return sample;
    }

    private static boolean isByFuzzer(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("clusterfuzz") || name.startsWith("crash-");
    }

    /** Its folder and ending. */
    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return file.getParent() + name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
