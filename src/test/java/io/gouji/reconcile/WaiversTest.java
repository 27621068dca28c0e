package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiversTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Finding siteTotal = Remark.of(
                    Cases.REFERENCE.rules().find("LEG-SIT-01").orElseThrow(), Verdict.FAIL, "")
            .saying(Message.of("finding.no-table"));

    @Test
    void aWaivedFindingStaysVisibleAndNoLongerFails() {
        Reconciliation after = apply(
                        "finding,rule,agency,reason,who,until\n" + siteTotal.id() + ",,,已核实原件,王科长,2026-12-31\n")
                .reconciliations()
                .get(0);
        Finding finding = after.findings().get(0);
        assertThat(finding.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(finding.id()).isEqualTo(siteTotal.id());
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(Cases.zh(finding)).endsWith("（已豁免：已核实原件，王科长，至 2026-12-31。）");
        assertThat(after.summary())
                .isEqualTo(new Reconciliation.Summary(Reconciliation.Verdict.NO_TABLE, 4, 3, 0, 0, 1));
    }

    @Test
    void aWaiverThatHasRunOutLeavesTheFindingStandingAndSaysSo() {
        Reconciliation after = apply(
                        "finding,rule,agency,reason,who,until\n" + siteTotal.id() + ",,,已核实原件,王科长,2026-02-28\n")
                .reconciliations()
                .get(0);
        assertThat(after.findings().get(0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Cases.zh(after.findings().get(0))).contains("已于 2026-02-28 到期，现恢复");
        assertThat(after.summary().verdict()).isEqualTo(Reconciliation.Verdict.FAIL);
    }

    @Test
    void itHoldsOnItsLastDay() {
        assertThat(apply("finding,rule,agency,reason,who,until\n" + siteTotal.id() + ",,,已核实,王,2026-03-01\n")
                        .reconciliations()
                        .get(0)
                        .findings()
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.WAIVED);
    }

    @Test
    void aRuleIsWaivedForOneAgencyOnly() {
        assertThat(apply("finding,rule,agency,reason,who,until\n,LEG-SIT-01,河东区水利局,已核实,王,\n")
                        .unmatched())
                .isEmpty();
        assertThat(apply("finding,rule,agency,reason,who,until\n,LEG-SIT-01,河西区水利局,已核实,王,\n")
                        .unmatched())
                .extracting(message -> Cases.REFERENCE.messages().say(Language.ZH, message))
                .containsExactly("豁免清单第 2 行（已核实）没有用上：本次报送中没有单位“河西区水利局”，或同样适合的不止一个；相近的有：河东区水利局。");
    }

    @Test
    void aWaiverNeedsAReasonAndSomethingToWaive() {
        assertThatThrownBy(() -> apply("finding,rule,agency,reason,who,until\nabc,,,,王,\n"))
                .isInstanceOf(ReferenceFault.class);
        assertThatThrownBy(() -> apply("finding,rule,agency,reason,who,until\n,LEG-SIT-01,,已核实,王,\n"))
                .isInstanceOf(ReferenceFault.class);
        assertThatThrownBy(() -> apply("finding,rule,agency,reason,who,until\nabc,,,已核实,王,明年\n"))
                .isInstanceOfSatisfying(
                        ReferenceFault.class,
                        fault -> assertThat(Cases.REFERENCE.messages().say(Language.ZH, fault.said()))
                                .isEqualTo("豁免.csv 第 2 行“until”列：“明年”不是日期；请写成 2026-12-31 的样子。"));
    }

    private record Applied(List<Reconciliation> reconciliations, List<Message> unmatched) {}

    @Test
    void itStillHoldsAfterAResubmissionInWhichOtherCellsAreCorrected() {
        Map<String, String> figures = RootsTest.applications();
        figures.put("request.result.granted@natural", "55");
        figures.put("request.carried_out@total", "-1");
        figures.put("remedy.review.total", "1");
        List<Finding> before = RootsTest.findings(Cases.table("2021", "0", figures));
        Finding waived = RootsTest.finding(before, "REM21-01");
        figures.put("request.result.granted@natural", "5");
        figures.put("request.carried_out@total", "0");
        figures.put("request.new@natural", "6");
        List<Finding> after = RootsTest.findings(Cases.table("2021", "0", figures));
        Applied applied = apply("finding,rule,agency,reason,who,until\n" + waived.id() + ",,,复议结果待定,王,\n", after);
        assertThat(applied.unmatched()).isEmpty();
        assertThat(applied.reconciliations().get(0).findings())
                .filteredOn(finding -> finding.verdict() == Verdict.WAIVED)
                .extracting(Finding::rule)
                .containsExactly("REM21-01");
        assertThat(applied.reconciliations().get(0).summary().verdict()).isEqualTo(Reconciliation.Verdict.FAIL);
    }

    @Test
    void whatFollowsFromAWaivedFindingStandsOnItsOwn() {
        Map<String, String> figures = RootsTest.applications();
        figures.put("request.result.granted@natural", "55");
        List<Finding> findings = RootsTest.findings(Cases.table("2021", "0", figures));
        Finding root = RootsTest.finding(findings, "APP21-02");
        assertThat(RootsTest.finding(findings, "APP21-03").causedBy()).contains(root.id());
        Applied applied = apply("finding,rule,agency,reason,who,until\n" + root.id() + ",,,已核实,王,\n", findings);
        Finding echo = RootsTest.finding(applied.reconciliations().get(0).findings(), "APP21-03");
        assertThat(echo.isFailure()).isTrue();
        assertThat(echo.causedBy()).isEmpty();
    }

    private Applied apply(String csv) {
        return apply(csv, List.of(siteTotal));
    }

    private static Applied apply(String csv, List<Finding> findings) {
        Reconciliation reconciliation = new Reconciliation(
                Submission.of(List.of()),
                new Identity(Optional.of("河东区水利局"), Optional.of(2018)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings,
                Reconciliation.Summary.of(false, 3, findings));
        Waivers.Waiving waivers = Waivers.of(ReferenceData.parse("豁免.csv", csv)).on(TODAY);
        return new Applied(List.of(waivers.apply(reconciliation, String::equals)), waivers.unmatched());
    }
}
