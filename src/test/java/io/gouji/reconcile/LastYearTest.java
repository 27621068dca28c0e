package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.form.Mapping;
import io.gouji.grid.Place;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedChange;
import io.gouji.reconcile.Snapshot.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LastYearTest {
    private static final Claim LEVEL = Cases.claim("applications.received", "12", 0);
    private static final Claim RISE = Cases.claim("applications.received", "5", "5", 10, Claim.Kind.DELTA);

    private static final StatedChange RISEN =
            new StatedChange(LEVEL, Optional.empty(), Optional.of(RISE), Optional.empty());

    @Test
    void aStockThatChangedOverNewYearIsShownWithBothYears() {
        Facts facts = facts(
                Cases.table("2019", "0", Map.of("request.carried_in@total", "3")),
                lastYear("2019", Map.of("request.carried_out@total", "4")));
        TableRules rules = new TableRules(facts);
        List<Finding> findings = TableRules.evaluate(facts).stream()
                .filter(each -> each.rule().id().equals("APP19-04"))
                .flatMap(each -> rules.assess(each).finding().stream())
                .toList();
        assertThat(findings).hasSize(1);
        assertThat(Cases.zh(findings.get(0)))
                .contains("“上年结转政府信息公开申请数量（总计）”", "为 3", "上年“结转下年度继续办理（总计）”", "〔上年.xls〕为 4", "相差 -1");
        assertThat(findings.get(0).where())
                .extracting(each -> each.place().file())
                .containsExactly("表.xls", "上年.xls");
    }

    @Test
    void theChangeThatTheTextTellsMustFitLastYearsTable() {
        assertThat(assess(Map.of("apply.received.total", "7"))).containsExactly(Assessment.PASSED);
        Finding finding =
                assess(Map.of("apply.received.total", "9")).get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-YOY-01");
        assertThat(Cases.zh(finding)).isEqualTo("正文称收到政府信息公开申请数为 12，比上年增减 5，则上年应为 7；而上年报告为 9，相差 -2。");
    }

    @Test
    void theFigureAndTheRateThatTheTextTellsMustFitLastYearsTable() {
        Claim before = Cases.claim("applications.received", "8", 20);
        Claim rate = Cases.claim("applications.received", "50.0", "50.0", 30, Claim.Kind.PERCENT);
        Narrative text = Cases.text(new StatedChange(LEVEL, Optional.of(before), Optional.empty(), Optional.of(rate)));
        Mapping table = Cases.table("2019", "0", Map.of());
        assertThat(new TextAgainstLastYear(
                                facts(table, lastYear("legacy-2014", Map.of("apply.received.total", "8")), text))
                        .assess())
                .containsExactly(Assessment.PASSED, Assessment.PASSED);
        assertThat(new TextAgainstLastYear(
                                facts(table, lastYear("legacy-2014", Map.of("apply.received.total", "9")), text))
                        .assess())
                .extracting(assessment -> Cases.zh(assessment.finding().orElseThrow()))
                .containsExactly(
                        "正文称上年收到政府信息公开申请数为 8，而上年报告为 9，相差 -1。",
                        "正文称收到政府信息公开申请数为 12，比上年变动 50.0%；而上年报告为 9，应变动 33.3%，相差 16.7 个百分点。");
    }

    @Test
    void lastYearsTextServesWhereItsTableDoesNotSay() {
        LastYear before = new LastYear(
                Identity.UNKNOWN,
                "",
                Map.of(),
                List.of(Cases.text(Cases.claim("applications.received", "7", 0))),
                Set.of());
        Facts facts = Facts.of(
                List.of(), List.of(), Identity.UNKNOWN, List.of(), List.of(Cases.text(RISEN)), before, Cases.REFERENCE);
        assertThat(new TextAgainstLastYear(facts).assess()).containsExactly(Assessment.PASSED);
    }

    @Test
    void withoutLastYearNothingIsSaidOfChanges() {
        assertThat(new TextAgainstLastYear(
                                facts(Cases.table("2019", "0", Map.of()), LastYear.UNKNOWN, Cases.text(RISEN)))
                        .assess())
                .isEmpty();
    }

    private static List<Assessment> assess(Map<String, String> before) {
        Facts facts = facts(Cases.table("2019", "0", Map.of()), lastYear("legacy-2014", before), Cases.text(RISEN));
        return new TextAgainstLastYear(facts).assess();
    }

    private static Facts facts(Mapping table, LastYear before, Narrative... texts) {
        return Facts.of(
                List.of(), List.of(), Identity.UNKNOWN, List.of(table), List.of(texts), before, Cases.REFERENCE);
    }

    private static LastYear lastYear(String family, Map<String, String> figures) {
        Map<String, Said> said = new LinkedHashMap<>();
        Cases.table(family, "0", figures)
                .observations()
                .forEach(each -> said.put(
                        each.code(),
                        new Said(
                                each.figure(),
                                new Place("上年.xls", "统计表", each.place().cell(), 0))));
        return new LastYear(Identity.UNKNOWN, family, said, List.of(), Set.of());
    }
}
