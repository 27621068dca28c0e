package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.output.Filing;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.output.PrintedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCommandTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnEditionItListsThem() {
        Run run = Run.of("form");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("legacy-2014 ", "legacy-2014-national ", "2019-2020年统计表", "2021年起统计表")
                .contains("department（部门）", "city-county（市、区县）");
    }

    @Test
    void writesTheFormThatWasAskedFor() {
        Path target = folder.resolve("表.xlsx");
        Run run = Run.of("form", "2021", "-o", target.toString());
        assertThat(run.status()).isZero();
        assertThat(target)
                .hasBinaryContent(PrintedForm.bytes(PrintedForm.of("2021", "").blank(), Format.XLSX));
        assertThat(run.err()).isEqualTo("已写入 " + target + "（2021年起统计表）。\n");
    }

    @Test
    void variantAgencyYearAndFormatAreTheUsersToChoose() {
        Path target = folder.resolve("表.XLS");
        String[] arguments = {
            "form",
            "LEGACY-2014",
            "--variant",
            "city-county",
            "--agency",
            "云岭县林业局",
            "--year",
            "2018",
            "-o",
            target.toString()
        };
        assertThat(Run.of(arguments).status()).isZero();
        Filing filing = new Filing("云岭县林业局", "2018", "");
        assertThat(target)
                .hasBinaryContent(PrintedForm.bytes(
                        PrintedForm.of("legacy-2014", "city-county").sheet(filing), Format.XLS));
    }

    @Test
    void theFirstVariantIsWrittenWhereNoneIsNamed() {
        Path target = folder.resolve("a.xls");
        assertThat(Run.of("form", "legacy-2014", "-o", target.toString()).status())
                .isZero();
        assertThat(target)
                .hasBinaryContent(PrintedForm.bytes(
                        PrintedForm.of("legacy-2014", "department").blank(), Format.XLS));
    }

    @Test
    void aYearThatUsesAnotherEditionIsSaid() {
        Path target = folder.resolve("a.xls");
        assertThat(Run.of("form", "2019", "--year", "2023", "-o", target.toString())
                        .err())
                .contains("请注意：2019-2020年统计表一般不用于2023年度的报告。");
    }

    @Test
    void anUnknownEditionIsAnsweredWithTheOnesThatMayBeMeant() {
        assertThat(refused("form", "2020", "-o", "a.xls"))
                .isEqualTo("没有“2020”这个表式，可用的有：legacy-2014、legacy-2014-national、2019、2021。是不是要用：2019？\n");
        assertThat(refused("form", "legacy2014", "-o", "a.xls")).endsWith("是不是要用：legacy-2014？\n");
        assertThat(refused("form", "x", "-o", "a.xls"))
                .isEqualTo("没有“x”这个表式，可用的有：legacy-2014、legacy-2014-national、2019、2021。\n");
    }

    @Test
    void whatCannotBeDoneIsSaidWithWhatToDo() {
        assertThat(refused("form", "2019")).isEqualTo("请用 -o 指定写入的文件，如：gouji form 2019 -o 空白表.xlsx\n");
        assertThat(refused("form", "2019", "-o", "a.ods")).isEqualTo("不知道“a.ods”要写成哪种格式：文件名请以 .xlsx 或 .xls 结尾。\n");
        assertThat(refused("form", "2019", "-o", "a.xls", "--variant", "b"))
                .isEqualTo("表式 2019 只有一种样式，不用加 --variant。\n");
        assertThat(refused("form", "legacy-2014", "-o", "a.xls", "--variant", "b"))
                .isEqualTo("表式 legacy-2014 没有“b”这个样式，可用的有：department、city-county。\n");
        assertThat(refused("form", "2019", "-o", "a.xls", "--year", "18")).isEqualTo("年度应写成四位数字（如 2021），而这里是“18”。\n");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWithForce() throws IOException {
        Path target = Files.writeString(folder.resolve("a.xls"), "old");
        assertThat(Run.of("form", "2021", "-o", target.toString()).status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(target).hasContent("old");
        assertThat(Run.of("form", "2021", "-o", target.toString(), "--force").status())
                .isZero();
        assertThat(Files.size(target)).isGreaterThan(1000);
    }

    private static String refused(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        return run.err();
    }
}
