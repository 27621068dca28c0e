package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedSum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextAgainstItselfTest {
    @Test
    void partsThatAddUpPass() {
        assertThat(assess(sum(true, true, "35", "5", "13", "17"))).containsExactly(Assessment.PASSED);
    }

    @Test
    void partsThatDoNotAddUpAreShown() {
        Finding finding =
                assess(sum(true, false, "217", "200", "15")).get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-BRK-01");
        assertThat(Cases.zh(finding)).isEqualTo("正文“217件”说总数为 217，而所列 2 项之和 200 + 15 = 215，相差 2。");
    }

    @Test
    void theSameWrongSumInTwoPlacesIsTwoFindingsWithIdsOfTheirOwn() {
        Narrative wrong = sum(true, false, "217", "200", "15");
        Facts facts = Cases.facts(Cases.table("legacy-2014", "0", Map.of()), wrong, wrong);
        assertThat(Checks.of(facts).findings())
                .filteredOn(finding -> finding.rule().equals("NAR-BRK-01"))
                .extracting(Finding::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void anOpenListThatExceedsItsTotalIsWrong() {
        Finding finding =
                assess(sum(false, false, "55", "12", "49")).get(0).finding().orElseThrow();
        assertThat(Cases.zh(finding)).isEqualTo("正文“55件”说总数为 55，而其中所列 2 项之和 12 + 49 = 61，已超过总数。");
    }

    @Test
    void aChangeOfTheTotalIsOpenWhereNotEveryPartTellsItsChange() {
        Claim total = Cases.claim("proactive.total", "20", 0);
        Claim rise = Cases.claim("proactive.total", "6", "6", 5, Claim.Kind.DELTA);
        Claim one = Cases.claim("", "12", 10);
        Claim oneRise = Cases.claim("", "4", "4", 15, Claim.Kind.DELTA);
        Claim other = Cases.claim("", "8", 20);
        StatedSum sum = new StatedSum(total, List.of(one, other), true, true);
        List<Assessment> assessments = assess(Cases.text(List.of(total, rise, one, oneRise, other), sum));
        assertThat(assessments).hasSize(2);
        Finding finding = assessments.get(1).finding().orElseThrow();
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Cases.zh(finding)).isEqualTo("正文“6件”说总数变动 6；所列 2 个分项中只有 1 个说明了变动（合计 4），无法核对。");
    }

    @Test
    void changesOfAllPartsMustAddUpToTheChangeOfTheTotal() {
        Claim total = Cases.claim("proactive.total", "20", 0);
        Claim rise = Cases.claim("proactive.total", "6", "6", 5, Claim.Kind.DELTA);
        Claim one = Cases.claim("", "12", 10);
        Claim oneRise = Cases.claim("", "4", "4", 15, Claim.Kind.DELTA);
        Claim other = Cases.claim("", "8", 20);
        Claim otherFall = Cases.claim("", "-1", "-1", 25, Claim.Kind.DELTA);
        StatedSum sum = new StatedSum(total, List.of(one, other), true, true);
        List<Assessment> assessments = assess(Cases.text(List.of(total, rise, one, oneRise, other, otherFall), sum));
        Finding finding = assessments.get(1).finding().orElseThrow();
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.difference()).isEqualTo("3");
    }

    @Test
    void twoValuesForOneFigureAreReportedTogether() {
        List<Assessment> assessments = assess(Cases.text(
                Cases.claim("applications.received", "20", 0), Cases.claim("applications.received", "16", 50)));
        Finding finding = assessments.get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-TWICE-01");
        assertThat(finding.quotes()).hasSize(2);
    }

    private static Narrative sum(boolean exhaustive, boolean holds, String total, String... parts) {
        List<Claim> claims = new java.util.ArrayList<>();
        for (String part : parts) {
            claims.add(Cases.claim("", part, 10 * (claims.size() + 1)));
        }
        Claim whole = Cases.claim("", total, 0);
        return Cases.text(claims, new StatedSum(whole, claims, exhaustive, holds));
    }

    private static List<Assessment> assess(Narrative narrative) {
        return new TextAgainstItself(Cases.facts(Cases.table("legacy-2014", "0", Map.of()), narrative)).assess();
    }
}
