package io.gouji.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.rule.Statement.Comparison;
import io.gouji.rule.Statement.Constant;
import io.gouji.rule.Statement.Figure;
import io.gouji.rule.Statement.Operator;
import io.gouji.rule.Statement.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleParserTest {
    @Test
    void aSumIsReadTermByTerm() {
        assertThat(RuleParser.parse("a.total == a.x + a.y? - 2"))
                .isEqualTo(new Statement(
                        Optional.empty(),
                        new Comparison(
                                List.of(plus("a.total")),
                                Operator.EQUAL,
                                List.of(
                                        plus("a.x"),
                                        new Term(1, new Figure("a.y", true, false)),
                                        new Term(-1, new Constant(BigDecimal.valueOf(2)))))));
    }

    @Test
    void anImplicationHasACondition() {
        assertThat(RuleParser.parse("a > 0 => b >= 1").condition())
                .contains(new Comparison(
                        List.of(plus("a")), Operator.MORE, List.of(new Term(1, new Constant(BigDecimal.ZERO)))));
    }

    @Test
    void lastYearIsMarkedBehindACode() {
        assertThat(RuleParser.parse("a@c == b@c[-1]").comparison().right())
                .containsExactly(new Term(1, new Figure("b@c", false, true)));
    }

    @Test
    void aQuotedSumNamesItsCodes() {
        assertThat(RuleParser.parse("narrative(a + b) == a + b").comparison().left())
                .containsExactly(new Term(1, new Statement.Quoted(List.of("a", "b"))));
    }

    @Test
    void aScaledMaximumIsReadAsOneTerm() {
        assertThat(RuleParser.parse("a < 10000 * max(1, a[-1])").comparison().right())
                .containsExactly(new Term(
                        1,
                        new Statement.Scaled(BigDecimal.valueOf(10000), BigDecimal.ONE, new Figure("a", false, true))));
    }

    private static Term plus(String code) {
        return new Term(1, new Figure(code, false, false));
    }
}
