package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    @Test
    void aFilledTableHasNothingToBeSaidOfIt() {
        assertThat(findings(Cases.table("2021", "0", Map.of()))).isEmpty();
    }

    @Test
    void blanksAreNamedTogetherAndAreNotZero() {
        Finding finding =
                only(Cases.table("2021", "0", Map.of("art20.p1.rules.issued", "", "art20.p1.rules.repealed", "/")));
        assertThat(finding.rule()).isEqualTo("CMP-02");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(finding.where())
                .extracting(each -> each.code())
                .containsExactly("art20.p1.rules.issued", "art20.p1.rules.repealed");
        assertThat(Cases.zh(finding)).startsWith("应填数字的 200 格中有 2 格不是数字：");
    }

    @Test
    void aCountIsAWholeNumberNotBelowZero() {
        assertThat(findings(Cases.table(
                        "2021", "0", Map.of("art20.p1.rules.issued", "-1", "art20.p1.rules.repealed", "1.5"))))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CMP-03", Severity.ERROR),
                        org.assertj.core.groups.Tuple.tuple("CMP-03", Severity.ERROR));
    }

    @Test
    void amountsMayHaveDecimalsAndChangesMayBeNegative() {
        assertThat(findings(Cases.table("2021", "0", Map.of("art20.p8.fees.amount", "0.35"))))
                .isEmpty();
        assertThat(findings(Cases.table("2019", "0", Map.of("art20.p5.licensing.items_change", "-2"))))
                .isEmpty();
    }

    @Test
    void anAmountThatLooksLikeYuanIsPointedOut() {
        Finding finding = only(Cases.table("2021", "0", Map.of("art20.p8.fees.amount", "49678409")));
        assertThat(finding.rule()).isEqualTo("CMP-06");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(Cases.zh(finding)).contains("49678409，超过 10000 万元，疑似以元填报");
        assertThat(findings(Cases.table("2021", "0", Map.of("art20.p8.fees.amount", "10000"))))
                .isEmpty();
        assertThat(findings(Cases.table("2021", "0", Map.of("art20.p8.fees.amount", "49678409元"))))
                .isEmpty();
    }

    @Test
    void anAmountWithoutUnitIsSaidWhereTheFormFixesNone() {
        assertThat(only(Cases.table("2019", "0", Map.of("art20.p9.procurement.amount", "251000")))
                        .rule())
                .isEqualTo("CMP-04");
        assertThat(findings(Cases.table("2019", "0", Map.of("art20.p9.procurement.amount", "25.1万元"))))
                .isEmpty();
    }

    @Test
    void aDepartmentThatFillsTheGovernmentsRowIsTold() {
        Identity department = new Identity(Optional.of("河东区水利局"), Optional.of(2018));
        Mapping table = Cases.table("legacy-2014", "0", Map.of("site.county_portal", "1"));
        assertThat(new Completeness(Cases.facts(department, table)).findings())
                .extracting(Finding::rule)
                .containsExactly("AGG-04");
        Identity government = new Identity(Optional.of("河东区人民政府"), Optional.of(2018));
        assertThat(new Completeness(Cases.facts(government, table)).findings()).isEmpty();
    }

    @Test
    void aTableOfAnotherEditionThanTheYearAsksForIsTold() {
        Identity late = new Identity(Optional.empty(), Optional.of(2022));
        Finding finding = new Completeness(Cases.facts(late, Cases.table("2019", "0", Map.of())))
                .findings()
                .get(0);
        assertThat(finding.rule()).isEqualTo("EDN-01");
        assertThat(Cases.zh(finding)).isEqualTo("2022 年的报告用了“2019-2020年统计表”；该表适用于 2019-2020 年的报告。");
        Identity right = new Identity(Optional.empty(), Optional.of(2020));
        assertThat(new Completeness(Cases.facts(right, Cases.table("2019", "0", Map.of()))).findings())
                .isEmpty();
    }

    @Test
    void rowsOfAnotherRegionalVariantAreNotMissing() {
        Form form = Cases.REFERENCE.forms().find("legacy-2014").orElseThrow();
        List<MappedCell> cells = Cases.table("legacy-2014", "0", Map.of()).cells().stream()
                .filter(cell -> !cell.code().orElseThrow().equals("training.classes"))
                .filter(cell -> !cell.code().orElseThrow().endsWith(".dept"))
                .filter(cell -> !cell.code().orElseThrow().equals("apply.received.other"))
                .toList();
        Finding finding = only(Cases.mapping(form, cells));
        assertThat(Cases.zh(finding)).isEqualTo("表样中有而本表没有的行：（二）举办各类培训班数。");
    }

    @Test
    void aFigureInAHeadingRowIsReportedAndNotMapped() {
        Mapping table = Cases.table("legacy-2014", "0", Map.of());
        Mapping.Stray stray = new Mapping.Stray(
                new Place("表.xls", "统计表", new CellRef(12, 2), 0),
                "response.channel",
                "（二）通过不同渠道和方式回应解读的情况",
                Figures.read("0"));
        Finding finding = only(new Mapping(table.file(), table.form(), 1, table.cells(), List.of(stray), List.of()));
        assertThat(finding.rule()).isEqualTo("CMP-01");
        assertThat(Cases.zh(finding)).isEqualTo("标题行“（二）通过不同渠道和方式回应解读的情况”（C13）的统计数栏应为空，而填了“0”。请删去，或移到应填的行。");
    }

    @Test
    void withoutATableNothingIsGreen() {
        Facts facts = Facts.of(
                List.of(), List.of(), Identity.UNKNOWN, List.of(), List.of(), LastYear.UNKNOWN, Cases.REFERENCE);
        assertThat(new Completeness(facts).findings())
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TAB-01", Verdict.NOT_ASSESSABLE));
    }

    private static Finding only(Mapping table) {
        List<Finding> findings = findings(table);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> findings(Mapping table) {
        return new Completeness(Cases.facts(table)).findings();
    }
}
