package io.gouji.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing once found, tried again: {@code src/test/resources/fuzz/TARGET/what-was-wrong}. */
class FuzzCasesTest {
    private static final Path CASES = Path.of("src/test/resources/fuzz");
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "FileTarget", FileTarget::fuzzerTestOneInput,
            "PartTarget", PartTarget::fuzzerTestOneInput,
            "TextTarget", TextTarget::fuzzerTestOneInput,
            "RuleTarget", RuleTarget::fuzzerTestOneInput,
            "ListTarget", ListTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> onceFoundIsSaidInsteadOfThrown() {
        return TARGETS.entrySet().stream()
                .flatMap(target -> cases(target.getKey()).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                CASES.relativize(file).toString(),
                                () -> assertThatCode(() -> target.getValue().accept(Files.readAllBytes(file)))
                                        .doesNotThrowAnyException())));
    }

    private static List<Path> cases(String target) {
        Path folder = CASES.resolve(target);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
