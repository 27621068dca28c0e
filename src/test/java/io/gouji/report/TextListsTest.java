package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.Mapping;
import io.gouji.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read, and the rules, as a person sees them. */
class TextListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void mappingCanBeComparedWithTheForm(String language) {
        assertThat(map(language).of(Samples.mapping())).isEqualTo(Expected.text("map-" + language + ".txt"));
    }

    @Test
    void tableOfNoKnownFormIsSaid() {
        Mapping none = new Mapping("价目表.xls", Optional.empty(), 0, List.of(), List.of(), List.of());
        assertThat(map("zh").of(none)).isEqualTo("""
                        价目表.xls
                        没有找到可辨认的统计表

                        共 0 格：确定 0 格，待确认 0 格，无对应 0 格
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyQuotedFigureIsMarkedInTheText(String language) {
        TextClaims claims = new TextClaims(speech(language), Samples.REFERENCE, Samples.NARROW);
        assertThat(claims.of(Samples.failing())).isEqualTo(Expected.text("claims-" + language + ".txt"));
    }

    @Test
    void ruleIsToldWithWhatItRestsOn() {
        Rule rule = Samples.REFERENCE.rules().find("APP21-03").orElseThrow();
        assertThat(new TextRules(Samples.ZH, Samples.REFERENCE, Samples.NARROW).of(List.of(rule)))
                .startsWith("APP21-03  ✕ 错误  2021年起（2021）  同一张表内\n")
                .contains("\n  关系式  @row@total == @row@natural")
                .contains("\n  逐项    申请情况表的每一行\n")
                .contains("\n  依据    ")
                .endsWith("\n\n共 1 条规则\n");
    }

    @Test
    void ruleThatSaysNothingNewIsHintedAt() {
        Rule rule = Samples.REFERENCE.rules().find("LEG-GAZ-03").orElseThrow();
        assertThat(new TextRules(Samples.ZH, Samples.REFERENCE, Samples.NARROW).of(List.of(rule)))
                .contains("\n  提示    数字不为负时必然成立，核对不出问题\n");
    }

    private static TextMap map(String language) {
        return new TextMap(speech(language), Samples.REFERENCE.indicators(), Samples.NARROW);
    }

    private static Speech speech(String language) {
        return language.equals("zh") ? Samples.ZH : Samples.EN;
    }
}
