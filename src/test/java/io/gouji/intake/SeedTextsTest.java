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
    void aTableOfThirteenSectionsIsOneGridOfThreeCellsARow() {
        Document document = read("000_81c8772031f9d459.txt");
        Grid grid = Given.onlyGrid(document);
        // a heading row, 8 heading rows of sections, 76 rows of figures
        assertThat(rowSizes(grid)).hasSize(85).containsOnly(3);
        assertThat(Given.rows(grid).get(12)).isEqualTo("（一）回应公众关注热点或重大舆情数\n\n（不同方式回应同一热点或舆情计1次）|次|0");
        assertThat(grid.cell(12, 0).line()).isEqualTo(122);
        assertThat(Given.rows(grid).get(84)).isEqualTo("（三）接受培训人员数|人次|1");
        assertThat(Given.paragraphs(document)).last().isEqualTo("（注：各子栏目数总数要等于总栏目数量）");
        assertThat(Given.paragraphs(document)).hasSize(45);
    }

    @Test
    void aTableWithoutFiguresKeepsItsBlankCells() {
        Document document = read("003_89a4c02431010c13.txt");
        Grid grid = Given.onlyGrid(document);
        // a heading row, 8 heading rows of sections, 74 rows of figures
        assertThat(rowSizes(grid)).hasSize(83).containsOnly(3);
        assertThat(Given.rows(grid).get(1)).isEqualTo("一、主动公开情况||　");
        assertThat(grid.cell(7, 2).raw()).isEqualTo("\n58");
        assertThat(grid.cell(7, 2).line()).isEqualTo(102);
        assertThat(grid.cell(82, 2).isBlank()).isTrue();
        assertThat(Given.paragraphs(document)).contains("统计表", "（注：各子栏目数要等于总栏目数量）");
    }

    @Test
    void theThreeTablesOfTheLaterFormAreThreeGrids() {
        Document document = read("002_3c3763e501192771.txt");
        assertThat(document.grids()).extracting(Grid::name).containsExactly("表1", "表2", "表3");
        assertThat(rowSizes(document.grids().get(0)))
                .containsExactly(1, 4, 4, 4, 1, 4, 4, 4, 1, 4, 4, 4, 1, 3, 3, 1, 3, 3);
        assertThat(rowSizes(document.grids().get(1)))
                .startsWith(2, 4, 8, 8, 8, 9, 9, 10)
                .endsWith(9, 9, 8)
                .hasSize(26);
        assertThat(rowSizes(document.grids().get(2))).containsExactly(2, 7, 15, 15);
    }

    @Test
    void theTextBehindTheLastCellIsTheNextSection() {
        Document document = read("002_3c3763e501192771.txt");
        assertThat(document.grids().get(0).cell(17, 2).raw()).isEqualTo("0");
        assertThat(Given.paragraphs(document)).contains("三、收到和处理政府信息公开申请情况", "四、被申请行政复议、提起行政诉讼情况");
    }

    @Test
    void reportsWithoutATableHaveNone() {
        assertThat(read("001_d0a34790b7e0b21e.txt").grids()).isEmpty();
        assertThat(read("004_5f31c23d5f87b715.txt").grids()).isEmpty();
        assertThat(read("004_5f31c23d5f87b715.txt").format()).isEqualTo(Document.Format.TXT);
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
