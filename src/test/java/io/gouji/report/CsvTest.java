package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void headCarriesTheByteOrderMarkThatSpreadsheetsNeed() {
        assertThat(Csv.head(List.of("文件", "数值"))).isEqualTo("\uFEFF文件,数值\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "＝1+1"})
    void formulaStaysText(String formula) {
        assertThat(Csv.rows(List.of(List.of(formula)))).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3", "0.5", "—", "-", "=", "2018年"})
    void figuresAndSingleSignsStayAsTheyAre(String harmless) {
        assertThat(Csv.rows(List.of(List.of(harmless)))).isEqualTo(harmless + "\r\n");
    }

    @Test
    void cellsOfAMappingKeepStateAndRawText() {
        String rows = new CsvMap(Samples.ZH, Samples.REFERENCE.indicators()).rows(Samples.mapping());
        assertThat(rows.lines().skip(2).findFirst().orElseThrow())
                .isEqualTo("统计表.xls,统计表,C6,三、依申请公开情况 / （一）收到申请数 / 2.传真申请数,"
                        + "apply.received.fax,传真申请数,,横线,—,,legacy-2014,0.98,确定,,,");
    }

    @Test
    void damagedPassageIsARowAmongTheClaims() {
        String rows = new CsvClaims(Samples.EN, Samples.REFERENCE).rows(Samples.failing());
        assertThat(rows.lines().toList()).hasSize(4).last().isEqualTo("报告.txt,,2,36,42,因?申的情V,damaged,,,,,,,,,,,");
    }

    @Test
    void headAndRowsHaveAsManyColumns() {
        CsvMap map = new CsvMap(Samples.ZH, Samples.REFERENCE.indicators());
        assertThat(columns(map.head())).isEqualTo(columns(map.rows(Samples.mapping())));
        CsvClaims claims = new CsvClaims(Samples.ZH, Samples.REFERENCE);
        assertThat(columns(claims.head())).isEqualTo(columns(claims.rows(Samples.failing())));
        String rules = new CsvRules(Samples.EN).of(Samples.REFERENCE.rules().all());
        assertThat(rules).startsWith("\uFEFFrule,severity,editions,scope,for each,meaning,expression,source,note\r\n");
    }

    private static long columns(String csv) {
        return csv.lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(c -> c == ',')
                .count();
    }
}
