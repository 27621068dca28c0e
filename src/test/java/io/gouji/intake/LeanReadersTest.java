package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.intake.LeanComparison.Outcome;
import io.gouji.intake.LeanComparison.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lean readers read what the library reads, cell by cell, on files of agencies and of other projects' tests. Every third is
 * compared here; {@link LeanComparison#main} compares all of a folder.
 */
class LeanReadersTest {
    private static final int EVERY = 3;
    private static final long LARGE = 200_000;

    /** Differences in which the library is wrong: how they are told, and why. */
    private static final Map<String, String> EXPLAINED = Map.of(
            ".*value=Moment.* instead of .*value=Text\\[text=\\d{4}-\\d\\d-\\d\\dT.*",
            "a date in words (ISO 8601) in a cell that is shown as a date: the library does not know the type");

    @ParameterizedTest
    @ValueSource(strings = {"../shared/corpus/forms", "../shared/corpus/workbooks"})
    void readWhatTheLibraryReads(String folder) throws IOException {
        assumeTrue(Files.isDirectory(Path.of(folder)), "needs ../shared");
        List<Result> results = sample(Path.of(folder)).parallelStream()
                .map(LeanReadersTest::compared)
                .toList();
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.DIFFERENT)
                .filteredOn(result -> EXPLAINED.keySet().stream().noneMatch(result.what()::matches))
                .isEmpty();
        long same = results.stream()
                .filter(result -> result.outcome() == Outcome.SAME)
                .count();
        long left = results.stream()
                .filter(result -> result.outcome() == Outcome.LEFT)
                .count();
        assertThat(left).as("left to the library, of %d", same + left).isLessThan((same + left) / 20 + 1);
        assertThat(same).isGreaterThan(50);
    }

    private static List<Path> sample(Path folder) throws IOException {
        List<Path> files = LeanComparison.files(folder);
        return IntStream.iterate(0, i -> i < files.size(), i -> i + EVERY)
                .mapToObj(files::get)
                .filter(file -> file.toFile().length() < LARGE)
                .toList();
    }

    private static Result compared(Path file) {
        try {
            return LeanComparison.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
