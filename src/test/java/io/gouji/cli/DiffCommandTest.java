package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String REGION = "examples/region-2018";
    private static final String FIRST = REGION + "/青禾区商务局2018年统计表.xls";
    private static final String CORRECTED = REGION + "/青禾区商务局2018年统计表（更正）.xls";

    @TempDir
    Path folder;

    @Test
    void theCorrectionOfAFigureFixesItsFinding() {
        Run run = Run.of("diff", FIRST, CORRECTED);
        assertThat(run.status()).isZero();
        assertThat(run.outInOneLine()).startsWith("没有新的问题。数字变动1处；新出现0、重新出现0、仍未改1、已豁免0、已改正1。");
        assertThat(run.out().lines().toList())
                .contains("青禾区商务局（2018 年度）", "    C28  网络申请数  278  →  287", "  已改正 1")
                .anyMatch(line -> line.startsWith("    ✕ 错误  LEG-APP-01"));
    }

    @Test
    void theOtherWayRoundTheFindingIsNewAndTheExitStatusSaysSo() {
        Run run = Run.of("diff", CORRECTED, FIRST);
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.out()).startsWith("有新的问题。").contains("287  →  278", "  新出现 1");
    }

    /** The strongest test of reading a workbook back: nothing at all differs from the files that it was made of. */
    @Test
    void aRegionalWorkbookInEitherLanguageSaysWhatItsFilesSay() {
        for (Language language : Language.values()) {
            String workbook = folder.resolve(language + ".xlsx").toString();
            Run.in(language, "consolidate", REGION, "-o", workbook);
            Run run = Run.of("diff", REGION, workbook);
            assertThat(run.outInOneLine()).isEqualTo("没有新的问题。数字变动0处；新出现0、重新出现0、仍未改66、已豁免0、已改正0。对照了7份报送，其中7份没有变动。");
        }
    }

    @Test
    void whoIsInOneRunOnlyIsNamed() throws IOException {
        Path part = Files.createDirectory(folder.resolve("部分"));
        Files.copy(Path.of(CORRECTED), part.resolve("商务局.xls"));
        Run gone = Run.of("diff", REGION, part.toString());
        assertThat(gone.out()).contains("青禾区民政局（2018 年度）  （新的一份中没有）");
        assertThat(Run.of("diff", part.toString(), REGION).out()).contains("青禾区民政局（2018 年度）  （旧的一份中没有）");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("空"));
        assertThat(Run.of("diff", FIRST, empty.toString()).err()).contains("空”中没有可用的报送");
        assertThat(Run.of("diff", FIRST, FIRST + "x").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        Path broken = Files.write(folder.resolve("坏.xls"), new byte[] {0, 1});
        Run run = Run.of("diff", FIRST, broken.toString());
        assertThat(List.of(run.status())).containsExactly(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("坏.xls");
    }

    @Test
    void aFindingThatWasWaivedAndStandsAgainIsReopened() throws IOException {
        String id = Run.of("check", FIRST, "--format", "jsonl")
                .out()
                .replaceAll("(?s).*\"id\":\"([0-9a-f]+)\",\"rule\":\"LEG-APP-01\".*", "$1");
        Path waivers = Files.writeString(folder.resolve("豁免.csv"), "编号,理由,经办人,有效期至\n" + id + ",台账已核,王,2026-12-31\n");
        String workbook = folder.resolve("旧.xlsx").toString();
        Path part = Files.createDirectory(folder.resolve("部分"));
        Files.copy(Path.of(FIRST), part.resolve("商务局.xls"));
        Run.of(
                "consolidate",
                part.toString(),
                "--waivers",
                waivers.toString(),
                "--today",
                "2026-12-31",
                "-o",
                workbook);
        Run run = Run.of("diff", workbook, FIRST);
        assertThat(run.out()).startsWith("有新的问题。").contains("  重新出现 1");
    }
}
