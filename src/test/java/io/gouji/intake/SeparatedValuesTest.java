package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.grid.Value;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedValuesTest {
    private static final String FORM = "2018年度统计表,,\n统计指标,单位,统计数\n（一）收到申请数,件,２\n（二）申请办结数,件,\n";

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void theSeparatorIsFoundByWhatItMakes(String separator) {
        Grid grid = Given.onlyGrid(Given.text(FORM.replace(",", separator)));
        assertThat(Given.rows(grid)).containsExactly("2018年度统计表||", "统计指标|单位|统计数", "（一）收到申请数|件|２", "（二）申请办结数|件|");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("UTF-8", FORM.getBytes(StandardCharsets.UTF_8)),
                arguments("UTF-8 with mark", ("\uFEFF" + FORM).getBytes(StandardCharsets.UTF_8)),
                arguments("GB18030", FORM.getBytes(Charset.forName("GB18030"))),
                arguments("UTF-16 with mark", FORM.getBytes(StandardCharsets.UTF_16)),
                arguments("UTF-16 without mark", FORM.getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyEncodingGivesTheSameTable(String encoding, byte[] bytes) {
        Document document = Given.file("甲局/统计表.csv", bytes);
        assertThat(document.format()).isEqualTo(Document.Format.CSV);
        assertThat(document.prose()).isEqualTo(Prose.NONE);
        Grid grid = Given.onlyGrid(document);
        assertThat(grid.name()).isEqualTo("统计表");
        assertThat(grid.shape()).isEqualTo(Grid.Shape.PLACED);
        assertThat(grid.cell(2, 2)).isEqualTo(Cell.text(grid.cell(2, 2).ref(), "２"));
        assertThat(grid.cell(3, 2).value()).isEqualTo(Value.EMPTY);
    }

    @Test
    void quotedFieldsHoldSeparatorsQuotesAndLineBreaks() {
        Grid grid = Given.onlyGrid(Given.text("指标,数\n\"回应数,\n（同一“热点”计1次）\",\"1,234\"\n\"所谓\"\"数\"\"\",0\n"));
        assertThat(grid.cell(1, 0).raw()).isEqualTo("回应数,\n（同一“热点”计1次）");
        assertThat(grid.cell(1, 1).raw()).isEqualTo("1,234");
        assertThat(grid.cell(2, 0).raw()).isEqualTo("所谓\"数\"");
    }

    @Test
    void blankLinesCountAsRows() {
        assertThat(Given.onlyGrid(Given.text("指标,数\n\n申请,2\n复议,0\n")).cell(2, 1).raw())
                .isEqualTo("2");
    }

    @Test
    void rowsMayHaveFewerFields() {
        assertThat(Given.rows(Given.onlyGrid(Given.text("统计表\n指标,单位,数\n申请,件,2\n复议,件,0\n诉讼,件,0\n注：应当相等。\n"))))
                .containsExactly("统计表", "指标|单位|数", "申请|件|2", "复议|件|0", "诉讼|件|0", "注：应当相等。");
    }

    @Test
    void textWithCommasIsText() {
        assertThat(Given.text("2018年,我局公开12条。\n收到申请3件,其中当面1件,网络2件。\n均已答复\n以上。\n")
                        .format())
                .isEqualTo(Document.Format.TXT);
    }

    @Test
    void aReportWithAPastedTableIsText() {
        Document document = Given.text("2018年公开12条。\n指标\t数\n申请\t2\n复议\t0\n诉讼\t0\n举报\t0\n");
        assertThat(document.format()).isEqualTo(Document.Format.TXT);
        assertThat(document.grids()).hasSize(1);
        assertThat(Given.paragraphs(document)).containsExactly("2018年公开12条。");
    }
}
