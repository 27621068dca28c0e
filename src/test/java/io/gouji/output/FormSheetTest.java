package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gouji.form.Form;
import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import io.gouji.output.FormSheet.Box;
import io.gouji.output.FormSheet.Role;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormSheetTest {
    static List<PrintedForm> forms() {
        return PrintedForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFigureOfAVariantHasACellAndNoneOfAnother(PrintedForm printed) {
        Set<String> codes = printed.form().tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.variant().isEmpty() || row.variant().equals(printed.variant()))
                .flatMap(row -> row.cells().stream())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        assertThat(printed.blank().cells().keySet()).isEqualTo(codes);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void boxesDoNotOverlap(PrintedForm printed) {
        Set<CellRef> taken = new HashSet<>();
        for (Box box : printed.blank().boxes()) {
            for (int row = box.span().first().row(); row <= box.span().last().row(); row++) {
                for (int column = box.span().first().column();
                        column <= box.span().last().column();
                        column++) {
                    assertThat(taken.add(new CellRef(row, column)))
                            .as(box.toString())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLabelOfTheVariantIsPrinted(PrintedForm printed) {
        List<String> texts = printed.blank().boxes().stream().map(Box::text).toList();
        Stream<Form.Row> rows = printed.form().tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.variant().isEmpty() || row.variant().equals(printed.variant()))
                .filter(row -> !row.label().isEmpty());
        assertThat(rows)
                .allSatisfy(row -> assertThat(texts)
                        .containsAnyElementsOf(Stream.concat(Stream.of(row.label()), row.aliases().stream())
                                .toList()));
    }

    @Test
    void theRequestTableIsMergedAsItIsPrinted() {
        FormSheet sheet = PrintedForm.of("2019", "").blank();
        assertThat(size(sheet, "三、本年度办理结果")).isEqualTo("20 rows");
        assertThat(size(sheet, "（三）不予公开")).isEqualTo("8 rows");
        assertThat(size(sheet, "（四）无法提供")).isEqualTo("3 rows");
        assertThat(size(sheet, "（五）不予处理")).isEqualTo("5 rows");
        assertThat(span(sheet, "申请人情况")).isEqualTo("I23:O23");
        assertThat(span(sheet, "法人或其他组织")).isEqualTo("J24:N24");
        assertThat(span(sheet, "自然人")).isEqualTo("I24:I25");
        assertThat(span(sheet, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")).isEqualTo("A23:H25");
        assertThat(sheet.cells())
                .containsEntry("request.new@natural", CellRef.of("I26"))
                .containsEntry("request.carried_out@total", CellRef.of("O48"));
    }

    @Test
    void theHeaderOverLawsuitsHasThreeLevels() {
        FormSheet sheet = PrintedForm.of("2021", "").blank();
        assertThat(span(sheet, "行政复议")).matches("A\\d+:E\\d+");
        assertThat(span(sheet, "行政诉讼")).matches("F\\d+:O\\d+");
        assertThat(span(sheet, "未经复议直接起诉")).matches("F\\d+:J\\d+");
        assertThat(span(sheet, "复议后起诉")).matches("K\\d+:O\\d+");
    }

    @Test
    void theListIsIndentedAndPartsStandBehindOfWhich() {
        FormSheet sheet = PrintedForm.of("legacy-2014", "department").blank();
        assertThat(box(sheet, "三、依申请公开情况").indent()).isZero();
        int refused = box(sheet, "4.不同意公开答复数").indent();
        int first = box(sheet, "其中：涉及国家秘密").indent();
        int second = box(sheet, "涉及商业秘密").indent();
        assertThat(List.of(refused, first, second)).isSorted().doesNotHaveDuplicates();
        assertThat(box(sheet, "5.不属于本行政机关公开数").indent()).isEqualTo(refused);
    }

    @Test
    void headingsHaveAMarkInTheUnitColumnAndNoPlaceForAFigure() {
        FormSheet sheet = PrintedForm.of("legacy-2014", "city-county").blank();
        int row = box(sheet, "一、主动公开情况").span().first().row();
        assertThat(sheet.boxes())
                .filteredOn(box -> box.span().first().row() == row)
                .extracting(Box::role, Box::text)
                .containsExactly(tuple(Role.LABEL, "一、主动公开情况"), tuple(Role.UNIT, "—"), tuple(Role.NO_FIGURE, ""));
    }

    @Test
    void theVariantOfCitiesAndCountiesNumbersItsRowsWithoutRepeating() {
        List<String> labels = PrintedForm.of("legacy-2014", "city-county").blank().boxes().stream()
                .map(Box::text)
                .toList();
        int sites = labels.indexOf("八、开通政府信息公开网站（或设立门户网站信息公开专栏）数");
        assertThat(labels.subList(sites, sites + 12))
                .contains("（一）市政府部门网站数（市直部门填写）", "（二）区（市）政府门户网站数（区、市政府填写）", "（三）乡镇政府（街道办事处）网站或专栏（区、市政府填写）");
    }

    @Test
    void whoFillsInForWhichYearIsPrintedWhereItIsKnownAndOpenOtherwise() {
        PrintedForm form = PrintedForm.of("legacy-2014", "department");
        assertThat(form.sheet(new Filing("云岭县林业局", "2018", "2019年1月8日")).boxes())
                .extracting(Box::text)
                .contains("2018年度政府信息公开工作情况统计表", "填报单位：云岭县林业局", "填报日期：2019年1月8日");
        assertThat(form.blank().boxes()).extracting(Box::text).contains("____年度政府信息公开工作情况统计表", "填报单位：", "填报日期：　　年　月　日");
    }

    @Test
    void entriesGoWhereTheirCodeStandsAlsoBesideAHeading() {
        Value two = new Value.Figure(BigDecimal.valueOf(2));
        FormSheet filled = PrintedForm.of("legacy-2014", "department")
                .blank()
                .with(Map.of("apply.received.total", two, "response.channel", two));
        assertThat(filled.boxes())
                .filteredOn(box -> box.entry().equals(two))
                .extracting(Box::role)
                .containsExactly(Role.NO_FIGURE, Role.FIGURE);
    }

    private static Box box(FormSheet sheet, String text) {
        return sheet.boxes().stream()
                .filter(box -> box.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String span(FormSheet sheet, String text) {
        return box(sheet, text).span().toString();
    }

    private static String size(FormSheet sheet, String text) {
        var span = box(sheet, text).span();
        return span.last().row() - span.first().row() + 1 + " rows";
    }
}
