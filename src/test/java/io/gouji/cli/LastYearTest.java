package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of 2020 against those of 2019 of the same example region, as its README says what fits and what does not. */
class LastYearTest {
    private static final String BEFORE = "examples/region-2019";
    private static final String RENAMED = BEFORE + "/renamed.csv";
    private static final String CIVIL_AFFAIRS = "examples/region-2020/青禾区民政局/2020年统计表.xlsx";
    private static final String HOUSING = "examples/region-2020/青禾区住房和城乡建设局2020年统计表.xls";
    private static final String NATURAL_RESOURCES = "examples/region-2020/青禾区自然资源局/统计表.xls";

    @TempDir
    Path folder;

    private String workbook;

    @BeforeEach
    void lastYearAsAWorkbook() {
        workbook = folder.resolve("2019汇总.xlsx").toString();
        assertThat(Run.of("consolidate", BEFORE, "-o", workbook).status()).isZero();
    }

    @Test
    void whatWasCarriedOnMustHaveBeenCarriedOver() {
        for (String lastYear : List.of(BEFORE, workbook)) {
            assertThat(joined(HOUSING, "--last-year", lastYear))
                    .containsExactly(
                            "△ 提醒  APP19-04  统计表 I27、青禾区住房和城乡建设局2019年统计表.xlsx 统计表 I48",
                            "△ 提醒  APP19-04  统计表 O27、青禾区住房和城乡建设局2019年统计表.xlsx 统计表 O48");
        }
    }

    @Test
    void theItemsOfLastYearMustBeThoseThatLastYearEndedWith() {
        for (String lastYear : List.of(BEFORE, workbook)) {
            assertThat(joined(NATURAL_RESOURCES, "--last-year", lastYear, "--renamed", RENAMED))
                    .allMatch(head -> head.startsWith("△ 提醒  ART19-05-p6.penalty  统计表 E14、青禾区国土资源局2019年统计表.xls"))
                    .hasSize(1);
        }
    }

    @Test
    void yearsThatFitAreSilent() {
        for (String lastYear : List.of(BEFORE, workbook, BEFORE + "/青禾区民政局2019年统计表.xlsx")) {
            assertThat(joined(CIVIL_AFFAIRS, "--last-year", lastYear)).isEmpty();
        }
    }

    @Test
    void fittingYearsWereReallyCompared() {
        assertThat(Run.of("check", CIVIL_AFFAIRS).out()).startsWith("可以报送（共核对 56 项）");
        assertThat(Run.of("check", CIVIL_AFFAIRS, "--last-year", BEFORE).out()).startsWith("可以报送（共核对 71 项）");
    }

    @Test
    void aRuleBetweenYearsIsExplainedWithTheFiguresOfBoth() {
        String[] rule = {"rules", "--explain", "ART19-05-p5.licensing", "--on", CIVIL_AFFAIRS};
        assertThat(Run.of(rule).out()).contains("须有上年的表或报告才核对").doesNotContain("✓ 成立");
        Run run = Run.of("rules", "--explain", "ART19-05-p5.licensing", "--on", CIVIL_AFFAIRS, "--last-year", BEFORE);
        assertThat(run.out()).contains("✓ 成立", "上年");
        assertThat(Run.of("rules", "--explain", "APP19-04", "--last-year", BEFORE)
                        .err())
                .contains("--on");
    }

    @Test
    void anotherAgencyOrYearIsNotComparedAndSaid() {
        Run run = Run.of("check", NATURAL_RESOURCES, "--last-year", BEFORE);
        assertThat(run.err()).contains("青禾区自然资源局，2020", "青禾区国土资源局，2019", "--renamed");
        assertThat(run.out()).doesNotContain("ART19-05");
        assertThat(Run.of("check", CIVIL_AFFAIRS, "--last-year", CIVIL_AFFAIRS).err())
                .contains("不是前一年度");
    }

    @Test
    void aRegionIsHeldAgainstItsLastYearAndSaysWhoHasNone() {
        Run run = Run.of(
                "consolidate",
                "examples/region-2020",
                "--last-year",
                workbook,
                "--renamed",
                RENAMED,
                "-o",
                folder.resolve("2020.xlsx").toString());
        assertThat(run.out()).contains("有 5 份报送没有找到上一年的，未作跨年核对：青禾区商务局、青禾区工业和信息化局、青禾区教育局、青禾区松岗镇人民政府、青禾区柳溪街道办事处。");
    }

    @Test
    void lastYearThatIsNotThereOrNotReadableStopsTheRun() throws IOException {
        assertThat(Run.of("check", CIVIL_AFFAIRS, "--last-year", "examples/region-2017")
                        .err())
                .contains("examples/region-2017");
        Path empty = Files.createDirectory(folder.resolve("空"));
        Run run = Run.of("check", CIVIL_AFFAIRS, "--last-year", empty.toString());
        assertThat(run.err()).startsWith("上年资料中没有可用的报送");
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }

    /** The heads of the findings that join the two years. */
    private static List<String> joined(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Run.of(all)
                .out()
                .lines()
                .filter(line -> line.contains("APP19-04") || line.contains("ART19-05") || line.contains("REM19-0"))
                .filter(line -> line.startsWith("△") || line.startsWith("✕"))
                .toList();
    }
}
