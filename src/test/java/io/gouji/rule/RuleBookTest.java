package io.gouji.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.form.Forms;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.rule.Evaluation.Outcome;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
    private final ReferenceData data = ReferenceData.bundled();
    private final Indicators indicators = Indicators.of(data);
    private final Forms forms = Forms.of(data, indicators);
    private final RuleBook rules = RuleBook.of(data, indicators);

    @ParameterizedTest
    @CsvSource({"legacy-2014, 36", "2019, 55"})
    void aFullTableIsConfrontedWithEveryRuleOfItsEdition(String edition, int expected) {
        Set<String> codes = forms.find(edition).orElseThrow().codes();
        List<Evaluation> evaluations = rules.evaluate(edition, codes, code -> Optional.of(Figures.read("0")));
        assertThat(evaluations).hasSize(expected);
    }

    /** Where nobody adds a table of their own, a run takes this for granted. */
    @Test
    void ourRulesNameOnlyCodesOfTheirEditions() {
        ReferenceData own = ReferenceData.overlaidBy(Map.of("rule/groups.csv", "group,placeholder,members\n"));
        assertThat(RuleBook.of(own, indicators).all()).hasSameSizeAs(rules.all());
    }

    @Test
    void aRuleOnRowsThatTheFormDoesNotHaveDoesNotApply() {
        Set<String> codes = forms.find("legacy-2014-national").orElseThrow().codes();
        List<Evaluation> evaluations = rules.evaluate("legacy-2014", codes, code -> Optional.of(Figures.read("0")));
        assertThat(evaluations)
                .extracting(evaluation -> evaluation.rule().id())
                .contains("LEG-APP-01")
                .doesNotContain("LEG-SIT-01", "LEG-GAZ-01", "LEG-RDP-01");
    }

    @Test
    void anOptionalRowThatIsAbsentOrBlankCountsAsZero() {
        Map<String, String> table = Map.of(
                "site.total", "1",
                "site.county_portal", "1",
                "site.dept", " ",
                "site.township", "0");
        assertThat(outcome("LEG-SIT-01", table)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aTotalOtherThanItsPartsFails() {
        Map<String, String> table =
                Map.of("site.total", "0", "site.municipal_dept", "0", "site.county_portal", "1", "site.township", "0");
        Evaluation evaluation = evaluation("LEG-SIT-01", table);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(evaluation.left()).contains(BigDecimal.ZERO);
        assertThat(evaluation.right()).contains(BigDecimal.ONE);
        assertThat(evaluation.difference()).contains(BigDecimal.ONE.negate());
    }

    @ParameterizedTest
    @CsvSource({"''", "—", "/", "无"})
    void aFigureThatIsNoNumberMakesARuleNotAssessable(String nil) {
        Map<String, String> table =
                Map.of("apply.concluded.total", nil, "apply.concluded.on_time", "0", "apply.concluded.extended", "0");
        assertThat(outcome("LEG-APP-02", table)).isEqualTo(Outcome.NOT_ASSESSABLE);
    }

    @Test
    void aTextInAnOptionalRowIsNotTakenForZero() {
        Map<String, String> table = Map.of("site.total", "0", "site.dept", "见附页", "site.township", "0");
        assertThat(outcome("LEG-SIT-01", table)).isEqualTo(Outcome.NOT_ASSESSABLE);
    }

    @Test
    void anImplicationHoldsWhereItsConditionDoesNot() {
        assertThat(outcome("LEG-TRN-02", Map.of("training.classes", "0", "training.trainees", "0")))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome("LEG-TRN-02", Map.of("training.classes", "2", "training.trainees", "0")))
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome("LEG-TRN-02", Map.of("training.classes", "", "training.trainees", "9")))
                .isEqualTo(Outcome.NOT_ASSESSABLE);
    }

    @Test
    void itemsOnSeveralChannelsCountOnceSoTheirSumMayExceedTheTotal() {
        Map<String, String> table = Map.of(
                "proactive.items.total", "223",
                "proactive.channel.gazette", "0",
                "proactive.channel.website", "148",
                "proactive.channel.weibo", "0",
                "proactive.channel.wechat", "123",
                "proactive.channel.other", "0");
        assertThat(outcome("LEG-PRO-04", table)).isEqualTo(Outcome.PASSED);
        assertThat(evaluation("LEG-PRO-05", table).rule().severity()).isEqualTo(io.gouji.finding.Severity.INFO);
    }

    @Test
    void aRuleForEachApplicantIsEvaluatedForEachColumn() {
        Map<String, Figure> table = new HashMap<>();
        forms.find("2021").orElseThrow().codes().forEach(code -> table.put(code, Figures.read("0")));
        table.put("request.new@org.research", Figures.read("1"));
        List<String> failed = rules
                .evaluate(
                        "2021", forms.find("2021").orElseThrow().codes(), code -> Optional.ofNullable(table.get(code)))
                .stream()
                .filter(evaluation -> evaluation.outcome() == Outcome.FAILED)
                .map(evaluation -> evaluation.rule().id() + " " + evaluation.instance())
                .toList();
        assertThat(failed).containsExactly("APP21-01 org.research", "APP21-03 request.new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.class > 0 | 规则 X-1 的表达式第 1 个字符处：没有代码为“training.class”的指标，相近的有：training.classes、training.trainees。",
                "training.classes > | 规则 X-1 的表达式第 19 个字符处：此处应为指标代码，而写的是“结尾”。",
                "training.classes > 0 and 1 | 规则 X-1 的表达式第 22 个字符处：此处应为结尾，而写的是“and”。",
                "training.classes = 0 | 规则 X-1 的表达式第 17 个字符处：读不懂“= 0”。",
                "request.new@total > 0 | 规则 X-1 的表达式第 1 个字符处：“request.new@total”不在该规则所适用的表式中。"
            })
    void aRuleThatCannotBeUsedIsReportedWithItsLineAndPlace(String expression, String said) {
        ReferenceData region = ReferenceData.overlaidBy(Map.of(
                "rule/rules.csv",
                "id,editions,scope,foreach,expression,check,about,severity,source,message_zh,message_en,note\n"
                        + "X-1,legacy-2014,within-table,," + expression + ",,,error,本地,示例,example,\n"));
        assertThatThrownBy(() -> RuleBook.of(region, indicators))
                .isInstanceOfSatisfying(
                        ReferenceFault.class,
                        fault -> assertThat(Messages.of(data).say(Language.ZH, fault.said()))
                                .isEqualTo("rule/rules.csv 第 2 行“expression”列：" + said));
    }

    @Test
    void whatWasCarriedOutLastYearIsCarriedInThisYear() {
        assertThat(yearOnYear(Map.of("request.carried_in@total", "3"), Map.of("request.carried_out@total", "4")))
                .contains("APP19-04 total");
        assertThat(yearOnYear(Map.of("request.carried_in@total", "3"), Map.of("request.carried_out@total", "3")))
                .doesNotContain("APP19-04 total");
    }

    @Test
    void itemsOfLastYearAndTheirChangeMakeThisYearsItems() {
        Map<String, String> before =
                Map.of("art20.p5.licensing.items_prev", "10", "art20.p5.licensing.items_change", "-2");
        assertThat(yearOnYear(Map.of("art20.p5.licensing.items_prev", "10"), before))
                .contains("ART19-05-p5.licensing ");
        assertThat(yearOnYear(Map.of("art20.p5.licensing.items_prev", "8"), before))
                .doesNotContain("ART19-05-p5.licensing ");
    }

    @Test
    void aRuleThatNeedsLastYearDoesNotApplyWithoutIt() {
        assertThat(rules.evaluate("2019", codes("2019"), code -> Optional.of(Figures.read("0"))))
                .extracting(evaluation -> evaluation.rule().id())
                .doesNotContain("APP19-04", "ART19-09");
    }

    @Test
    void lastYearsFormMustHaveTheRowThatARuleAsksFor() {
        assertThat(rules.evaluate(
                        "2019",
                        codes("2019"),
                        code -> Optional.of(Figures.read("0")),
                        codes("legacy-2014"),
                        code -> Optional.of(Figures.read("0"))))
                .isEmpty();
    }

    /** The rules of two years that fail on 2019 tables in which every other figure is 0. */
    private List<String> yearOnYear(Map<String, String> now, Map<String, String> before) {
        return rules
                .evaluate(
                        "2019",
                        codes("2019"),
                        code -> Optional.of(Figures.read(now.getOrDefault(code, "0"))),
                        codes("2019"),
                        code -> Optional.of(Figures.read(before.getOrDefault(code, "0"))))
                .stream()
                .filter(evaluation -> evaluation.outcome() == Outcome.FAILED)
                .map(evaluation -> evaluation.rule().id() + " " + evaluation.instance())
                .toList();
    }

    private Set<String> codes(String edition) {
        return forms.find(edition).orElseThrow().codes();
    }

    private Outcome outcome(String rule, Map<String, String> table) {
        return evaluation(rule, table).outcome();
    }

    private Evaluation evaluation(String rule, Map<String, String> table) {
        return rules
                .evaluate(
                        "legacy-2014",
                        forms.find("legacy-2014").orElseThrow().codes(),
                        code -> Optional.ofNullable(table.get(code)).map(Figures::read))
                .stream()
                .filter(evaluation -> evaluation.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
