package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextAgainstTableTest {
    @Test
    void aQuotedFigureThatTheTableHasPasses() {
        assertThat(assess(Map.of("apply.received.total", "2"), Cases.claim("applications.received", "2", 10)))
                .containsExactly(Assessment.PASSED);
    }

    @Test
    void aQuotedFigureThatDiffersIsShownWithBothSides() {
        Finding finding = finding(Map.of("apply.replied.total", "0"), Cases.claim("applications.answered", "2", 10));
        assertThat(finding.rule()).isEqualTo("NAR-LEG-replied");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.where()).extracting(each -> each.place().address()).containsExactly("C26");
        assertThat(finding.quotes()).extracting(quote -> quote.text()).containsExactly("2件");
        assertThat(Cases.zh(finding)).isEqualTo("正文“2件”称申请答复数为 2，统计表“申请答复数”（C26）填 0，相差 2。请核对哪一处为准。");
        assertThat(Cases.en(finding))
                .isEqualTo("The text “2件” gives 2 for Applications answered, the table “Replies to applications” (C26)"
                        + " says 0, difference 2. Check which is right.");
    }

    @Test
    void anAmountThatDiffersIsShownInTheUnitOfTheText() {
        Claim fifty = Cases.claim("budget", "50", 0, "元");
        assertThat(assess(Map.of("org.budget", "0.005万元"), fifty)).containsExactly(Assessment.PASSED);
        Finding finding = finding(Map.of("org.budget", "50万元"), fifty);
        assertThat(Cases.zh(finding)).contains("填 50万元（即 500000元），相差 -499950。");
        assertThat(finding.expected()).isEqualTo("500000");
        assertThat(finding.difference()).isEqualTo("-499950");
    }

    @Test
    void anApproximationAgreesWithAnythingItsWordsAllow() {
        Claim more = Cases.claim("proactive.total", "1000", "1099", 0, Claim.Kind.LEVEL);
        assertThat(assess(Map.of("proactive.items.total", "1043"), more)).containsExactly(Assessment.PASSED);
        assertThat(finding(Map.of("proactive.items.total", "1100"), more).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aBlankCellCannotBeCheckedAndTheCellThatDoesHaveTheNumberIsNamed() {
        Finding finding = finding(
                Map.of("proactive.items.total", "", "proactive.channel.website", "58"),
                Cases.claim("proactive.total", "58", 0));
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Cases.zh(finding)).contains("为空（空不等于 0），无法核对").contains("“政府网站公开政府信息数”（C5）填的正是 58");
    }

    @Test
    void aZeroIsNoHintThatAnotherCellIsMeant() {
        Finding finding = finding(Map.of("proactive.items.total", ""), Cases.claim("proactive.total", "0", 0));
        assertThat(Cases.zh(finding)).doesNotContain("填的正是");
    }

    @Test
    void lawsuitsOfBothKindsAreAddedUp() {
        Narrative text = Cases.text(Cases.claim("litigation.total", "3", 0));
        Facts facts = Cases.facts(
                Cases.table(
                        "2021", "0", Map.of("remedy.suit_direct.total", "1", "remedy.suit_after_review.total", "2")),
                text);
        assertThat(new TextAgainstTable(facts).assess()).containsExactly(Assessment.PASSED);
    }

    @Test
    void aFigureThatThisEditionDoesNotHaveCannotBeChecked() {
        Facts facts =
                Cases.facts(Cases.table("2021", "0", Map.of()), Cases.text(Cases.claim("proactive.total", "187", 0)));
        assertThat(new TextAgainstTable(facts).assess()).hasSize(1).allMatch(Assessment::notAssessable);
    }

    @Test
    void aFigureThatIsTiedToNothingIsNotChecked() {
        assertThat(assess(Map.of(), Cases.claim("", "98", 0))).isEmpty();
    }

    @Test
    void whatTheTextSaysByAllIsCheckedAsIfItQuotedTheFigure() {
        Narrative text = new Narrative(
                "r.txt",
                List.of(),
                List.of(Cases.claim("applications.answered", "2", 10)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Facts facts = Cases.facts(Cases.table("legacy-2014", "0", Map.of()), text);
        Finding finding = new TextAgainstTable(facts).assess().get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-LEG-replied");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.difference()).isEqualTo("2");
    }

    @Test
    void aRepeatedFigureIsCheckedOnce() {
        assertThat(assess(
                        Map.of("apply.received.total", "2"),
                        Cases.claim("applications.received", "2", 10),
                        Cases.claim("applications.received", "2", 90)))
                .containsExactly(Assessment.PASSED);
    }

    private static Finding finding(Map<String, String> figures, Claim claim) {
        return assess(figures, claim).get(0).finding().orElseThrow();
    }

    private static List<Assessment> assess(Map<String, String> figures, Claim... claims) {
        Facts facts = Cases.facts(Cases.table("legacy-2014", "0", figures), Cases.text(claims));
        return new TextAgainstTable(facts).assess();
    }
}
