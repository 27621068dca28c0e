package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

class DocxReaderTest {
    private final XWPFDocument docx = new XWPFDocument();

    @Test
    void paragraphsAreJoinedByLineBreaksAndNumberedFromOne() {
        paragraph("　　2018年，我局公开信息12条。");
        paragraph("");
        paragraph("收到申请3件。");
        Document document = read();
        assertThat(document.format()).isEqualTo(Document.Format.DOCX);
        assertThat(document.prose().text()).isEqualTo("2018年，我局公开信息12条。\n收到申请3件。");
        assertThat(document.prose().paragraphs().get(1).start()).isEqualTo(17);
        assertThat(document.prose().paragraphs().get(1).number()).isEqualTo(2);
    }

    @Test
    void lineBreaksInAParagraphMakeSeveralOfIt() {
        paragraph("某某局").createRun().addBreak();
        docx.getParagraphArray(0).createRun().setText("2019年1月15日");
        assertThat(Given.paragraphs(read())).containsExactly("某某局", "2019年1月15日");
    }

    @Test
    void headingsComeFromTheirNumberThenFromTheStyle() {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTStyle heading = styles.addNewStyle();
        heading.setStyleId("a7");
        heading.addNewName().setVal("heading 2");
        XWPFStyles part = docx.createStyles();
        part.setStyles(styles);
        paragraph("工作情况").setStyle("a7");
        paragraph("一、主动公开情况").setStyle("a7");
        paragraph("公开信息12条。");
        assertThat(Given.levels(read())).containsExactly(2, 1, 0);
    }

    @Test
    void tablesAreGridsAndNoPartOfTheText() {
        paragraph("附件：统计表");
        XWPFTable table = docx.createTable(2, 3);
        fill(table, 0, "统计指标", "单位", "统计数");
        fill(table, 1, "（一）收到申请数", "件", "３");
        paragraph("填表人：某某");
        Document document = read();
        Grid grid = Given.onlyGrid(document);
        assertThat(grid.name()).isEqualTo("表1");
        assertThat(grid.shape()).isEqualTo(Grid.Shape.PLACED);
        assertThat(Given.rows(grid)).containsExactly("统计指标|单位|统计数", "（一）收到申请数|件|３");
        assertThat(document.prose().text()).isEqualTo("附件：统计表\n填表人：某某");
    }

    @Test
    void mergedCellsKeepWhatFollowsThemInItsPlace() {
        Grid grid = Given.onlyGrid(Given.file(
                "表.docx",
                Zipped.docx(table(
                        row(cell("申请人情况", "<w:gridSpan w:val='2'/>"), cell("总计", "<w:vMerge w:val='restart'/>")),
                        row(cell("自然人", ""), cell("法人", ""), cell("", "<w:vMerge/>")),
                        row(cell("0", ""), cell("1", ""), cell("1", ""))))));
        assertThat(Given.rows(grid)).containsExactly("申请人情况|总计", "自然人|法人", "0|1|1");
        assertThat(grid.cell(0, 2).shown()).isEqualTo("总计");
        assertThat(Given.spans(grid)).containsExactly("A1:B1", "C1:C2");
    }

    @Test
    void rowsMayBeginFurtherRight() {
        Grid grid = Given.onlyGrid(Given.file(
                "表.docx",
                Zipped.docx(table(
                        row(cell("项目", ""), cell("数量", "")),
                        row("<w:trPr><w:gridBefore w:val='1'/></w:trPr>", cell("7", ""))))));
        assertThat(grid.cell(1, 1).shown()).isEqualTo("7");
    }

    @Test
    void cellsHoldTheirParagraphsOnLinesOfTheirOwn() {
        XWPFTable table = docx.createTable(2, 2);
        fill(table, 0, "统计指标", "统计数");
        fill(table, 1, "（一）回应数", "1");
        table.getRow(1).getCell(0).addParagraph().createRun().setText("（同一舆情计1次）");
        assertThat(Given.onlyGrid(read()).cell(1, 0).raw()).isEqualTo("（一）回应数\n（同一舆情计1次）");
    }

    @Test
    void aTableThatHoldsATableIsLayout() {
        String inner = table(row(cell("指标一", ""), cell("1", "")), row(cell("指标二", ""), cell("2", "")));
        Document document = Given.file(
                "报告.docx",
                Zipped.docx(table(
                        row(cell("左栏", ""), cell("右栏", "")), row("<w:tc>" + inner + "<w:p/></w:tc>", cell("右下", "")))));
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("指标一|1", "指标二|2");
        assertThat(Given.paragraphs(document)).containsExactly("左栏", "右栏", "右下");
    }

    @Test
    void whatStandsInContentControlsIsRead() {
        Document document = Given.file(
                "报告.docx",
                Zipped.docx("<w:sdt><w:sdtPr/><w:sdtContent>" + paragraphXml("公开12条") + "</w:sdtContent></w:sdt>"));
        assertThat(Given.paragraphs(document)).containsExactly("公开12条");
    }

    @Test
    void aTableOfParagraphsIsText() {
        XWPFTable table = docx.createTable(2, 2);
        fill(table, 0, "2018年公开12条。", "2019年公开13条。");
        fill(table, 1, "收到申请2件。", "收到申请3件。");
        assertThat(read().grids()).isEmpty();
        assertThat(Given.paragraphs(read())).containsExactly("2018年公开12条。", "2019年公开13条。", "收到申请2件。", "收到申请3件。");
    }

    @Test
    void deletedAndHiddenTextIsLeftOutInsertedTextIsNot() {
        XWPFParagraph paragraph = paragraph("公开");
        paragraph.createRun().setText("9");
        paragraph.getRuns().get(1).setVanish(true);
        var inserted = paragraph.getCTP().addNewIns().addNewR().addNewT();
        inserted.setStringValue("12");
        paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("11");
        paragraph.createRun().setText("条");
        assertThat(read().prose().text()).contains("12").doesNotContain("9").doesNotContain("11");
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraphXml(text) + "</w:tc>";
    }

    private static String paragraphXml(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private XWPFParagraph paragraph(String text) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void fill(XWPFTable table, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            table.getRow(row).getCell(column).setText(texts[column]);
        }
    }

    private Document read() {
        return Given.file("报告.docx", bytes(docx));
    }

    private static byte[] bytes(XWPFDocument document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
