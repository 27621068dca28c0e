package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.intake.Intake;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as its reader meets it: opened by a browser, clicked and typed at. */
class HtmlBrowserTest {
    private static final Path AGENCY = Path.of("examples/region-2018/青禾区工业和信息化局");
    private static final String REPLIES = "[data-r=NAR-LEG-replied]";

    @TempDir
    private static Path folder;

    private static Path one;
    private static Path many;
    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        Path program = Browser.installed().orElse(Path.of(""));
        Assumptions.assumeFalse(program.toString().isEmpty(), "no browser is installed: chromium");
        Reconciliation agency = read("附件.xls", "年度报告.docx");
        one = written("one.html", agency);
        many = written("many.html", agency, Samples.failing(), read("附件.xls"));
        browser = Browser.start(program);
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Reconciliation read(String... files) {
        return Reconciler.reconcile(
                Submission.of(List.of(files).stream()
                        .map(file -> Intake.read(AGENCY.resolve(file), file))
                        .toList()),
                Samples.REFERENCE);
    }

    private static Path written(String name, Reconciliation... reconciliations) throws IOException {
        StringBuilder page = new StringBuilder();
        List<HtmlReport.Part> parts = List.of(reconciliations).stream()
                .map(each -> new HtmlReport.Part(each, List.of()))
                .toList();
        new HtmlReport(Samples.ZH, Samples.REFERENCE).write(parts, page);
        return Files.writeString(folder.resolve(name), page);
    }

    @BeforeEach
    void openThePage() {
        browser.open(one, 1400, 900);
    }

    @Test
    void aClickOnAFindingLightsItsFiguresInTableAndText() {
        browser.click(REPLIES + " .head");
        assertThat(texts("td.lit")).isEqualTo("0");
        assertThat(texts("mark.lit")).isEqualTo("均已在法定期限内答复申请人");
        assertThat(inView("td.lit")).isTrue();
        assertThat(inView("mark.lit")).isTrue();
    }

    @Test
    void aClickOnAFigureOfTheTextLightsItsCell() {
        browser.click("mark[data-k~='apply.received.total']");
        assertThat(browser.eval("document.querySelector('td.lit').dataset.at")).isEqualTo("C25");
        assertThat(inView("td.lit")).isTrue();
        assertThat(texts("#about b")).isEqualTo("收到申请数");
    }

    @Test
    void aClickOnACellLightsTheFigureOfTheText() {
        browser.click("td[data-at=C25]");
        assertThat(texts("mark.lit")).contains("收到政府信息公开申请2件");
        assertThat(texts("#about b")).isEqualTo("C25 · 收到申请数");
    }

    @Test
    void aFigureSaysWhichFindingsRestOnIt() {
        browser.click("td[data-at=C65]");
        assertThat(texts("#about button")).isEqualTo("✕ 错误 LEG-SIT-01|△ 提醒 AGG-04");
        browser.click("#about button:nth-of-type(2)");
        assertThat(current()).isEqualTo("AGG-04");
    }

    @Test
    void aTermOfASumLightsItsCellAlone() {
        browser.click("[data-r=LEG-SIT-01] .sum tr[data-k='site.county_portal']");
        assertThat(browser.eval(
                        "[...document.querySelectorAll('td.lit')].filter(e => e.dataset.at).map(e => e.dataset.at)"))
                .isEqualTo("C65");
    }

    @Test
    void theKeyboardGoesFromFindingToFindingAndToTheFigure() {
        browser.press("j");
        assertThat(current()).isEqualTo("LEG-SIT-01");
        browser.press("j", "ArrowDown", "k");
        assertThat(current()).isEqualTo("AGG-04");
        browser.press("k", "k", "k");
        assertThat(current()).isEqualTo("LEG-SIT-01");
        browser.press("Enter");
        assertThat(browser.eval("document.activeElement.dataset.at")).isEqualTo("C63");
        browser.press("Tab");
        assertThat(browser.eval("document.activeElement.dataset.at")).isEqualTo("C64");
        browser.press("Enter");
        assertThat(texts("#about b")).startsWith("C64 · ");
        browser.press("Escape");
        assertThat(browser.eval("document.activeElement.dataset.r")).isEqualTo("LEG-SIT-01");
    }

    @Test
    void aSlashSearchesAndEscapeEndsTheSearch() {
        browser.press("/", "s", "i", "t", "-");
        assertThat(shown()).isEqualTo("LEG-SIT-01");
        assertThat(texts("#count")).isEqualTo("显示 1 / 8 处");
        browser.press("Escape", "j", "j");
        assertThat(texts("#count")).isEqualTo("显示 8 / 8 处");
        assertThat(current()).isEqualTo("AGG-04");
    }

    @Test
    void aSearchWithoutAResultSaysSo() {
        browser.press("/", "z", "z", "z");
        assertThat(shown()).isEmpty();
        assertThat(browser.eval("document.querySelector('#nothing').checkVisibility()"))
                .isEqualTo("true");
    }

    @Test
    void gradesAndRulesNarrowTheList() {
        browser.click(".chip.warning");
        browser.click(".chip.info");
        assertThat(shown()).isEqualTo("LEG-SIT-01|CMP-02");
        browser.click(".chip.warning");
        choose("#rule", "AGG-04");
        assertThat(shown()).isEqualTo("AGG-04");
    }

    @Test
    void theReviewShowsUntiedFiguresOnly() {
        browser.press("r");
        assertThat(browser.eval("document.querySelector('#findings').checkVisibility()"))
                .isEqualTo("false");
        browser.press("j");
        String said = texts("#untied .item[aria-current] p:nth-child(2)");
        assertThat(said).isNotEmpty();
        assertThat(browser.eval("document.querySelectorAll('.lit').length")).isEqualTo("1");
        browser.press("r");
        assertThat(browser.eval("document.querySelector('#findings').checkVisibility()"))
                .isEqualTo("true");
    }

    @Test
    void aQuestionMarkExplainsTheKeys() {
        browser.press("?");
        assertThat(browser.eval("document.querySelector('#help').open")).isEqualTo("true");
        browser.press("Escape");
        assertThat(browser.eval("document.querySelector('#help').open")).isEqualTo("false");
    }

    @Test
    void ofManySubmissionsTheOneThatIsSpokenOfIsShown() {
        browser.open(many, 1400, 900);
        assertThat(texts(".evidence h3")).isEqualTo("青禾区工业和信息化局");
        browser.click("#findings .group:nth-child(2) .item .head");
        assertThat(texts(".evidence h3")).isEqualTo("某某区林业局");
        choose("#agency", "s2");
        assertThat(browser.eval("[...document.querySelectorAll('#findings .group')].filter(e => e.checkVisibility())"
                        + ".map(e => e.dataset.of)"))
                .isEqualTo("s2");
    }

    @Test
    void onANarrowScreenTheTableOpensOverTheList() {
        browser.open(one, 390, 844);
        assertThat(browser.eval("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo("true");
        assertThat(browser.eval("document.querySelector('#sheet').checkVisibility()"))
                .isEqualTo("false");
        browser.click(REPLIES + " .head");
        assertThat(inView("td.lit")).isTrue();
        browser.click("#close");
        assertThat(browser.eval("document.querySelector('#sheet').checkVisibility()"))
                .isEqualTo("false");
    }

    @Test
    void whatAFileSaysIsNeverRun() throws IOException {
        String attack = "</script><script>window.attacked=1</script><img src=x onerror=window.attacked=1>{{script}}";
        Path source =
                Files.writeString(folder.resolve("攻击.txt"), ("某某区林业局2018年年度报告\n\n收到申请2件，" + attack + "。\n").repeat(3));
        Reconciliation attacked =
                Reconciler.reconcile(Submission.of(List.of(Intake.read(source, attack))), Samples.REFERENCE);
        browser.open(written("attack.html", attacked), 1400, 900);
        assertThat(texts(".text p")).contains(attack);
        assertThat(browser.eval("typeof window.attacked + document.querySelectorAll('img').length"))
                .isEqualTo("undefined0");
        assertThat(texts("#count")).isNotEmpty();
    }

    @Test
    void textKeepsItsContrastInLightAndDark() {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            assertThat(Double.parseDouble(browser.eval(LEAST_CONTRAST)))
                    .as("dark: " + dark)
                    .isGreaterThanOrEqualTo(4.5);
        }
        browser.dark(false);
    }

    @Test
    void whatIsPrintedIsTheFindingsWithTableAndText() throws IOException {
        try (PDDocument printed = Loader.loadPDF(browser.printed())) {
            String text = new PDFTextStripper().getText(printed);
            assertThat(text)
                    .contains("不能报送 · 错误 1 处", "LEG-SIT-01", "填报单位：工业和信息化局", "均已在法定期限内答复申请人")
                    .doesNotContain("全部规则");
            assertThat(printed.getNumberOfPages()).isBetween(3, 8);
        }
    }

    /** Three of its faults only follow from the first two. */
    @Test
    void whatOnlyFollowsIsUnfoldedOnPaper() throws IOException {
        String name = "青禾区住房和城乡建设局2020年统计表.xls";
        Reconciliation housing = Reconciler.reconcile(
                Submission.of(List.of(Intake.read(Path.of("examples/region-2020", name), name))), Samples.REFERENCE);
        assertThat(housing.findings()).anyMatch(finding -> finding.causedBy().isPresent());
        browser.open(written("housing.html", housing), 1400, 900);
        assertThat(texts("details.echoes:not([open]) > summary")).isNotEmpty();
        try (PDDocument printed = Loader.loadPDF(browser.printed())) {
            assertThat(new PDFTextStripper().getText(printed)).contains("总计列应等于各类申请人之和");
        }
        assertThat(texts("details.echoes:not([open]) > summary")).isNotEmpty();
    }

    /** The least ratio of text to what lies behind it, of everything that is shown and says something (WCAG 2). */
    private static final String LEAST_CONTRAST = """
            (() => {
              const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = e => {
                for (; e; e = e.parentElement) {
                  const c = parse(getComputedStyle(e).backgroundColor);
                  if (c.length === 3 || c[3] > 0) { return c; }
                }
                return [255, 255, 255];
              };
              let least = 21;
              for (const e of document.querySelectorAll('body *')) {
                const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                if (!own || !e.checkVisibility() || /SCRIPT|STYLE|OPTION/.test(e.tagName)) { continue; }
                const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
                least = Math.min(least, (a + 0.05) / (b + 0.05));
              }
              return least;
            })()""";

    private String current() {
        return browser.eval("document.querySelector('.item[aria-current]').dataset.r");
    }

    /** The rules of the findings that are shown. */
    private String shown() {
        return browser.eval("[...document.querySelectorAll('#findings .item')].filter(e => e.checkVisibility())"
                + ".map(e => e.dataset.r).join('|')");
    }

    private String texts(String selector) {
        return browser.eval("[...document.querySelectorAll(" + Browser.quoted(selector) + ")]"
                + ".map(e => e.textContent).join('|')");
    }

    private void choose(String select, String value) {
        browser.eval("(e => { e.value = " + Browser.quoted(value) + "; e.dispatchEvent(new Event('change')) })"
                + "(document.querySelector(" + Browser.quoted(select) + "))");
    }

    private boolean inView(String selector) {
        return Boolean.parseBoolean(browser.eval("(e => { const r = e.getBoundingClientRect();"
                + " const at = document.elementFromPoint(r.x + r.width / 2, r.y + Math.min(r.height / 2, 8));"
                + " return e === at || e.contains(at) })(document.querySelector(" + Browser.quoted(selector) + "))"));
    }
}
