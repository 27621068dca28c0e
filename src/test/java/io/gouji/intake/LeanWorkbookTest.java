package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files may look like that no library writes. */
class LeanWorkbookTest {
    @Test
    void cellsThatDoNotSayWhereTheyStandFollowEachOther() {
        Grid grid = grid("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>");
        assertThat(Given.rows(grid)).containsExactly("1|2", "|3");
    }

    @Test
    void aTextIsPutTogetherFromItsPiecesWithoutHowItIsPronounced() {
        Grid grid = grid("<row r='1'><c r='A1' t='inlineStr'><is><r><rPr><b/></rPr><t>申请</t></r>"
                + "<r><t xml:space='preserve'> 件</t></r><rPh sb='0' eb='2'><t>shenqing</t></rPh></is></c></row>");
        assertThat(Given.rows(grid)).containsExactly("申请 件");
    }

    @Test
    void charactersThatXmlCannotCarryAreDecoded() {
        Grid grid = grid("<row r='1'><c r='A1' t='str'><v>一_x000D_二_x005F_x_</v></c></row>");
        assertThat(grid.cell(0, 0).raw()).isEqualTo("一\r二_x_");
    }

    @Test
    void aCellWithoutAValueIsBlankAndNotZero() {
        Grid grid = grid("<row r='1'><c r='A1'/><c r='B1' t='s'/><c r='C1'><v>0</v></c></row>");
        assertThat(grid.cell(0, 0).value()).isEqualTo(Value.EMPTY);
        assertThat(grid.cell(0, 2).value()).isEqualTo(new Value.Figure(BigDecimal.ZERO));
    }

    @Test
    void everyCellThatAFormulaForManyCalculatesHoldsAFormula() {
        Grid grid = grid("<row r='1'><c r='A1'><f t='array' ref='A1:B1'>D1:E1</f><v>1</v></c><c r='B1'><v>2</v></c>"
                + "<c r='C1'><v>3</v></c></row>");
        assertThat(grid.cells()).extracting(Cell::isFormula).containsExactly(true, true, false);
    }

    @Test
    void aSheetWithoutACellAndADrawingNeedsNoCloserLook() {
        assertThat(read(Zipped.xlsx("<row r='1' s='1' customFormat='1'/>"))).isPresent();
    }

    @Test
    void aSheetThatShowsOnlyADrawingIsSeenToDoSo() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet().createDrawingPatriarch().createSimpleShape(new XSSFClientAnchor());
            workbook.write(out);
            assertThat(read(out.toByteArray())).isEmpty();
            assertThat(Intake.read(out.toByteArray(), "a").pictures()).isTrue();
        }
    }

    @Test
    void elementsOfOtherVocabulariesArePassedOver() {
        Grid grid = grid("<row r='1'><c r='A1'><v>1</v><x:v xmlns:x='urn:other'>2</x:v></c>"
                + "<x:c xmlns:x='urn:other' r='B1'><v>3</v></x:c></row>");
        assertThat(Given.rows(grid)).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'/><row r='1'><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><f t='array' ref='B1:C1'>C1:D1</f><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='unknown'><v>1</v></c></row>",
                "<row r='1'><c r='A1' s='-1'><v>1</v></c></row>",
                "<row r='9999999'><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='ZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>&other;</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v>"
            })
    void whatIsUnusualIsLeftToTheLibrary(String rows) {
        assertThat(read(Zipped.xlsx(rows))).isEmpty();
    }

    @Test
    void aFormatThatNobodyCanWriteIsLeftToTheLibrary() throws IOException {
        assertThat(read(formatted("0".repeat(255)))).isPresent();
        assertThat(read(formatted("0".repeat(256)))).isEmpty();
    }

    private static byte[] formatted(String format) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            var cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(1);
            cell.setCellStyle(style);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void textsThatRunOverSeveralRecordsAreWhole() throws IOException {
        byte[] file;
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 60; i++) {
                sheet.createRow(i).createCell(0).setCellValue(text(i));
            }
            workbook.write(out);
            file = out.toByteArray();
        }
        Grid grid = Given.onlyGrid(read(file).orElseThrow());
        for (int i = 0; i < 60; i++) {
            assertThat(grid.cell(i, 0).raw()).isEqualTo(text(i));
        }
    }

    /** Narrow and wide ones of many lengths, so that a record ends in each part of a text. */
    private static String text(int i) {
        return (i % 3 == 0 ? "abcdefg" : "公开信息a").repeat(29 * (i + 1)) + i;
    }

    private static Grid grid(String rows) {
        return Given.onlyGrid(read(Zipped.xlsx(rows)).orElseThrow());
    }

    private static Optional<Document> read(byte[] file) {
        return LeanWorkbook.read(new Source("a", file, Opening.USUAL));
    }
}
