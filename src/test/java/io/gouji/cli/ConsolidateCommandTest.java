package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path temp;

    private Path folder;
    private Path output;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("2018年报送"));
        output = temp.resolve("区域.xlsx");
        Files.writeString(
                folder.resolve("财政局.txt"),
                "崂山区财政局2018年政府信息公开工作年度报告\n\n" + "2018年，本单位主动公开政府信息12条，全年收到政府信息公开申请2件。".repeat(8) + "\n");
    }

    @Test
    void whatCameOfTheRunIsSaidInAFewLines() throws IOException {
        Path roster = Files.writeString(temp.resolve("名单.csv"), "单位\n崂山区财政局\n崂山区民政局\n");
        Files.writeString(folder.resolve("坏.xls"), "\u0000\u0001");
        assertThat(run("--roster", roster.toString(), "--name", "崂山区")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString().lines().toList())
                .startsWith(
                        "崂山区：2018年度，汇总 1 个单位。",
                        "共 2 个文件：已读 1，留存未用 0，不能使用 1，跳过 0。",
                        "名单上 2 个单位：已报 1，未报 1，来件不能用 0。",
                        "未报送：崂山区民政局。")
                .anyMatch(line -> line.startsWith("不能使用：坏.xls。"))
                .endsWith("已写出：" + output);
        assertThat(output).isNotEmptyFile();
    }

    @Test
    void theRegionIsCalledAfterItsFolder() {
        run();
        assertThat(out.toString()).startsWith("2018年报送：2018年度");
    }

    @Test
    void anExistingWorkbookIsRefusedBeforeAnythingIsRead() throws IOException {
        Files.writeString(output, "alt");
        assertThat(run()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(err.toString()).contains("--force");
        assertThat(output).hasContent("alt");
        assertThat(run("--force")).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void whereNothingCanBeUsedNothingIsWritten() throws IOException {
        Files.delete(folder.resolve("财政局.txt"));
        Files.writeString(folder.resolve("坏.xls"), "\u0000\u0001");
        assertThat(run()).isEqualTo(ExitStatus.NOTHING_READ);
        assertThat(err.toString()).contains("不能使用：坏.xls。").endsWith("没有一份可用的报送，未写出工作簿。" + System.lineSeparator());
        assertThat(output).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(execute("consolidate", temp.resolve("2018年报").toString(), "-o", output.toString()))
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(err.toString()).contains("2018年报送");
    }

    @Test
    void theWorkbookToWriteMustBeNamed() {
        assertThat(execute("consolidate", folder.toString())).isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void lessThanOneJobIsRefused() {
        assertThat(run("--jobs", "0")).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(err.toString()).startsWith("--jobs 至少为 1，而写的是 0。");
    }

    @Test
    void theHelpShowsExamplesInBothLanguages() {
        execute("consolidate", "--help");
        assertThat(out.toString()).contains("gouji consolidate 2018年报送 -o 2018汇总.xlsx");
        execute("consolidate", "--help", "--lang", "en");
        assertThat(out.toString()).contains("gouji consolidate submissions-2018 -o region-2018.xlsx");
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("consolidate", folder.toString(), "-o", output.toString()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        Console console =
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), Language.ZH, 100, false, false);
        return Gouji.run(List.of(arguments), console);
    }
}
