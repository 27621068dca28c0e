package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String FORM = """
            <table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>
            <tr><td>（一）收到申请数</td><td>件</td><td>2</td></tr></table>""";

    @Test
    void blocksAndLineBreaksMakeParagraphs() {
        Document document = read("<p>　　公开信息\n12条。</p><div>收到申请<b>3</b>件<br>均已答复</div>");
        assertThat(document.format()).isEqualTo(Document.Format.HTML);
        assertThat(document.prose().text()).isEqualTo("公开信息 12条。\n收到申请3件\n均已答复");
    }

    @Test
    void headingsComeFromTheirNumberThenFromTheTag() {
        assertThat(Given.levels(read("<h2>工作情况</h2><h2>一、概述</h2><p>公开12条。</p>")))
                .containsExactly(2, 1, 0);
    }

    @Test
    void tablesAreGridsAndNoPartOfTheText() {
        Document document = read("<p>附件</p>" + FORM + "<p>完</p>" + FORM);
        assertThat(document.grids()).extracting(Grid::name).containsExactly("表1", "表2");
        assertThat(Given.rows(document.grids().get(0))).containsExactly("统计指标|单位|统计数", "（一）收到申请数|件|2");
        assertThat(document.prose().text()).isEqualTo("附件\n完");
    }

    @Test
    void mergedCellsKeepWhatFollowsThemInItsPlace() {
        Grid grid = Given.onlyGrid(read("""
                <table><tr><td rowspan="2">办理结果</td><td colspan="2">申请人</td><td rowspan="2">总计</td></tr>
                <tr><td>自然人</td><td>法人</td></tr>
                <tr><td>予以公开</td><td>1</td><td>2</td><td>3</td></tr></table>"""));
        assertThat(grid.cell(1, 1).shown()).isEqualTo("自然人");
        assertThat(grid.cell(1, 2).shown()).isEqualTo("法人");
        assertThat(grid.cell(2, 3).shown()).isEqualTo("3");
        assertThat(Given.spans(grid)).containsExactly("A1:A2", "B1:C1", "D1:D2");
    }

    @Test
    void aCellCoversNoMoreRowsThanThereAre() {
        Grid grid = Given.onlyGrid(read("<table><tr><td rowspan='0'>甲</td><td>1</td></tr><tr><td>2</td></tr></table>"));
        assertThat(Given.spans(grid)).containsExactly("A1:A2");
        assertThat(grid.cell(1, 1).shown()).isEqualTo("2");
    }

    @Test
    void cellsKeepTheirIndentationAndLineBreaks() {
        Grid grid = Given.onlyGrid(read("""
                <table><tr><td>指标</td><td>数</td></tr>
                <tr><td> &nbsp;&nbsp;其中：<br>规范性文件 </td><td> 1 </td></tr></table>"""));
        assertThat(grid.cell(1, 0).raw()).isEqualTo("\u00A0\u00A0其中：\n规范性文件");
        assertThat(grid.cell(1, 1).raw()).isEqualTo("1");
    }

    @Test
    void aTableThatHoldsATableIsLayout() {
        Document document = read("<table><tr><td>首页</td><td>" + FORM + "</td></tr><tr><td>版权</td></tr></table>");
        assertThat(Given.onlyGrid(document).height()).isEqualTo(2);
        assertThat(Given.paragraphs(document)).containsExactly("首页", "版权");
    }

    @Test
    void aTableOfParagraphsIsLayout() {
        Document document =
                read("<table><tr><td>一、概述</td><td>2018年公开12条。</td></tr><tr><td>收到3件。</td><td>均已答复。</td></tr></table>");
        assertThat(document.grids()).isEmpty();
        assertThat(Given.paragraphs(document)).containsExactly("一、概述", "2018年公开12条。", "收到3件。", "均已答复。");
    }

    @Test
    void whatIsNotShownIsLeftOut() {
        Document document = read("""
                <head><title>题</title><style>p {}</style></head><script>var a = "<p>9</p>"</script>
                <p style="display: none">1</p><p hidden>2</p><!-- 3 --><p>公开</p><select><option>4</option></select>""");
        assertThat(document.prose().text()).isEqualTo("公开");
    }

    @Test
    void theBytesDecideAboutTheCharactersNotWhatThePageSays() {
        byte[] page = "<html><meta charset='utf-8'><p>政府信息公开</p></html>".getBytes(Charset.forName("GB18030"));
        assertThat(Given.file("a.html", page).prose().text()).isEqualTo("政府信息公开");
    }

    @Test
    void aPageWithoutHeadThatBeginsWithTextIsStillAPage() {
        assertThat(Given.text("附件1\n" + FORM).format()).isEqualTo(Document.Format.HTML);
    }

    @Test
    void deeplyNestedTablesAreReadInReasonableTime() {
        Document document = read("<table><tr><td>".repeat(200) + "公开12条" + "</td></tr></table>".repeat(200));
        assertThat(document.prose().text()).isEqualTo("公开12条");
    }

    private static Document read(String body) {
        return Given.text("<!DOCTYPE html><html>" + body + "</html>");
    }
}
