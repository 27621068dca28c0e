package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.finding.Severity;
import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Snapshot.Said;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlausibilityTest {
    private static final Map<String, String> SOME = Map.of(
            "request.new@natural", "4",
            "request.new@total", "4",
            "request.result.granted@natural", "4",
            "request.result.granted@total", "4",
            "request.result.total@total", "4");

    @Test
    void aTableOfZerosIsAskedAboutAndNotCalledWrong() {
        assertThat(findings(Cases.table("2021", "0", Map.of()), LastYear.UNKNOWN))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ZER-01", Severity.INFO));
        assertThat(findings(Cases.table("2021", "0", Map.of("request.new@natural", "1")), LastYear.UNKNOWN))
                .isEmpty();
    }

    @Test
    void anEmptyTableIsNoTableOfZeros() {
        assertThat(findings(Cases.table("2021", "", Map.of()), LastYear.UNKNOWN))
                .isEmpty();
    }

    @Test
    void lastYearsTableSentAgainIsAskedAbout() {
        Mapping table = Cases.table("2021", "0", SOME);
        assertThat(findings(table, lastYear(SOME))).extracting(Finding::rule).containsExactly("CPY-01");
        assertThat(findings(table, lastYear(Map.of("request.new@natural", "5"))))
                .isEmpty();
    }

    @Test
    void filesOfTwoYearsInOneSubmissionAreToldApart() {
        List<Document> documents =
                List.of(IdentitiesTest.text("河东区水利局2020年政府信息公开工作年度报告"), IdentitiesTest.text("河东区水利局2019年政府信息公开工作年度报告"));
        Facts facts = Facts.of(
                documents,
                Cases.told(documents),
                Identity.UNKNOWN,
                List.of(),
                List.of(),
                LastYear.UNKNOWN,
                Cases.REFERENCE);
        List<Finding> findings = new Plausibility(facts).findings();
        assertThat(findings).extracting(Finding::rule).containsExactly("IDN-01");
        assertThat(Cases.zh(findings.get(0))).isEqualTo("“报告.txt”写的是 2020 年，“报告.txt”写的是 2019 年；请确认是否报错了文件。");
    }

    @Test
    void aSentenceWithFiguresThatStoodInLastYearsReportIsAskedAbout() {
        String sentence = "全年主动公开信息58条";
        Document document = IdentitiesTest.text("一、概述", sentence + "。");
        Claim claim = new Claim(
                new Quote("报告.txt", 13, 16, "58条", 2),
                Optional.empty(),
                BigDecimal.valueOf(58),
                Claim.Comparator.EXACT,
                BigDecimal.valueOf(58),
                BigDecimal.valueOf(58),
                "条",
                Claim.Kind.LEVEL,
                Claim.Period.YEAR,
                1);
        Narrative narrative = new Narrative("报告.txt", List.of(claim), List.of(), List.of());
        LastYear same = new LastYear(Identity.UNKNOWN, "", Map.of(), List.of(), Set.of(sentence));
        assertThat(copies(document, narrative, same)).containsExactly("CPY-02");
        assertThat(copies(document, narrative, LastYear.UNKNOWN)).isEmpty();
    }

    private static List<String> copies(Document document, Narrative narrative, LastYear before) {
        Facts facts = Facts.of(
                List.of(document),
                List.of(Identity.UNKNOWN),
                Identity.UNKNOWN,
                List.of(),
                List.of(narrative),
                before,
                Cases.REFERENCE);
        return new Plausibility(facts).findings().stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(Mapping table, LastYear before) {
        Facts facts =
                Facts.of(List.of(), List.of(), Identity.UNKNOWN, List.of(table), List.of(), before, Cases.REFERENCE);
        return new Plausibility(facts).findings();
    }

    private static LastYear lastYear(Map<String, String> figures) {
        Map<String, Said> said = new LinkedHashMap<>();
        Cases.table("2021", "0", figures)
                .observations()
                .forEach(each -> said.put(each.code(), new Said(each.figure(), each.place())));
        return new LastYear(Identity.UNKNOWN, "2021", said, List.of(), Set.of());
    }
}
