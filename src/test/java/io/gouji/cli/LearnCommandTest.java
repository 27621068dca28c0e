package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a label that no form prints to a decision that holds for the files to come, and back. */
class LearnCommandTest {
    private static final String TABLE = """
            统计指标,单位,统计数
            一、主动公开情况,,
            （一）主动公开政府信息数,条,120
            其中：主动公开规范性文件数,条,12
            制发规范性文件总数,件,13
            （二）通过不同渠道和方式公开政府信息的情况,,
            1.政府公报公开政府信息数,条,1
            2.网上门户发布总量,条,200
            3.政务微博公开政府信息数,条,30
            4.热线应答数,条,44
            5.其他方式公开政府信息数,条,5
            二、回应解读情况,,
            （一）回应公众关注热点或重大舆情数,次,3
            三、依申请公开情况,,
            （一）收到申请数,件,7
            """;
    private static final int TICK = 0;
    private static final int LABEL = 1;
    private static final int CODE = 7;

    @TempDir
    Path folder;

    @Test
    void whatIsTickedOnceIsSureInTheNextFile() throws IOException {
        table("a.csv", TABLE);
        assertThat(read("a.csv")).contains("2.网上门户发布总量 无对应", "4.热线应答数 无对应");
        review("a.csv");
        tick("2.网上门户发布总量", "proactive.channel.website");
        tick("4.热线应答数", "-");
        Run learnt = learn("王小明");
        assertThat(learnt.status()).isZero();
        assertThat(learnt.out()).contains("“2.网上门户发布总量” → 政府网站公开政府信息数", "“4.热线应答数” → 都不是", "已记下 2 项决定");
        assertThat(Files.readAllLines(file("decisions.csv")).get(1))
                .startsWith("2.网上门户发布总量,（二）通过不同渠道和方式公开政府信息的情况,proactive.channel.website,")
                .contains(",王小明,");

        table("b.csv", TABLE.replace("2.网上门户发布总量", "（2）网上门户 发布总量").replace("一、主动公开情况", "一 主动公开"));
        assertThat(read("b.csv")).contains("（2）网上门户发布总量 确定", "4.热线应答数 无对应").doesNotContain("4.热线应答数 确定");
    }

    @Test
    void whatIsDecidedIsAskedNoMore() throws IOException {
        table("a.csv", TABLE);
        review("a.csv");
        tick("2.网上门户发布总量", "proactive.channel.website");
        tick("4.热线应答数", "-");
        learn("王小明");
        Files.delete(file("list.xlsx"));
        review("a.csv");
        assertThat(labels()).isEmpty();
    }

    @Test
    void theLastLineCountsAndOneWithoutCodeWithdraws() throws IOException {
        table("a.csv", TABLE);
        decisions("2.网上门户发布总量,,proactive.channel.website,,,王,2026-01-05");
        assertThat(read("a.csv")).contains("2.网上门户发布总量 确定");
        decisions("2.网上门户发布总量,,proactive.channel.website,,,王,2026-01-05", "网上门户发布总量,,,,,李,2026/2/1");
        assertThat(read("a.csv")).contains("2.网上门户发布总量 无对应");
    }

    @Test
    void aLabelOfTheFormIsNotMovedToAnotherIndicator() throws IOException {
        table("a.csv", TABLE);
        decisions("主动公开规范性文件数,,proactive.channel.website,,,王,2026-01-05");
        Run run = map("a.csv");
        assertThat(run.out()).contains("其中：主动公开规范性文件数,proactive.normative_docs.disclosed");
        assertThat(run.err()).contains("第 2 行未采用：“主动公开规范性文件数”在").contains("本来就是“其中：主动公开规范性文件数");
    }

    @Test
    void aLabelOfTheFormCannotBeDeclaredNoIndicator() throws IOException {
        table("a.csv", TABLE);
        decisions("（三）其他情形数,,-,,,王,2026-01-05", "主动公开规范性文件数,,-,,,王,2026-01-05");
        assertThat(read("a.csv")).contains("其中：主动公开规范性文件数 确定");
    }

    @Test
    void aFaultyLineIsNamedAndNothingIsRead() throws IOException {
        table("a.csv", TABLE);
        decisions("网上门户发布总量,,website,,,王,2026-01-05");
        assertThat(map("a.csv")).isEqualTo(refused("第 2 行“code”列：没有代码为“website”的指标。"));
        decisions("网上门户发布总量,,proactive.channel.website,,,王,昨天");
        assertThat(map("a.csv")).isEqualTo(refused("第 2 行“when”列：“昨天”不是日期；请写成 2026-01-31 这样。"));
        decisions("网上门户发布总量,,proactive.channel.website,,,,2026-01-05");
        assertThat(map("a.csv")).isEqualTo(refused("第 2 行“who”列：此格不能为空。"));
    }

    @Test
    void twoTicksForOneLabelAreRefusedAndNothingIsWritten() throws IOException {
        table("a.csv", TABLE);
        review("a.csv");
        tick("2.网上门户发布总量", "proactive.channel.website");
        tick("2.网上门户发布总量", "-");
        Run run = learn("王小明");
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("“2.网上门户发布总量”选定了两行");
        assertThat(file("decisions.csv")).doesNotExist();
    }

    @Test
    void whatIsNoListOrHasNoTickIsSaid() throws IOException {
        table("a.csv", TABLE);
        assertThat(Run.of("learn", path("a.csv"), "--aliases", path("decisions.csv"), "--by", "王")
                        .err())
                .contains("不是 gouji map --review 写出的清单");
        review("a.csv");
        assertThat(learn("王").err()).contains("没有选定任何一行");
    }

    @Test
    void decisionsOfAnotherDayAreAddedAtTheEnd() throws IOException {
        table("a.csv", TABLE);
        decisions("热线应答数,,-,,,李,2025-01-05");
        String before = Files.readString(file("decisions.csv"));
        review("a.csv");
        tick("2.网上门户发布总量", "proactive.channel.website");
        learn("王小明");
        assertThat(Files.readString(file("decisions.csv"))).startsWith(before).contains("王小明");
    }

    @Test
    void aListInEitherLanguageIsReadBackInTheOther() throws IOException {
        table("a.csv", TABLE);
        Run.in(Language.EN, "map", path("a.csv"), "--review", "-o", path("list.xlsx"));
        tick("2.网上门户发布总量", "proactive.channel.website");
        assertThat(learn("王小明").status()).isZero();
    }

    private Run refused(String said) {
        return new Run(ExitStatus.WRONG_USAGE, "", file("decisions.csv") + " " + said + "\n");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return file(name).toString();
    }

    private void table(String name, String content) throws IOException {
        Files.writeString(file(name), content);
    }

    private void decisions(String... lines) throws IOException {
        Files.writeString(
                file("decisions.csv"), "label,under,code,indicator,seen,who,when\n" + String.join("\n", lines) + "\n");
    }

    private Run map(String name) {
        return Files.exists(file("decisions.csv"))
                ? Run.of("map", path(name), "--format", "csv", "--aliases", path("decisions.csv"))
                : Run.of("map", path(name), "--format", "csv");
    }

    /** Each label with what was made of it. */
    private List<String> read(String name) {
        return map(name)
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[3].replaceFirst(".* / ", "") + " " + cells[12])
                .toList();
    }

    private void review(String name) {
        Run run = Files.exists(file("decisions.csv"))
                ? Run.of("map", path(name), "--aliases", path("decisions.csv"), "--review", "-o", path("list.xlsx"))
                : Run.of("map", path(name), "--review", "-o", path("list.xlsx"));
        assertThat(run.status()).isZero();
    }

    private Run learn(String who) {
        return Run.of("learn", path("list.xlsx"), "--aliases", path("decisions.csv"), "--by", who);
    }

    private List<String> labels() throws IOException {
        try (InputStream in = Files.newInputStream(file("list.xlsx"));
                Workbook workbook = WorkbookFactory.create(in)) {
            return IntStream.rangeClosed(1, workbook.getSheetAt(0).getLastRowNum())
                    .mapToObj(row ->
                            workbook.getSheetAt(0).getRow(row).getCell(LABEL).getStringCellValue())
                    .toList();
        }
    }

    /** As a person ticks a line in a spreadsheet. */
    private void tick(String label, String code) throws IOException {
        Workbook workbook;
        try (InputStream in = Files.newInputStream(file("list.xlsx"))) {
            workbook = WorkbookFactory.create(in);
        }
        boolean ticked = false;
        for (Row row : workbook.getSheetAt(0)) {
            if (row.getCell(LABEL).getStringCellValue().equals(label)
                    && row.getCell(CODE).getStringCellValue().equals(code)) {
                row.createCell(TICK).setCellValue("√");
                ticked = true;
            }
        }
        assertThat(ticked).as(label + " " + code).isTrue();
        try (OutputStream out = Files.newOutputStream(file("list.xlsx"))) {
            workbook.write(out);
        }
        workbook.close();
    }
}
