package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules, and one of them confronted with a file. */
class RulesCommandTest {
    private static final String TABLE = "examples/region-2020/青禾区商务局2020年统计表.xlsx";

    private static final String HEADER = "id,editions,scope,foreach,expression,severity,source,message_zh,message_en\n";

    @TempDir
    private Path folder;

    @Test
    void ruleOfAFamilyIsShownWithEveryRepetition() {
        Run run = Run.of("rules", "--explain", "APP19-01", "--on", TABLE);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).startsWith("APP19-01  ✕ 错误").endsWith("""
                        ✕ 不成立  总计
                                 O26  本年新收政府信息公开申请数量（总计）  34
                              +  O27  上年结转政府信息公开申请数量（总计）   3
                                      合计                                  37
                              应等于
                                 O47  总计（总计）                          34
                              +  O48  结转下年度继续办理（总计）             2
                                      合计                                  36
                                      相差                                   1

                        ✓ 成立  自然人                        23  ==  23
                        ✓ 成立  法人或其他组织：商业企业      10  ==  10
                        ✓ 成立  法人或其他组织：科研机构       1  ==   1
                        ✓ 成立  法人或其他组织：社会公益组织   0  ==   0
                        ✓ 成立  法人或其他组织：法律服务机构   3  ==   3
                        ✓ 成立  法人或其他组织：其他           0  ==   0

                        共 7 项：成立 6，不成立 1，无法核对 0
                        """);
    }

    @Test
    void blankCellIsWhyARuleIsNotAssessable() {
        String blank = folder.resolve("空白.xlsx").toString();
        Run.of("form", "legacy-2014", "-o", blank);
        assertThat(Run.in(Language.EN, "rules", "--explain", "leg-app-02", "--on", blank)
                        .out())
                .contains("？ not checked", "(blank)", "a blank is not 0");
    }

    @Test
    void ruleOfAnotherEditionSaysSo() {
        assertThat(Run.of("rules", "--explain", "APP21-01", "--on", TABLE).out())
                .endsWith("\n未核对：此规则只用于2021年起（2021），所给的表不是这一版。\n");
    }

    @Test
    void ruleThatNeedsLastYearSaysSo() {
        assertThat(Run.of("rules", "--explain", "APP19-04", "--on", TABLE).out())
                .endsWith("\n此规则：须有上年的表或报告才核对。\n");
    }

    @Test
    void ruleThatIsNeverCheckedIsNotCalledFulfilled() {
        assertThat(Run.of("rules", "--explain", "DDL-01", "--on", TABLE).out())
                .contains("\n  核对    不核对，因为公布日期不在报送材料之中\n")
                .endsWith("\n此规则：不核对，因为公布日期不在报送材料之中。\n");
    }

    @Test
    void checkThatIsNoSumShowsWhatItFound() {
        assertThat(Run.of("rules", "--explain", "CMP-04", "--on", TABLE).out()).contains("采购总金额应注明单位");
    }

    @Test
    void oneRuleAloneIsReadInWords() {
        assertThat(Run.of("rules", "--explain", "app19-01").out())
                .startsWith("APP19-01")
                .endsWith("共 1 条规则\n");
    }

    @Test
    void unknownRuleIsRefusedWithNearNames() {
        Run run = Run.of("rules", "--explain", "APP19-1", "--on", TABLE);
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err().strip()).isEqualTo("没有“APP19-1”这条规则，名称相近的有：APP19-01、APP19-02、APP19-03。");
        assertThat(Run.of("rules", "--explain", "？").err()).contains("用 gouji rules 可查看全部规则");
    }

    @Test
    void fileWithoutARuleAndATableForTwoAreRefused() {
        assertThat(Run.of("rules", "--on", TABLE).err()).contains("--explain APP21-01");
        assertThat(Run.of("rules", "--explain", "APP19-01", "--on", TABLE, "--format", "csv")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("rules", "--explain", "APP19-01", "--on", "nowhere.xlsx")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void rulesOfARegionAreAddedAndTakeThePlaceOfOurs() {
        String own = "examples/region-rules.csv";
        String rules = Run.of("rules", "--rules", own, "--edition", "2019").out();
        assertThat(rules).contains("QH-01  △ 提醒", "QH-02  △ 提醒", "ART19-03  △ 提醒", "APP19-01");
        assertThat(Run.of("rules", "--explain", "ART19-03").out()).contains("i 说明");
        assertThat(Run.of("rules", "--rules", own, "--explain", "QH-01", "--on", TABLE)
                        .out())
                .contains("共 7 项：成立 7");
    }

    @Test
    void ruleOfARegionFailsLikeOurs() throws IOException {
        String own = Files.writeString(folder.resolve("本区规则.csv"), HEADER + """
                        BQ-1,2019,within-table,,request.new@total == 33,error,本区,收到申请应为33件,Received must be 33
                        """).toString();
        Run run = Run.of("check", TABLE, "--rules", own);
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.out()).contains("BQ-1");
    }

    @Test
    void ruleThatCannotBeUsedIsNamedWithFileAndLine() throws IOException {
        String own = Files.writeString(folder.resolve("本区规则.csv"), HEADER + """
                        BQ-1,2019,within-table,,request.new@totl == 33,error,本区,示例,example
                        """).toString();
        Run run = Run.of("check", TABLE, "--rules", own);
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err().strip())
                .isEqualTo(
                        own + " 第 2 行“expression”列：规则 BQ-1 的表达式第 1 个字符处："
                                + "没有代码为“request.new@totl”的指标，相近的有：request.new@total、request.new@natural、request.new@org.other。");
        assertThat(Run.of("check", TABLE, "--rules", "nowhere.csv").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void rulesThatContradictOursAreNamed() throws IOException {
        String own = Files.writeString(folder.resolve("本区规则.csv"), HEADER + """
                        BQ-1,2019,within-table,,request.new@natural > request.new@total,error,本区,示例,example
                        """).toString();
        assertThat(Run.in(Language.EN, "rules", "--rules", own).err().strip())
                .isEqualTo(own + ", line 2, column expression: No figures can fulfil these rules together: "
                        + "APP19-03, BQ-1.");
    }
}
