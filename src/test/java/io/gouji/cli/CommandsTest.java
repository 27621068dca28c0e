package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Grid;
import io.gouji.intake.Intake;
import io.gouji.reference.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on files: what they write where, and the exit status. */
class CommandsTest {
    @TempDir
    private Path folder;

    private String report = "";

    @BeforeEach
    void writeReport() throws IOException {
        report = Files.writeString(folder.resolve("报告 2018.txt"), "某某区林业局2018年政府信息公开工作年度报告\n\n一、概述\n\n全年工作平稳。\n")
                .toString();
    }

    @Test
    void checkPrintsTheVerdictFirst() {
        Run run = Run.of("check", report);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).startsWith("没有统计表，不能判断可否报送");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void fileThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        String empty = Files.writeString(folder.resolve("空.xls"), "").toString();
        Run run = Run.of("check", empty, report);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).isEqualTo(empty + "：文件是空的（0 字节）。请重新提交。" + System.lineSeparator());
        assertThat(run.out()).contains("未能读取 1 个文件", "未读", "报告 2018.txt");
    }

    /** One of them does without the library that takes options apart. */
    @Test
    void aCheckWithoutOptionsIsOneWithTheUsualOnes() throws IOException {
        String empty = Files.writeString(folder.resolve("空.xls"), "").toString();
        for (List<String> files : List.of(
                List.of(report),
                List.of(empty, report),
                List.of(empty),
                List.of(folder.toString()),
                List.of(folder.resolve("报告 2019.txt").toString()),
                List.of(folder.resolve("没有/附件.xls").toString()))) {
            assertThat(Run.of(arguments(files)))
                    .as(files.toString())
                    .isEqualTo(Run.of(arguments(files, "--fail-on", "error")));
        }
    }

    private static String[] arguments(List<String> files, String... options) {
        return Stream.of(List.of("check"), files, List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    @Test
    void aNameThatMayBeAnOptionOrAListOfArgumentsIsLeftToTheLibrary() throws IOException {
        Path list = Files.writeString(folder.resolve("参数.txt"), "\"" + report + "\"");
        assertThat(Run.of("check", "@" + list).out())
                .isEqualTo(Run.of("check", report).out());
        assertThat(Run.of("check", "--al").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("check", "").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("check").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void nothingReadIsAStatusOfItsOwn() throws IOException {
        String empty = Files.writeString(folder.resolve("空.xls"), "").toString();
        for (String command : new String[] {"check", "map", "claims"}) {
            Run run = Run.of(command, empty);
            assertThat(run.status()).as(command).isEqualTo(ExitStatus.NOTHING_READ);
            assertThat(run.out()).as(command).isEmpty();
        }
        Path target = folder.resolve("结果.csv");
        assertThat(Run.of("map", empty, "--format", "csv", "-o", target.toString())
                        .status())
                .isEqualTo(ExitStatus.NOTHING_READ);
        assertThat(target).doesNotExist();
    }

    @Test
    void eachWritesALineASubmission() {
        Run run = Run.of("check", "--each", "--format", "jsonl", report, report);
        assertThat(run.out()).hasLineCount(2);
        assertThat(run.out().lines()).allMatch(line -> line.startsWith("{\"submission\":{"));
    }

    @Test
    void eachEndsWithATally() {
        assertThat(Run.of("check", "--each", report, report).out())
                .endsWith("\n共 2 份：可以报送 0 份，不能报送 0 份，不能判断 2 份（共核对 2 项）\n");
        assertThat(Run.of("check", "--each", report).out()).doesNotContain("共核对 1 份");
    }

    @Test
    void outputGoesToAFileWholeAndIsNotReplacedUnasked() throws IOException {
        Path target = folder.resolve("结果.json");
        Run run = Run.of("check", report, "--format", "json", "-o", target.toString());
        assertThat(run).isEqualTo(new Run(ExitStatus.DONE, "", ""));
        String written = Files.readString(target);
        assertThat(written).startsWith("{\n").endsWith("}\n");

        Run again = Run.of("check", report, "-o", target.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(again.err()).startsWith("不能写入 " + target).contains("--force");
        assertThat(target).hasContent(written);

        assertThat(Run.of("check", report, "--force", "-o", target.toString()).status())
                .isZero();
        assertThat(Files.readString(target)).startsWith("没有统计表");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void listsForSpreadsheetsBeginWithOneHeader() {
        for (String command : new String[] {"map", "claims"}) {
            Run run = Run.of(command, "--format", "csv", report, report);
            assertThat(run.out().lines().filter(line -> line.startsWith("\uFEFF文件,")))
                    .as(command)
                    .hasSize(1);
        }
    }

    @Test
    void listsAreWorkbooksWhereTheNameOfTheOutputSaysSo() {
        Path target = folder.resolve("清单.xlsx");
        assertThat(Run.of("claims", report, "-o", target.toString()).status()).isZero();
        Grid list = Intake.read(target, "清单.xlsx").grids().get(0);
        assertThat(list.name()).isEqualTo("正文引数");
        assertThat(list.cell(0, 0).shown()).isEqualTo("文件");

        Run nowhere = Run.of("map", report, "--format", "xlsx");
        assertThat(nowhere.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(nowhere.err()).contains("工作簿不能显示在屏幕上，请用 -o 指定写入的文件");
    }

    @Test
    void listWithoutATableSaysSoBesideTheOutput() {
        Run run = Run.of("map", "--format", "jsonl", report);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("没有找到可辨认的统计表");
    }

    @Test
    void rulesOfAnEditionAreThoseOfItsFamilyAndOfAll() {
        String rules = Run.of("rules", "--edition", "legacy-2014-national").out();
        assertThat(rules).contains("LEG-APP-01  ✕ 错误", "CMP-02").doesNotContain("APP21-01");
        assertThat(Run.in(Language.EN, "rules", "--format", "csv").out()).startsWith("\uFEFFrule,severity,");
    }

    @Test
    void coloursComeOnlyWhenAsked() {
        assertThat(Run.of("check", report).out()).doesNotContain("\u001B");
        assertThat(Run.of("check", report, "--color", "always").out()).contains("\u001B[33m没有统计表");
    }

    @Test
    void defectIsOneLineThatSaysWhatToReport() {
        StringWriter err = new StringWriter();
        PrintWriter writer = new PrintWriter(err);
        Console console = new Console(writer, writer, Language.ZH, 80, false, false);
        Gouji gouji = new Gouji(console, Language.ZH);
        assertThat(new Failures(gouji).defect(new IllegalStateException("x"))).isEqualTo(ExitStatus.OUR_DEFECT);
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("程序自身出错：java.lang.IllegalStateException: x。")
                .contains("--verbose");
    }

    @Test
    void posixLocaleThatSaysNothingIsChinese() {
        assertThat(Language.of(Console.locale(""))).isEqualTo(Language.ZH);
        assertThat(Language.of(Console.locale("C.UTF-8"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Console.locale("zh_CN.GB18030"))).isEqualTo(Language.ZH);
        assertThat(Console.locale("en_US.UTF-8@euro")).isEqualTo(Locale.US);
    }
}
