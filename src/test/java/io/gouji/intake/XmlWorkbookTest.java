package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class XmlWorkbookTest {
    @Test
    void cellsStandWhereTheirIndexSays() {
        Grid grid = sheet("""
                <Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:Index="4"><Data ss:Type="Number">2</Data></Cell></Row>
                <Row ss:Index="5"><Cell><Data ss:Type="String">乙</Data></Cell></Row>
                <Row><Cell><Data ss:Type="String">丙</Data></Cell></Row>""");
        assertThat(grid.cell(0, 3).value()).isEqualTo(new Value.Figure(BigDecimal.valueOf(2)));
        assertThat(grid.cell(4, 0).shown()).isEqualTo("乙");
        assertThat(grid.cell(5, 0).shown()).isEqualTo("丙");
    }

    @Test
    void whatACellCoversIsPassedOverByTheNextOne() {
        Grid grid = sheet("""
                <Row><Cell ss:MergeAcross="1" ss:MergeDown="2"><Data ss:Type="String">合并</Data></Cell>
                <Cell><Data ss:Type="String">后</Data></Cell></Row>""");
        assertThat(Given.spans(grid)).containsExactly("A1:B3");
        assertThat(grid.cell(0, 2).shown()).isEqualTo("后");
    }

    @Test
    void rowsThatShareTheFormatOfAnotherAreCounted() {
        Grid grid = sheet("""
                <Row ss:Span="2" ss:Hidden="1"><Cell><Data ss:Type="String">甲</Data></Cell></Row>
                <Row><Cell><Data ss:Type="String">乙</Data></Cell></Row>""");
        assertThat(grid.cell(3, 0).shown()).isEqualTo("乙");
        assertThat(grid.hiddenRows()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void numbersAreShownByTheFormatOfTheirStyleItsParentOrItsColumn() {
        Grid grid = Given.onlyGrid(workbook("""
                <Styles><Style ss:ID="Default"><NumberFormat ss:Format="0.0"/></Style>
                <Style ss:ID="a"><NumberFormat ss:Format="#,##0.00"/></Style><Style ss:ID="b" ss:Parent="a"/>
                <Style ss:ID="c"><NumberFormat ss:Format="Percent"/></Style></Styles>
                <Worksheet ss:Name="表"><Table><Column/><Column ss:Index="2" ss:StyleID="c"/>
                <Row><Cell ss:StyleID="b"><Data ss:Type="Number">1234.5</Data></Cell>
                <Cell><Data ss:Type="Number">0.125</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row>
                </Table></Worksheet>"""));
        assertThat(Given.rows(grid)).containsExactly("1,234.50|12.50%|7.0");
        assertThat(grid.cell(0, 0).raw()).isEqualTo("1234.5");
    }

    @Test
    void everyTypeIsKept() {
        Grid grid = sheet("""
                <Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">2018-12-31T00:00:00.000</Data></Cell>
                <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell>
                <Cell ss:Formula="=SUM(R[-1]C)"><Data ss:Type="Number">3</Data></Cell>
                <Cell ss:Formula="=R1C1"/></Row>""");
        assertThat(grid.cell(0, 0).value()).isEqualTo(new Value.Moment(LocalDateTime.of(2018, 12, 31, 0, 0)));
        assertThat(grid.cell(0, 0).shown()).isEqualTo("2018/12/31");
        assertThat(grid.cell(0, 1).value()).isEqualTo(new Value.Truth(true));
        assertThat(grid.cell(0, 2).value()).isEqualTo(new Value.Fault("#DIV/0!"));
        assertThat(grid.cell(0, 3).isFormula()).isTrue();
        assertThat(grid.cell(0, 4).isFormula()).isTrue();
        assertThat(grid.cell(0, 4).value()).isEqualTo(Value.EMPTY);
    }

    @Test
    void commentsAreNoTextOfTheirCell() {
        Grid grid = sheet("""
                <Row><Cell><Data ss:Type="String">甲</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>
                <Cell><Comment><Data>只有批注</Data></Comment></Cell></Row>""");
        assertThat(Given.rows(grid)).containsExactly("甲");
    }

    @Test
    void formattedPiecesAndLineBreaksOfATextBelongTogether() {
        Grid grid = sheet("""
                <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>（一）</B>收到&#10;<Font>申请数</Font></ss:Data></Cell></Row>""");
        assertThat(grid.cell(0, 0).shown()).isEqualTo("（一）收到\n申请数");
    }

    @Test
    void hiddenSheetsAndColumnsAreKnown() {
        Document document = workbook("""
                <Worksheet ss:Name="甲"><Table><Column ss:Hidden="1" ss:Span="1"/>
                <Row><Cell ss:Index="4"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>
                <Worksheet ss:Name="乙"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>""");
        assertThat(document.grids()).extracting(Grid::name).containsExactly("甲", "乙");
        assertThat(document.grids()).extracting(Grid::hidden).containsExactly(false, true);
        assertThat(document.grids().get(0).hiddenColumns()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theDeclaredCharsetCounts() {
        String text = xml("<Worksheet ss:Name=\"表\"><Table><Row><Cell><Data ss:Type=\"String\">受理</Data></Cell></Row>"
                        + "</Table></Worksheet>")
                .replace("UTF-8", "GBK");
        Document document = Given.file("a.xls", text.getBytes(Charset.forName("GBK")));
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("受理");
    }

    @Test
    void aPlaceThatNoSheetHasIsRefused() {
        assertThatThrownBy(
                        () -> sheet("<Row ss:Index=\"999999999\"><Cell><Data ss:Type=\"String\">甲</Data></Cell></Row>"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("intake.fault.place [999999999, 1]");
    }

    private static Grid sheet(String rows) {
        return Given.onlyGrid(workbook("""
                <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
                <Worksheet ss:Name="表"><Table>%s</Table></Worksheet>""".formatted(rows)));
    }

    private static Document workbook(String content) {
        Document document = Given.file("a.xls", xml(content).getBytes(StandardCharsets.UTF_8));
        assertThat(document.format()).isEqualTo(Document.Format.XML);
        return document;
    }

    private static String xml(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">%s</Workbook>""".formatted(content);
    }
}
