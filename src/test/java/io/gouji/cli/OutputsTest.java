package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of every command that writes: what is there is not written over unasked, a source never, and what cannot be written is named. */
class OutputsTest {
    private static final String EXISTS = "已有同名文件。请换一个文件名；确要覆盖的，加 --force。";

    @TempDir
    private Path temp;

    private Path table;
    private Path region;

    @BeforeEach
    void copyExamples() throws IOException {
        table = Files.copy(
                Path.of("examples/region-2018/青禾区工业和信息化局/附件.xls"),
                temp.resolve("附件.xls"),
                StandardCopyOption.REPLACE_EXISTING);
        region = Files.createDirectory(temp.resolve("2018"));
        Files.copy(table, region.resolve("附件.xls"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check TABLE -o",
                "check TABLE --report",
                "check TABLE --annotate",
                "map TABLE -o",
                "map TABLE --format xlsx -o",
                "map TABLE --review -o",
                "claims TABLE -o",
                "form 2021 -o",
                "rules -o",
                "diff TABLE TABLE -o",
                "consolidate REGION -o",
                "consolidate REGION -o OTHER --report",
            })
    void whatIsThereIsNotReplacedUnlessForced(String command) throws IOException {
        Path target = Files.writeString(temp.resolve("there.xls" + (command.startsWith("form") ? "x" : "")), "before");
        Run refused = run(command, target);
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).isEqualTo("不能写入 " + target + "：" + EXISTS + "\n");
        assertThat(target).hasContent("before");
        Run forced = run(command, target, "--force");
        assertThat(forced.status()).as(forced.err()).isLessThan(ExitStatus.WRONG_USAGE);
        assertThat(Files.size(target)).isNotEqualTo("before".length());
        assertThat(hidden()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check TABLE --force -o",
                "check TABLE --force --report",
                "map TABLE --force -o",
                "claims TABLE --force -o",
                "diff TABLE TABLE --force -o",
                "consolidate REGION --roster TABLE --force -o",
                "consolidate REGION --waivers TABLE --force -o",
                "consolidate REGION --last-year TABLE --force -o",
                "learn TABLE --by 王 --aliases",
            })
    void aSourceIsNotReplacedEvenWhenForced(String command) throws IOException {
        byte[] before = Files.readAllBytes(table);
        Run refused = run(command, table);
        assertThat(refused.err()).isEqualTo("要写出的“" + table + "”是所给的来源之一（或来源文件夹中已有的文件）。来源从不覆盖，--force 也不行；请换一个文件名。\n");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(table).hasBinaryContent(before);
    }

    @Test
    void aSubmissionInTheFolderIsNotReplacedEvenWhenForced() throws IOException {
        Path submission = region.resolve("附件.xls");
        for (String option : List.of("-o", "-o OTHER --report")) {
            Run refused = run("consolidate REGION --force " + option, submission);
            assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(refused.err()).startsWith("要写出的“" + submission + "”是所给的来源之一");
        }
        assertThat(submission).hasSameBinaryContentAs(table);
    }

    @Test
    void theWorkbookOfAnEarlierRunInTheFolderMayBeReplaced() {
        Path workbook = region.resolve("汇总.xlsx");
        assertThat(run("consolidate REGION -o", workbook).status()).isZero();
        Run again = run("consolidate REGION --force -o", workbook);
        assertThat(again.status()).as(again.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check TABLE -o",
                "check TABLE --report",
                "check TABLE --annotate",
                "map TABLE -o",
                "form 2021 -o",
                "rules -o",
                "consolidate REGION -o",
                "consolidate REGION -o OTHER --report",
                "consolidate REGION -o OTHER --data",
                "consolidate REGION -o OTHER --letters",
            })
    void aMissingFolderIsNamedBeforeAnythingIsWritten(String command) {
        Path target = temp.resolve("没有").resolve("out.xls");
        Run refused = run(command, target);
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).isEqualTo("不能写入 " + target + "：没有文件夹 " + temp.resolve("没有") + "。请先建立该文件夹，或换一个位置。\n");
        assertThat(temp.resolve("other.xlsx")).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFileAndAFileInPlaceOfAFolderAreNamed() throws IOException {
        assertThat(run("consolidate REGION -o", Files.createDirectory(temp.resolve("f")))
                        .err())
                .endsWith("这是一个文件夹。请给出文件名。\n");
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(run("consolidate REGION -o OTHER --data", file).err()).endsWith("这是一个文件。请给出文件夹名。\n");
        assertThat(run("consolidate REGION -o OTHER --letters", file).err()).endsWith("这是一个文件。请给出文件夹名。\n");
        assertThat(temp.resolve("other.xlsx")).doesNotExist();
    }

    @Test
    void whatAKilledRunLeftBesideIsTidiedUp() throws IOException {
        Path target = temp.resolve("out.xlsx");
        Path left = Files.writeString(temp.resolve(".out.xlsx.part"), "half");
        assertThat(run("consolidate REGION -o", target).status()).isZero();
        assertThat(left).doesNotExist();
    }

    private Run run(String command, Path target, String... more) {
        List<String> words = new ArrayList<>();
        Stream.of(command.split(" "))
                .map(word -> word.equals("TABLE") ? table.toString() : word)
                .map(word -> word.equals("REGION") ? region.toString() : word)
                .map(word -> word.equals("OTHER") ? temp.resolve("other.xlsx").toString() : word)
                .forEach(words::add);
        words.add(target.toString());
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private List<Path> hidden() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
