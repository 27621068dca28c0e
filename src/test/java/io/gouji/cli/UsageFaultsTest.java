package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage: what is wrong, what may have been meant, exit status 2. */
class UsageFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void misspeltOptionGetsASuggestion() {
        refused("没有“--fromat”这个选项。是不是要用：--format？\n查看用法：gouji check --help\n", "check", "--fromat=json", "a.xls");
        refusedInEnglish(
                "There is no option “--fromat”. Did you mean: --format?\nSee how it is used: gouji check --help\n",
                "check",
                "--fromat",
                "json",
                "a.xls");
    }

    @Test
    void misspeltCommandGetsASuggestion() {
        refused("没有“chekc”这个命令。是不是要用：check？\n查看用法：gouji --help\n", "chekc");
    }

    @Test
    void unlikeAnythingGetsNone() {
        refused("没有“--zzzzzzzz”这个选项。\n查看用法：gouji rules --help\n", "rules", "--zzzzzzzz");
    }

    @Test
    void valueThatIsNotPossibleIsAnsweredWithThoseThatAre() {
        refused(
                "选项 --format 不能取“xml”，可用的有：text、jsonl、csv、xlsx。\n查看用法：gouji map --help\n",
                "map",
                "--format",
                "xml",
                "a");
        refused("选项 --lang 不能取“fr”，可用的有：zh、en。\n查看用法：gouji --help\n", "--lang", "fr", "rules");
    }

    @Test
    void missingValueAndMissingFileAreSaid() {
        refused("选项 --format 后面缺少取值，可用的有：text、jsonl、csv、xlsx。\n查看用法：gouji map --help\n", "map", "a", "--format");
        refused("缺少参数：文件。\n查看用法：gouji check --help\n", "check");
        refusedInEnglish("Something is missing: FILE.\nSee how it is used: gouji check --help\n", "check");
    }

    @Test
    void whatIsGivenTwiceOrTooMuchIsSaid() {
        refused("选项 --format 只能用一次。\n查看用法：gouji map --help\n", "map", "--format", "csv", "--format", "csv", "a");
        refused("多出了“a.xls”，不知何用。\n查看用法：gouji rules --help\n", "rules", "a.xls");
    }

    @Test
    void missingFileIsAnsweredWithItsNearestNeighbours() throws IOException {
        Files.writeString(folder.resolve("统计表2018.txt"), "");
        Files.writeString(folder.resolve("工作总结.txt"), "");
        String missing = folder.resolve("统计表2081.txt").toString();
        refused("找不到文件“" + missing + "”。同一文件夹里名称相近的有：统计表2018.txt。\n", "check", missing);
    }

    @Test
    void missingFileWithoutNeighboursIsSaid() {
        String missing = folder.resolve("统计表.xls").toString();
        refused("找不到文件“" + missing + "”。请核对路径和文件名。\n", "map", missing);
        String nowhere = folder.resolve("没有").resolve("a.xls").toString();
        refused("找不到文件“" + nowhere + "”：没有文件夹 " + folder.resolve("没有") + "。请核对路径。\n", "claims", nowhere);
    }

    @Test
    void folderIsSentToTheCommandForFolders() {
        refused("“" + folder + "”是文件夹。此命令要的是文件；整个文件夹请用 gouji consolidate。\n", "check", folder.toString());
    }

    @Test
    void oneMissingFileAmongSeveralIsToldBeforeAnyIsRead() throws IOException {
        Path there = Files.writeString(folder.resolve("a.txt"), "2018年收到申请2件。");
        Run run = Run.of("check", there.toString(), folder.resolve("zzz.xlsx").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void unknownEditionIsAnsweredWithThoseThatAreKnown() {
        refused("没有“2020”这个表式，可用的有：legacy-2014、legacy-2014-national、2019、2021。\n", "rules", "--edition", "2020");
    }

    @Test
    void oneJsonDocumentCannotHoldSeveralSubmissions() throws IOException {
        String file = Files.writeString(folder.resolve("a.txt"), "文").toString();
        refused(
                "--format json 只写一份结果。与 --each 同用时请改为 --format jsonl（每个文件一行）。\n",
                "check",
                "--each",
                "--format",
                "json",
                file,
                file);
    }

    @Test
    void referenceFolderThatIsNotThereOrHoldsNothingIsRefused() throws IOException {
        Path missing = folder.resolve("没有");
        refused(missing + "：文件夹读不出来。请核对路径和权限。\n", "rules", "--reference", missing.toString());
        refused(folder + "：文件夹中没有参考数据表（如 rule/rules.csv）。请核对路径。\n", "rules", "--reference", folder.toString());
        Path table = folder.resolve("rules.csv");
        Files.writeString(table, "id\n");
        refused(table + "：没有名为 rules.csv 的参考数据表，不会被采用。请核对文件夹和文件名。\n", "rules", "--reference", folder.toString());
    }

    @Test
    void faultInAReferenceTableIsToldByLineAndColumn() throws IOException {
        Files.createDirectories(folder.resolve("rule"));
        Files.writeString(folder.resolve("rule/groups.csv"), "group,placeholder,members\n本区,,x\n");
        Run run = Run.of("rules", "--reference", folder.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).isEqualTo(folder + "/rule/groups.csv 第 2 行“placeholder”列：此格不能为空。\n");
    }

    private static void refused(String message, String... arguments) {
        refused(Language.ZH, message, arguments);
    }

    private static void refusedInEnglish(String message, String... arguments) {
        refused(Language.EN, message, arguments);
    }

    private static void refused(Language language, String message, String... arguments) {
        Run run = Run.in(language, arguments);
        assertThat(run).isEqualTo(new Run(ExitStatus.WRONG_USAGE, "", message.replace("\n", System.lineSeparator())));
    }
}
