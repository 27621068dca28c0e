package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reference.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    private static final Message REJECTED = Message.of("intake.unusable", "扫描件.pdf", Message.of("intake.unsupported"));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void wholeReportReadsAsAPersonHasReadIt(String language) {
        assertThat(report(language, Samples.NARROW, false).of(Samples.failing(), List.of(REJECTED)))
                .isEqualTo(Expected.text("check-" + language + ".txt"));
    }

    @Test
    void verdictCountsRootsOnly() {
        assertThat(firstLine(Samples.failing())).startsWith("不能报送 · 错误 1 处，提醒 1 处，说明 1 处，无法核对 4 处");
    }

    @Test
    void submissionWithoutFindingsMayBeSent() {
        Summary passed = new Summary(Reconciliation.Verdict.PASS, 96, 96, 0, 0, 0);
        assertThat(firstLine(Samples.reconciliation(List.of(), passed))).isEqualTo("可以报送（共核对 96 项）");
    }

    @Test
    void warningsDoNotKeepASubmissionBack() {
        Summary passed = new Summary(Reconciliation.Verdict.PASS, 96, 95, 1, 0, 0);
        Finding warning = Samples.finding("EDN-01", Severity.WARNING, Verdict.FAIL, List.of(), "表式不符。", "");
        assertThat(firstLine(Samples.reconciliation(List.of(warning), passed))).isEqualTo("可以报送 · 提醒 1 处（共核对 96 项）");
    }

    @Test
    void nothingCheckedIsNeverGreen() {
        Summary nothing = new Summary(Reconciliation.Verdict.NOTHING_CHECKED, 0, 0, 0, 0, 0);
        Reconciliation unchecked = Samples.reconciliation(List.of(), nothing);
        assertThat(firstLine(unchecked)).isEqualTo("没有核对成任何一项，不能判断可否报送（共核对 0 项）");
        assertThat(report("zh", new Screen(80, true), false).of(unchecked, List.of()))
                .doesNotContain(Style.GOOD.paint("x").substring(0, 5));
    }

    @Test
    void echoesFoldUnderTheirRoot() {
        String report = report("zh", Samples.NARROW, false).of(Samples.failing(), List.of());
        assertThat(report).contains("由此连带 1 处：AGG-04（统计表 C57）").doesNotContain("△ 提醒  AGG-04");
    }

    @Test
    void echoWhoseRootIsNotThereStandsByItself() {
        List<Finding> withoutRoot = Samples.failing().findings().subList(1, 2);
        Summary summary = new Summary(Reconciliation.Verdict.PASS, 2, 1, 1, 0, 0);
        assertThat(report("zh", Samples.NARROW, false).of(Samples.reconciliation(withoutRoot, summary), List.of()))
                .contains("△ 提醒  AGG-04");
    }

    @Test
    void allListsWhatTheFirstThreeOtherwiseStandFor() {
        assertThat(report("zh", Samples.NARROW, true).of(Samples.failing(), List.of()))
                .contains("LEG-APP-04", "LEG-SIT-01  统计表 C57、C58、C59、C60、C61\n")
                .doesNotContain("另有");
    }

    @Test
    void waivedFindingsStayVisibleUnderTheirOwnHeading() {
        Finding waived = Samples.finding("EDN-01", Severity.ERROR, Verdict.WAIVED, List.of(), "表式不符（已豁免）。", "");
        Summary summary = new Summary(Reconciliation.Verdict.PASS, 5, 4, 0, 0, 1);
        assertThat(report("zh", Samples.NARROW, false).of(Samples.reconciliation(List.of(waived), summary), List.of()))
                .startsWith("可以报送 · 已豁免 1 处（共核对 5 项）")
                .contains("○ 已豁免 1 处\n  · EDN-01  表式不符（已豁免）。");
    }

    @Test
    void whatConcernsMostComesFirstAmongWhatCouldNotBeChecked() {
        Finding about = Samples.finding("TAB-01", Severity.WARNING, Verdict.NOT_ASSESSABLE, List.of(), "没有表。", "");
        Finding other = new Finding(
                FindingId.of("LEG-APP-01", ""),
                "LEG-APP-01",
                Severity.ERROR,
                Verdict.NOT_ASSESSABLE,
                Samples.stray().where(),
                List.of(),
                "",
                "",
                "",
                Message.of("interval", 1, 2),
                java.util.Optional.empty(),
                List.of());
        Summary summary = new Summary(Reconciliation.Verdict.NOTHING_CHECKED, 2, 0, 0, 2, 0);
        assertThat(report("zh", Samples.NARROW, false)
                        .of(Samples.reconciliation(List.of(other, about), summary), List.of()))
                .endsWith("？ 无法核对 2 处\n  · TAB-01  没有表。\n  · LEG-APP-01  1 至 2\n");
    }

    @Test
    void colourSaysNothingThatTheWordsDoNot() {
        String coloured = report("zh", new Screen(80, true), false).of(Samples.failing(), List.of());
        assertThat(coloured).contains("\u001B[31m✕ 错误\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[\\d+m", ""))
                .isEqualTo(report("zh", Samples.NARROW, false).of(Samples.failing(), List.of()));
    }

    @Test
    void terminalDoesNotObeyWhatAFileSays() {
        Finding hostile = Samples.finding("EDN-01", Severity.INFO, Verdict.FAIL, List.of(), "\u001B[2J\u0007清屏", "");
        Summary summary = new Summary(Reconciliation.Verdict.PASS, 2, 1, 1, 0, 0);
        assertThat(report("zh", Samples.NARROW, false).of(Samples.reconciliation(List.of(hostile), summary), List.of()))
                .doesNotContain("\u001B", "\u0007")
                .contains("清屏");
    }

    private static String firstLine(Reconciliation reconciliation) {
        return report("zh", new Screen(200, false), false)
                .of(reconciliation, List.of())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static TextReport report(String language, Screen screen, boolean all) {
        Speech speech = language.equals("zh") ? Samples.ZH : Samples.EN;
        return new TextReport(speech, Samples.REFERENCE.indicators(), screen, all);
    }
}
