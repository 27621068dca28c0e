package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of real reports, counted by a person. */
class SeedTextsTest {
    private static final Path SEEDS = Path.of("../shared/seeds");

    @Test
    void theThirteenSectionTableIsOneGridOfThreeCellsARow() {
        Document document = read("000_81c8772031f9d459.txt");
        assertThat(document.grids()).hasSize(1);
        Grid grid = document.grids().get(0);
        assertThat(rowSizes(grid)).hasSize(85).containsOnly(3);
        assertThat(grid.cell(12, 0).raw()).isEqualTo("（一）回应公众关注热点或重大舆情数\n\n（不同方式回应同一热点或舆情计1次）");
        assertThat(grid.cell(12, 0).line()).isEqualTo(122);
        assertThat(grid.cell(84, 2).raw()).isEqualTo("1");
    }

    private static List<Integer> rowSizes(Grid grid) {
        return IntStream.range(0, grid.height())
                .mapToObj(row -> grid.row(row).size())
                .toList();
    }

    private static Document read(String name) {
        Path file = SEEDS.resolve(name);
        assumeTrue(Files.exists(file), "needs ../shared");
        return Intake.read(file, name);
    }
}
