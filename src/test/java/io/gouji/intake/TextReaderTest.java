package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    @Test
    void offsetsCountInTheTextAsItIsBehindTheByteOrderMark() {
        Document document = Given.text("\uFEFF　　一、概述\r\n\r\n  公开12条。 \r\n");
        assertThat(document.format()).isEqualTo(Document.Format.TXT);
        assertThat(document.prose().text()).isEqualTo("　　一、概述\r\n\r\n  公开12条。 \r\n");
        assertThat(document.prose().paragraphs())
                .containsExactly(new Paragraph(2, 6, 1, 1), new Paragraph(12, 18, 2, 0));
        assertThat(Given.paragraphs(document)).containsExactly("一、概述", "公开12条。");
    }

    @Test
    void shortNumberedLinesAreHeadings() {
        Document document = Given.text("""
                第一部分 概述
                十一、存在的问题
                （二）申请办理情况
                (三)其他
                3.政务热线
                （4）培训
                一是公开及时
                2018.5亿元
                （一）加强领导。成立了领导小组。
                二、收费情况：
                三、公开信息12条；""");
        assertThat(Given.levels(document)).containsExactly(1, 1, 2, 2, 3, 4, 0, 0, 0, 0, 0);
    }

    @Test
    void tablesAreNamedInOrderAndTheirLinesAreNoParagraphs() {
        Document document = Given.text("""
                附件1

                \t指标
                \t数

                \t申请
                \t2

                附件2
                指标\t数
                复议\t0
                完""");
        assertThat(document.grids()).extracting(Grid::name).containsExactly("表1", "表2");
        assertThat(document.grids()).extracting(Grid::shape).containsExactly(Grid.Shape.COUNTED, Grid.Shape.PLACED);
        assertThat(Given.paragraphs(document)).containsExactly("附件1", "附件2", "完");
    }

    @Test
    void rowsOfCellsBetweenTabsAreATableWithTheirLines() {
        Grid grid = Given.onlyGrid(Given.text("统计表如下，请审阅。\n指标\t单位\t数\n申请\t件\t\n复议\t件\t0\n以上。"));
        assertThat(Given.rows(grid)).containsExactly("指标|单位|数", "申请|件|", "复议|件|0");
        assertThat(grid.cell(2, 2).line()).isEqualTo(4);
        assertThat(grid.cell(1, 2).isBlank()).isTrue();
    }

    @Test
    void aSingleLineWithTabsIsText() {
        Document document = Given.text("填报单位：某某局\t填报日期：2019年1月15日\n\n一、概述\n公开12条。");
        assertThat(document.grids()).isEmpty();
        assertThat(Given.paragraphs(document)).first().isEqualTo("填报单位：某某局\t填报日期：2019年1月15日");
    }

    @Property
    void everyCharacterEndsInAParagraphOrACellOnce(@ForAll("texts") String text) {
        Document document = Given.text(text);
        String paragraphs = String.join("", Given.paragraphs(document));
        String cells = document.grids().stream()
                .flatMap(grid -> grid.cells().stream())
                .map(cell -> cell.raw())
                .collect(Collectors.joining());
        assertThat(letters(paragraphs + cells)).isEqualTo(letters(text));
    }

    @Property
    void paragraphsFollowEachOtherAndHoldNoBlanksAround(@ForAll("texts") String text) {
        Document document = Given.text(text);
        int behind = 0;
        for (Paragraph paragraph : document.prose().paragraphs()) {
            assertThat(paragraph.start()).isGreaterThanOrEqualTo(behind);
            assertThat(document.prose().of(paragraph))
                    .isNotEmpty()
                    .isEqualTo(Blank.trim(document.prose().of(paragraph)));
            behind = paragraph.end();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> lines =
                List.of("", " ", "\t", "\t0", "\t（一）申请数", "\t公开信息12条。", "58", "甲\t乙", "\t甲\t乙\t", "三、收费情况", "公开12条。");
        return Arbitraries.of(lines).list().ofMinSize(2).ofMaxSize(30).map(chosen -> String.join("\n", chosen));
    }

    /** The characters that are no white space, sorted: tables are read out of their order in the text. */
    private static List<String> letters(String text) {
        return Stream.of(text.split(""))
                .filter(letter -> !letter.isBlank())
                .sorted()
                .toList();
    }
}
