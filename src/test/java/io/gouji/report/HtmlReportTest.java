package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reference.Message;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final String HOSTILE =
            "<img src=x onerror=\"alert(1)\"></script><script>alert(2)</script>&amp;'{{say html.title}}";

    @Test
    void theVerdictStandsOnTopWithTheNumberOfThingsChecked() {
        Element verdict = page(Samples.ZH, Samples.failing()).expectFirst(".verdict");
        assertThat(verdict.text()).isEqualTo("不能报送 · 错误 1 处，提醒 1 处，说明 1 处，无法核对 4 处（共核对 40 项）");
    }

    @Test
    void aFindingSaysWhatTheReportForTheScreenSays() {
        Element finding = page(Samples.ZH, Samples.failing()).expectFirst("[data-r=NAR-03]");
        assertThat(finding.expectFirst(".head").text()).isEqualTo("△ 提醒 NAR-03 统计表 C4、正文第 1 段");
        assertThat(finding.select("p").eachText().get(1)).isEqualTo("正文与统计表不一致。");
    }

    @Test
    void theSumOfAFindingIsLaidOutTermByTerm() {
        Document page = page(Samples.EN, Samples.failing());
        assertThat(page.select("[data-r=LEG-SIT-01] .sum tr").eachText())
                .containsExactly(
                        "C57 VIII. Disclosure websites (or disclosure columns of portals) in operation 0",
                        "should equal",
                        "C58 Websites of municipal departments (filled by municipal departments) 0",
                        "+ C59 District (county-level city) government portal (filled by the district government) 1",
                        "+ C60 Portals of departments and units (regional row) 0",
                        "+ C61 Websites or columns of townships (sub-district offices) 0",
                        "together 1",
                        "difference -1");
    }

    @Test
    void whatMerelyFollowsIsFoldedUnderItsRoot() {
        Document page = page(Samples.ZH, Samples.failing());
        assertThat(page.select("#findings .item")).hasSize(7);
        assertThat(page.select("[data-r=LEG-SIT-01] .echoes li").eachText()).containsExactly("△ 提醒 AGG-04 连带。");
    }

    @Test
    void aFigureOfTheTextSharesItsKeyWithItsCellAndItsFinding() {
        Document page = page(Samples.ZH, Samples.failing());
        Element mark = page.expectFirst("mark:contains(收到申请2件)");
        String finding = page.expectFirst("[data-r=NAR-03]").attr("data-k");
        assertThat(mark.attr("data-k").split(" ")).containsExactlyInAnyOrder("apply.received.total", finding);
        assertThat(mark.attr("data-sign")).isEqualTo("△");
        assertThat(mark.classNames()).contains("tied", "warning");
    }

    @Test
    void theTextStandsThereWhole() {
        assertThat(page(Samples.ZH, Samples.failing()).select(".text p").eachText())
                .containsExactly(Samples.TEXT.split("\n"));
    }

    @Test
    void untiedFiguresAreListedApart() {
        assertThat(page(Samples.ZH, Samples.failing())
                        .select("#untied .item .head")
                        .eachText())
                .containsExactly(
                        "？ 待确认 统计表 C58", "✕ 无对应 统计表 C59", "△ 多出的数 统计表 C30", "？ 未对应指标 正文第 1 段", "✕ 文字损坏，无法辨读 正文第 2 段");
    }

    @Test
    void onlyGradesThatOccurCanBeChosen() {
        assertThat(page(Samples.ZH, Samples.failing()).select(".chip").eachText())
                .containsExactly("✕ 错误 1", "△ 提醒 1", "i 说明 1", "？ 无法核对 4");
    }

    @Test
    void severalSubmissionsGiveOnePageWithATally() {
        Document page = Jsoup.parse(written(Samples.ZH, Samples.failing(), passing()));
        assertThat(page.expectFirst(".verdict").text()).isEqualTo("共 2 份：可以报送 1 份，不能报送 1 份，不能判断 0 份（共核对 136 项）");
        assertThat(page.select("#findings .group > h2 small").eachText()).endsWith("可以报送（共核对 96 项）");
        assertThat(page.select("#agency option").eachText()).containsExactly("全部单位", "某某区林业局", "某某区林业局");
    }

    @Test
    void whatCouldNotBeReadIsSaid() {
        Message rejected = Message.of("intake.unusable", "扫描件.pdf", Message.of("intake.unsupported"));
        StringBuilder written = new StringBuilder();
        new HtmlReport(Samples.ZH, Samples.REFERENCE)
                .write(List.of(new HtmlReport.Part(Samples.failing(), List.of(rejected))), written);
        Document page = Jsoup.parse(written.toString());
        assertThat(page.expectFirst(".verdict").text()).contains("未能读取 1 个文件");
        assertThat(page.select(".facts dd").eachText()).anyMatch(said -> said.contains("扫描件.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordIsSaidInOneLanguage(String language) {
        Speech speech = language.equals("zh") ? Samples.ZH : Samples.EN;
        String written = written(speech, Samples.failing());
        assertThat(written).doesNotContain("{{").doesNotContain("}}");
        Document page = Jsoup.parse(written);
        assertThat(page.select("html").attr("lang")).startsWith(language);
        page.select("#evidence, .facts, option, h1, title, .places, .item p, style, script, dialog code")
                .remove();
        if (language.equals("en")) {
            assertThat(page.select("nav, dialog").text()).doesNotContainPattern("[\\u4E00-\\u9FFF]");
        }
    }

    @Test
    void whatAFileSaysNeverBecomesMarkup() {
        Finding hostile = Samples.finding(HOSTILE, Severity.ERROR, Verdict.FAIL, List.of(), HOSTILE, "x");
        String written = written(
                Samples.ZH,
                Samples.reconciliation(List.of(hostile), new Summary(Reconciliation.Verdict.FAIL, 1, 0, 1, 0, 0)));
        Document page = Jsoup.parse(written);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.expectFirst("#findings .item p:not(.head)").wholeText()).isEqualTo(HOSTILE);
        assertThat(page.expectFirst("#findings .item").attr("data-r")).isEqualTo(HOSTILE);
    }

    @Test
    void thePageAllowsItsOwnScriptAndNothingElse() {
        Document page = page(Samples.ZH, passing());
        String policy =
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(page.select("[src], [href], link, iframe, [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreReplaced() {
        StringBuilder out = new StringBuilder();
        new Html(out).leaf("p", "a\u0000b\uD800c\u001B[31m\td");
        assertThat(out).hasToString("<p>a\uFFFDb\uFFFDc\uFFFD[31m\td</p>");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(written(Samples.ZH, Samples.failing())).isEqualTo(written(Samples.ZH, Samples.failing()));
    }

    private static Reconciliation passing() {
        return Samples.reconciliation(List.of(), new Summary(Reconciliation.Verdict.PASS, 96, 96, 0, 0, 0));
    }

    private static Document page(Speech speech, Reconciliation reconciliation) {
        return Jsoup.parse(written(speech, reconciliation));
    }

    private static String written(Speech speech, Reconciliation... reconciliations) {
        List<HtmlReport.Part> parts = List.of(reconciliations).stream()
                .map(each -> new HtmlReport.Part(each, List.of()))
                .toList();
        StringBuilder written = new StringBuilder();
        new HtmlReport(speech, Samples.REFERENCE).write(parts, written);
        return written.toString();
    }
}
