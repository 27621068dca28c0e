package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatTableTest {
    private static final String HEAD = "\t指标\n\t单位\n\t数\n\n";

    @Test
    void aTabBeginsACellAndABlankLineARow() {
        Grid grid = Given.onlyGrid(Given.text(HEAD + "\t申请\n\t件\n\t2\n\n\t复议\n\t件\n\t\n"));
        assertThat(grid.shape()).isEqualTo(Grid.Shape.COUNTED);
        assertThat(Given.rows(grid)).containsExactly("指标|单位|数", "申请|件|2", "复议|件|");
        assertThat(grid.cells()).extracting(Cell::line).containsExactly(1, 2, 3, 5, 6, 7, 9, 10, 11);
    }

    @Test
    void lineBreaksOfWindowsAreNoPartOfACell() {
        Grid grid = Given.onlyGrid(Given.text(HEAD.replace("\n", "\r\n") + "\t申请\r\n\t件\r\n\t2\r\n"));
        assertThat(grid.cell(1, 0).raw()).isEqualTo("申请");
    }

    @Test
    void manyBlankLinesAreOneRowBreak() {
        assertThat(rows(HEAD + "\t申请\n\t\n\t　\n\n\n\n\t当面\n\t件\n\t0\n")).containsExactly("指标|单位|数", "申请||　", "当面|件|0");
    }

    @Test
    void aTextBehindABlankLineBelongsToTheCellWhileTheRowIsShort() {
        assertThat(rows(HEAD + "\t（一）回应数\n\n（同一舆情计1次）\n\t次\n\t0\n"))
                .containsExactly("指标|单位|数", "（一）回应数\n\n（同一舆情计1次）|次|0");
    }

    @Test
    void aValueOnTheNextLineBelongsToTheEmptyCell() {
        assertThat(rows(HEAD + "\t网站\n\t条\n\t\n58\n\n\t微博\n\t条\n\t0\n"))
                .containsExactly("指标|单位|数", "网站|条|\n58", "微博|条|0");
    }

    @Test
    void aLonelyFigureBehindABlankLineBelongsToTheEmptyCell() {
        assertThat(rows(HEAD + "\t网站\n\t条\n\t\n\n58\n\n\t微博\n\t条\n\t\n\n12条\n"))
                .containsExactly("指标|单位|数", "网站|条|\n\n58", "微博|条|\n\n12条");
    }

    @Test
    void theTextBehindTheTableIsNoCell() {
        Document document = Given.text(HEAD + "\t申请\n\t件\n\t0\n\n\n三、收费情况\n\n不收费。\n");
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("指标|单位|数", "申请|件|0");
        assertThat(Given.paragraphs(document)).containsExactly("三、收费情况", "不收费。");
    }

    @Test
    void aSectionThatFollowsWithoutABlankLineEndsTheTableToo() {
        Document document = Given.text(HEAD + "\t申请\n\t件\n\t0\n三、复议情况\n\n\t维持\n\t纠正\n\n\t0\n\t1\n");
        assertThat(document.grids()).hasSize(2);
        assertThat(Given.rows(document.grids().get(0))).endsWith("申请|件|0");
        assertThat(Given.paragraphs(document)).containsExactly("三、复议情况");
    }

    @Test
    void aTitleBetweenTwoTablesIsText() {
        Document document = Given.text(HEAD + "\t申请\n\t件\n\t0\n\n附件2\n\n统计表\n" + HEAD + "\t复议\n\t件\n\t1\n");
        assertThat(document.grids()).hasSize(2);
        assertThat(Given.paragraphs(document)).containsExactly("附件2", "统计表");
    }

    @Test
    void rowsMayBeShorterThanTheWidest() {
        assertThat(rows("\t第（一）项\n\n\t内容\n\t制作\n\t公开\n\n\t规章\n\t0\n\t0\n\n\t第（八）项\n\n\t收费\n\t0\n"))
                .containsExactly("第（一）项", "内容|制作|公开", "规章|0|0", "第（八）项", "收费|0");
    }

    @Test
    void paragraphsThatBeginWithATabAreText() {
        Document document = Given.text("\t一、概述\n\n\t2018年公开信息12条。\n\n\t二、申请情况\n\n\t收到申请3件，均已答复。\n");
        assertThat(document.grids()).isEmpty();
        assertThat(Given.paragraphs(document)).hasSize(4);
    }

    @Test
    void paragraphsThatBeginWithATabOnConsecutiveLinesAreText() {
        Document document = Given.text("\t一、概述\n\t2018年公开信息12条。\n\t二、申请情况\n\t收到申请3件，均已答复。\n");
        assertThat(document.grids()).isEmpty();
        assertThat(Given.paragraphs(document)).hasSize(4);
    }

    @Test
    void paragraphsBeforeAndSignaturesBehindAreNoRows() {
        Document document = Given.text("\t2018年公开信息12条。\n\n" + HEAD + "\t申请\n\t件\n\t0\n\n\t某某局\n\n\t2019年1月15日\n");
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("指标|单位|数", "申请|件|0");
        assertThat(Given.paragraphs(document)).containsExactly("2018年公开信息12条。", "某某局", "2019年1月15日");
    }

    @Test
    void aLongLabelBesideEmptyCellsIsNoParagraph() {
        String label = "（四）专项经费（" + "不包括公报编辑管理等方面的经费".repeat(7) + "）";
        assertThat(rows(HEAD + "\t" + label + "\n\t万元\n\t\n\n\t会议\n\t次\n\t0\n")).hasSize(3);
    }

    private static List<String> rows(String text) {
        return Given.rows(Given.onlyGrid(Given.text(text)));
    }
}
