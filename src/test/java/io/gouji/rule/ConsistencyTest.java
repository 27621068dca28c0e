package io.gouji.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.indicator.Indicators;
import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules against each other: those that cannot hold together, and those that say nothing new. */
class ConsistencyTest {
    private static final ReferenceData BUNDLED = ReferenceData.bundled();
    private static final Indicators INDICATORS = Indicators.of(BUNDLED);
    private static final RuleBook RULES = RuleBook.of(BUNDLED, INDICATORS);

    @Test
    void ourOwnRulesCanHoldTogether() {
        assertThat(RULES.contradiction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // a part above its total leaves a negative figure for the other part
        "apply.concluded.on_time > apply.concluded.total, LEG-APP-02、X-1",
        "apply.concluded.total + 1 <= 0, X-1",
        "review.total == 1.5 + review.total, X-1",
        "response.channel.press_conference < response.channel.press_conference.principal, LEG-RSP-01、X-1"
    })
    void rulesThatNoFiguresCanFulfilAreNamed(String expression, String rules) {
        assertThatThrownBy(() -> with(expression))
                .isInstanceOfSatisfying(
                        ReferenceFault.class,
                        fault -> assertThat(Messages.of(BUNDLED).say(Language.ZH, fault.said()))
                                .isEqualTo("rule/rules.csv 第 2 行“expression”列：规则 " + rules + " 互相矛盾：没有任何数字能使它们同时成立。"));
    }

    @Test
    void conflictNeedsEveryRuleThatIsNamed() {
        String[] three = {"review.total >= 9", "review.upheld + review.corrected <= 4", "review.other < 5"};
        assertThatThrownBy(() -> with(three))
                .hasMessageContaining("LEG-REV-01")
                .hasMessageContaining("X-1")
                .hasMessageContaining("X-2")
                .hasMessageContaining("X-3");
        assertThat(with(three[0], three[1]).contradiction()).isEmpty();
        assertThat(with(three[0], three[1], "review.other <= 5").contradiction())
                .isEmpty();
    }

    @Test
    void conditionIsFollowedBothWays() {
        assertThat(with("review.total > 0 => review.total == 0").contradiction())
                .isEmpty();
        assertThatThrownBy(() -> with("review.total > 0 => review.total == 0", "review.other >= 1"))
                .hasMessageContaining("rule.contradiction [[LEG-REV-01, X-1, X-2]]");
    }

    @Test
    void onlyFiguresThatCountChangesMayBeNegative() {
        String change = "art20.p5.licensing.items_change + 3 == 0";
        String items = "art20.p5.licensing.items_prev + 3 == 0";
        assertThat(region("2019", change).contradiction()).isEmpty();
        assertThatThrownBy(() -> region("2019", items)).hasMessageContaining("rule.contradiction");
    }

    @Test
    void amountsMayLieBetweenWholeNumbers() {
        String[] half = {"art20.p8.fees.amount > 1", "art20.p8.fees.amount < 2"};
        assertThat(region("2021", half).contradiction()).isEmpty();
        assertThatThrownBy(() -> with("review.total > 1", "review.total < 2"))
                .hasMessageContaining("rule.contradiction");
    }

    @Test
    void ruleThatFollowsFromOthersSaysNothingNew() {
        RuleBook rules = with("apply.concluded.on_time <= apply.concluded.total", "review.upheld <= review.corrected");
        assertThat(implied(rules, "X-1")).containsExactly("LEG-APP-02");
        assertThat(rules.impliedBy(rules.find("X-2").orElseThrow())).isEmpty();
    }

    @Test
    void ruleThatHoldsOfAnyFiguresNeedsNoOthers() {
        assertThat(implied(RULES, "LEG-GAZ-03")).isEmpty();
    }

    @Test
    void lesserRuleMakesNoError() {
        // LEG-APP-05 demands equality, but only as a warning
        assertThat(RULES.impliedBy(RULES.find("LEG-APP-04").orElseThrow())).isEmpty();
    }

    @Test
    void ruleThatNeedsLastYearReplacesNoneThatDoesNot() {
        // ART21-01-rules says more, but only where last year's table is at hand
        assertThat(RULES.impliedBy(RULES.find("ART21-02-rules").orElseThrow())).isEmpty();
    }

    @Test
    void lastYearsFigureIsAnotherFigure() {
        RuleBook rules = region("2019", "remedy.review.pending[-1] == remedy.review.pending + 1");
        assertThat(rules.contradiction()).isEmpty();
    }

    @Test
    void nothingIsSaidOfRulesThatAreNoSums() {
        assertThat(RULES.impliedBy(RULES.find("CMP-02").orElseThrow())).isEmpty();
        assertThat(RULES.impliedBy(RULES.find("NAR-LEG-items").orElseThrow())).isEmpty();
        assertThat(RULES.impliedBy(RULES.find("ART21-03").orElseThrow())).isEmpty();
    }

    private static List<String> implied(RuleBook rules, String id) {
        return rules.impliedBy(rules.find(id).orElseThrow()).orElseThrow().stream()
                .map(Rule::id)
                .toList();
    }

    private static RuleBook with(String... expressions) {
        return region("legacy-2014", expressions);
    }

    /** Ours and error rules, … of a region. */
    private static RuleBook region(String family, String... expressions) {
        StringBuilder table = new StringBuilder(
                "id,editions,scope,foreach,expression,check,about,severity,source,message_zh,message_en,note\n");
        for (int i = 0; i < expressions.length; i++) {
            String scope = expressions[i].contains("[-1]") ? "year-on-year" : "within-table";
            table.append("X-%d,%s,%s,,%s,,,error,本地,示例,example,%n".formatted(i + 1, family, scope, expressions[i]));
        }
        return RuleBook.of(ReferenceData.overlaidBy(Map.of("rule/rules.csv", table.toString())), INDICATORS);
    }
}
