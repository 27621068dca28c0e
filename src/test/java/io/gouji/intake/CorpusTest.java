package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.grid.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments as agencies send them. */
class CorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {"../shared/corpus/forms/dev", "../shared/corpus/forms/errors/dev"})
    void everyAttachmentHasATable(String folder) throws IOException {
        assumeTrue(Files.isDirectory(Path.of(folder)), "needs ../shared");
        for (Path file : workbooks(folder)) {
            assertThat(Intake.read(file, file.toString()).grids())
                    .as(file.toString())
                    .anyMatch(CorpusTest::isTable);
        }
    }

    private static boolean isTable(Grid grid) {
        return grid.height() > 5 && grid.width() > 1;
    }

    private static List<Path> workbooks(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.xlsx?"))
                    .sorted()
                    .toList();
        }
    }
}
