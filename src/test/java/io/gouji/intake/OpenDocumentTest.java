package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class OpenDocumentTest {
    @Test
    void valuesAreKeptBesideWhatIsShown() {
        Grid grid = sheet("""
                <table:table-row>
                <table:table-cell office:value-type="float" office:value="160.5964"><text:p>160.60</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2018-12-31"><text:p>2018年12月31日</text:p></table:table-cell>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>真</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>收到<text:s text:c="2"/>申请</text:p><text:p>（件）</text:p></table:table-cell>
                <table:table-cell table:formula="of:=[.A1]/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>
                </table:table-row>""");
        assertThat(grid.cell(0, 0).value()).isEqualTo(new Value.Figure(new BigDecimal("160.5964")));
        assertThat(grid.cell(0, 0).shown()).isEqualTo("160.60");
        assertThat(grid.cell(0, 1).value()).isEqualTo(new Value.Moment(LocalDateTime.of(2018, 12, 31, 0, 0)));
        assertThat(grid.cell(0, 2).value()).isEqualTo(new Value.Truth(true));
        assertThat(grid.cell(0, 3).shown()).isEqualTo("收到  申请\n（件）");
        assertThat(grid.cell(0, 4).value()).isEqualTo(new Value.Fault("#DIV/0!"));
        assertThat(grid.cell(0, 4).isFormula()).isTrue();
    }

    @Test
    void emptyCellsAndRowsThatRepeatToTheEndOfTheSheetAreNotLaidOut() {
        Grid grid = sheet("""
                <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row><table:table-cell table:number-columns-repeated="2"/>
                <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16379"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>""");
        assertThat(grid.cells()).extracting(cell -> cell.ref().toString()).containsExactly("C4", "D4", "E4");
    }

    @Test
    void rowsThatRepeatWithAValueAreLaidOut() {
        Grid grid = sheet("""
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell office:value-type="string"><text:p>乙</text:p></table:table-cell></table:table-row>""");
        assertThat(Given.rows(grid)).containsExactly("甲", "甲", "乙");
    }

    @Test
    void moreRepeatedValuesThanTheLimitAreRefused() {
        assertThatThrownBy(() -> sheet("""
                        <table:table-row table:number-rows-repeated="1048576"><table:table-cell
                         table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>"""))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("intake.limit")
                .hasMessageContaining("cells");
    }

    @Test
    void coveredCellsBelongToTheOneThatCoversThem() {
        Grid grid = sheet("""
                <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"
                 office:value-type="string"><text:p>合并</text:p></table:table-cell><table:covered-table-cell/>
                <table:table-cell office:value-type="string"><text:p>后</text:p></table:table-cell></table:table-row>
                <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>""");
        assertThat(Given.spans(grid)).containsExactly("A1:B2");
        assertThat(grid.cell(0, 2).shown()).isEqualTo("后");
    }

    @Test
    void commentsShapesAndDeletedCellsAreNotRead() {
        Grid grid = sheet("""
                <table:shapes><draw:frame><draw:text-box><text:p>图形</text:p></draw:text-box></draw:frame></table:shapes>
                <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation>
                <text:p>甲</text:p></table:table-cell></table:table-row>""");
        assertThat(Given.rows(grid)).containsExactly("甲");
        Document changed = flat("""
                <table:tracked-changes><table:deletion><table:table><table:table-row><table:table-cell><text:p>删去</text:p>
                </table:table-cell></table:table-row></table:table></table:deletion></table:tracked-changes>
                <table:table table:name="表"/>""");
        assertThat(Given.onlyGrid(changed).isEmpty()).isTrue();
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreKnown() {
        Document document = flat("""
                <table:table table:name="甲" table:style-name="ta2"><table:table-column table:number-columns-repeated="2"/>
                <table:table-column table:visibility="collapse"/>
                <table:table-row table:visibility="filter"><table:table-cell table:number-columns-repeated="3"
                 office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>""");
        Grid grid = Given.onlyGrid(document);
        assertThat(grid.hidden()).isTrue();
        assertThat(grid.hiddenRows()).containsExactly(0);
        assertThat(grid.hiddenColumns()).containsExactly(2);
    }

    @Test
    void aPackedSpreadsheetIsReadLikeAFlatOne() {
        byte[] packed = new Zipped()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        xml("<table:table table:name='表'><table:table-row><table:table-cell>"
                                + "<text:p>甲</text:p></table:table-cell></table:table-row></table:table>"))
                .bytes();
        Document document = Given.file("a.xlsx", packed);
        assertThat(document.format()).isEqualTo(Document.Format.ODS);
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("甲");
    }

    private static Grid sheet(String rows) {
        return Given.onlyGrid(flat("<table:table table:name=\"表\">" + rows + "</table:table>"));
    }

    private static Document flat(String tables) {
        return Given.file("a.fods", xml(tables).getBytes(StandardCharsets.UTF_8));
    }

    private static String xml(String tables) {
        String space = "urn:oasis:names:tc:opendocument:xmlns:";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="%1$soffice:1.0" xmlns:table="%1$stable:1.0" xmlns:text="%1$stext:1.0"
                 xmlns:style="%1$sstyle:1.0" xmlns:draw="%1$sdrawing:1.0"
                 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
                <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
                </office:automatic-styles><office:body><office:spreadsheet>%2$s</office:spreadsheet></office:body>
                </office:document>""".formatted(space, tables);
    }
}
