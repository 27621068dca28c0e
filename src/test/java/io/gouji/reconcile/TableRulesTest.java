package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableRulesTest {
    @Test
    void aFailedSumIsLaidOutTermByTerm() {
        Finding finding = only("LEG-SIT-01", Cases.table("legacy-2014", "0", Map.of("site.county_portal", "1")));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.expected()).isEqualTo("1");
        assertThat(finding.found()).isEqualTo("0");
        assertThat(finding.difference()).isEqualTo("-1");
        assertThat(Cases.zh(finding))
                .isEqualTo("开通网站（专栏）数应等于各子项之和："
                        + "“开通政府信息公开网站（或设立门户网站信息公开专栏）数”（C56）为 0；"
                        + "“市政府部门网站数（市直部门填写）”（C57）0 + “区（市）政府门户网站数（区、市政府填写）”（C58）1"
                        + " + “部门单位门户网站”（C59）0 + “镇、街道办事处门户网站”（C60）0 合计 1；相差 -1。请核对上述各格。");
    }

    @Test
    void aRuleThatMeetsABlankIsNotAssessableAndSaysWhich() {
        Finding finding = only("LEG-APP-02", Cases.table("legacy-2014", "0", Map.of("apply.concluded.on_time", "　")));
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Cases.zh(finding)).isEqualTo("申请办结数应等于按时办结数与延期办结数之和：无法核对，因为“按时办结数”（C24）为空（空不等于 0）。");
    }

    @Test
    void anEmptyFormPassesNothingAndFailsNothing() {
        Facts facts = Cases.facts(Cases.table("legacy-2014", "", Map.of()));
        TableRules rules = new TableRules(facts);
        assertThat(TableRules.evaluate(facts))
                .hasSize(36)
                .allMatch(evaluation -> rules.assess(evaluation).notAssessable());
    }

    @Test
    void aRowOfTheRegionsOwnThatWouldMakeTheSumHoldLeavesTheRuleOpen() {
        Mapping table = Cases.table("legacy-2014", "0", Map.of("apply.received.total", "5"));
        assertThat(only("LEG-APP-01", withLocalRow(table, "5")).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(only("LEG-APP-01", withLocalRow(table, "3")).verdict()).isEqualTo(Verdict.FAIL);
    }

    /** A row without a code right behind the last of the channels by which applications come. */
    private static Mapping withLocalRow(Mapping table, String figure) {
        List<MappedCell> cells = new ArrayList<>();
        for (MappedCell cell : table.cells()) {
            cells.add(cell);
            if (cell.code().orElseThrow().equals("apply.received.letter")) {
                cells.add(Cases.cell("legacy-2014", "6.热线申请数", figure, 200, MappedCell.Status.UNMAPPED));
            }
        }
        return Cases.mapping(table.form().orElseThrow(), cells);
    }

    @Test
    void anImplicationThatFailsIsToldWithItsCondition() {
        Finding finding = only("LEG-TRN-02", Cases.table("legacy-2014", "0", Map.of("training.classes", "2")));
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Cases.zh(finding)).isEqualTo("举办培训班但无受训人员：“举办各类培训班数”（C79）为 2；“接受培训人员数”（C80）为 0。请核对上述各格。");
    }

    @Test
    void theIdOfAFindingSurvivesChangesElsewhere() {
        Finding before = only("LEG-SIT-01", Cases.table("legacy-2014", "0", Map.of("site.county_portal", "1")));
        Finding after = only(
                "LEG-SIT-01",
                Cases.table("legacy-2014", "0", Map.of("site.county_portal", "2", "training.classes", "4")));
        assertThat(after.id()).isEqualTo(before.id());
    }

    private static Finding only(String rule, Mapping table) {
        Facts facts = Cases.facts(table);
        TableRules rules = new TableRules(facts);
        return TableRules.evaluate(facts).stream()
                .filter(evaluation -> evaluation.rule().id().equals(rule))
                .flatMap(evaluation -> rules.assess(evaluation).finding().stream())
                .findFirst()
                .orElseThrow();
    }
}
