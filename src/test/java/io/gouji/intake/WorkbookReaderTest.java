package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.grid.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookReaderTest {
    /** The same workbook in both formats. */
    enum Format {
        XLS {
            @Override
            Workbook create() {
                return new HSSFWorkbook();
            }
        },
        XLSX {
            @Override
            Workbook create() {
                return new XSSFWorkbook();
            }
        };

        abstract Workbook create();
    }

    @ParameterizedTest
    @EnumSource
    void sheetsKeepTheirNamesAndOrder(Format format) {
        Workbook workbook = format.create();
        workbook.createSheet("填报说明");
        workbook.createSheet("统计表").createRow(0).createCell(0).setCellValue("指标");
        Document document = read(workbook);
        assertThat(document.format().name()).isEqualTo(format.name());
        assertThat(document.grids()).extracting(Grid::name).containsExactly("填报说明", "统计表");
        assertThat(document.grids()).extracting(Grid::isEmpty).containsExactly(true, false);
        assertThat(document.prose()).isEqualTo(Prose.NONE);
    }

    @ParameterizedTest
    @CsvSource({"160.5964,160.5964", "0.1,0.1", "2,2", "100,100", "1234567.25,1234567.25", "-3,-3"})
    void numbersAreTheShortestDecimalThatTheyStandFor(double stored, String expected) {
        for (Format format : Format.values()) {
            Cell cell = readCell(format, each -> each.setCellValue(stored));
            assertThat(cell.value()).isEqualTo(new Value.Figure(new BigDecimal(expected)));
            assertThat(cell.raw()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreShownInTheirFormat(Format format) {
        Workbook workbook = format.create();
        styled(workbook, 0, "#,##0.00").setCellValue(1234.5);
        styled(workbook, 1, "0\"件\"").setCellValue(12);
        Grid grid = Given.onlyGrid(read(workbook));
        assertThat(Given.rows(grid)).containsExactly("1,234.50", "12件");
        assertThat(grid.cell(1, 0).raw()).isEqualTo("12");
    }

    @ParameterizedTest
    @EnumSource
    void numbersTypedAsTextStayText(Format format) {
        Cell cell = readCell(format, each -> each.setCellValue(" １２件\n（约）"));
        assertThat(cell.value()).isEqualTo(new Value.Text(" １２件\n（约）"));
        assertThat(cell.raw()).isEqualTo(" １２件\n（约）");
        assertThat(cell.shown()).isEqualTo(" １２件\n（约）");
    }

    @ParameterizedTest
    @EnumSource
    void truthAndErrorsAreWhatTheyAre(Format format) {
        assertThat(readCell(format, each -> each.setCellValue(true)).value()).isEqualTo(new Value.Truth(true));
        Cell error = readCell(format, each -> each.setCellErrorValue(FormulaError.DIV0.getCode()));
        assertThat(error.value()).isEqualTo(new Value.Fault("#DIV/0!"));
        assertThat(error.shown()).isEqualTo("#DIV/0!");
    }

    @ParameterizedTest
    @EnumSource
    void formulasCountWithTheirResult(Format format) {
        Workbook workbook = format.create();
        Sheet sheet = workbook.createSheet("表");
        sheet.createRow(0).createCell(0).setCellValue(2);
        sheet.createRow(1).createCell(0).setCellFormula("SUM(A1:A1)+1");
        sheet.createRow(2).createCell(0).setCellFormula("\"合\"&\"计\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Grid grid = Given.onlyGrid(read(workbook));
        assertThat(grid.cell(1, 0).value()).isEqualTo(new Value.Figure(new BigDecimal("3")));
        assertThat(grid.cell(1, 0).isFormula()).isTrue();
        assertThat(grid.cell(2, 0).value()).isEqualTo(new Value.Text("合计"));
        assertThat(grid.cell(0, 0).isFormula()).isFalse();
    }

    @Test
    void aFormulaThatWasNeverCalculatedHasNoValue() {
        Grid grid = Given.onlyGrid(Given.file("a.xlsx", Zipped.xlsx("""
                        <row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1-1</f><v>0</v></c></row>""")));
        assertThat(grid.cell(0, 0).value()).isEqualTo(Value.EMPTY);
        assertThat(grid.cell(0, 0).isFormula()).isTrue();
        assertThat(grid.cell(0, 0).shown()).isEmpty();
        assertThat(grid.cell(0, 1).value()).isEqualTo(Value.EMPTY);
        assertThat(grid.cell(0, 2).value()).isEqualTo(new Value.Figure(BigDecimal.ZERO));
    }

    @Test
    void aCellThatTheLibraryCannotReadIsTheTextThatIsStored() {
        Grid grid = Given.onlyGrid(Given.file(
                "a.xlsx", Zipped.xlsx("<row r='1'><c r='A1' t='d'><v>2019-01-15</v></c><c r='B1'><v>3</v></c></row>")));
        assertThat(grid.cell(0, 0).value()).isEqualTo(new Value.Text("2019-01-15"));
        assertThat(grid.cell(0, 1).value()).isEqualTo(new Value.Figure(new BigDecimal("3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "yyyy-mm-dd|2019-01-15",
                "yyyy/m/d;@|2019/1/15",
                "yyyy\"年\"m\"月\"d\"日\"|2019年1月15日",
                "[$-804]yyyy\"年\"m\"月\"|2019年1月",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"|2019年1月15日"
            })
    void numbersShownAsDatesAreMoments(String pattern, String shown) {
        for (Format format : Format.values()) {
            Workbook workbook = format.create();
            styled(workbook, 0, pattern).setCellValue(43480);
            Cell cell = Given.onlyGrid(read(workbook)).cell(0, 0);
            assertThat(cell.value()).isEqualTo(new Value.Moment(LocalDateTime.of(2019, 1, 15, 0, 0)));
            assertThat(cell.raw()).isEqualTo("43480");
            assertThat(cell.shown()).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({"31,2019年1月15日", "57,2019年1月", "58,1月15日"})
    void datesInFormatsThatOnlyChineseExcelHasBuiltInAreMoments(short id, String shown) {
        for (Format format : Format.values()) {
            Workbook workbook = format.create();
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(id);
            org.apache.poi.ss.usermodel.Cell cell =
                    workbook.createSheet("表").createRow(0).createCell(0);
            cell.setCellValue(43480.5);
            cell.setCellStyle(style);
            Cell read = Given.onlyGrid(read(workbook)).cell(0, 0);
            assertThat(read.value()).isEqualTo(new Value.Moment(LocalDateTime.of(2019, 1, 15, 12, 0)));
            assertThat(read.shown()).isEqualTo(shown);
        }
    }

    @Test
    void datesMayCountFrom1904() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.getInternalWorkbook().getRecords().stream()
                .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                .forEach(record -> record.setWindowing((short) 1));
        styled(workbook, 0, "yyyy-mm-dd").setCellValue(42018);
        assertThat(Given.onlyGrid(read(workbook)).cell(0, 0).value())
                .isEqualTo(new Value.Moment(LocalDateTime.of(2019, 1, 15, 0, 0)));
    }

    @ParameterizedTest
    @EnumSource
    void mergedRangesAreKept(Format format) {
        Workbook workbook = format.create();
        Sheet sheet = workbook.createSheet("表");
        sheet.createRow(0).createCell(0).setCellValue("办理结果");
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 1));
        assertThat(Given.spans(Given.onlyGrid(read(workbook)))).containsExactly("A1:B3");
    }

    @ParameterizedTest
    @EnumSource
    void hiddenRowsColumnsAndSheetsAreReadAndMarked(Format format) {
        Workbook workbook = format.create();
        for (String name : new String[] {"表", "旧表", "参数"}) {
            Sheet sheet = workbook.createSheet(name);
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(2).setCellValue(row);
            }
        }
        workbook.getSheetAt(0).getRow(1).setZeroHeight(true);
        workbook.getSheetAt(0).setColumnHidden(1, true);
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        Document document = read(workbook);
        assertThat(document.grids()).extracting(Grid::hidden).containsExactly(false, true, true);
        assertThat(document.grids().get(0).hiddenRows()).containsExactly(1);
        assertThat(document.grids().get(0).hiddenColumns()).containsExactly(1);
        assertThat(Given.rows(document.grids().get(2))).containsExactly("0", "1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void indentationOfTheStyleIsKept(Format format) {
        Workbook workbook = format.create();
        CellStyle style = workbook.createCellStyle();
        style.setIndention((short) 2);
        org.apache.poi.ss.usermodel.Cell cell =
                workbook.createSheet("表").createRow(0).createCell(0);
        cell.setCellValue("其中：规范性文件");
        cell.setCellStyle(style);
        assertThat(Given.onlyGrid(read(workbook)).cell(0, 0).indent()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void formattedBlanksCountOnlyInsideWhatIsFilled(Format format) {
        Workbook workbook = format.create();
        Sheet sheet = workbook.createSheet("表");
        sheet.createRow(0).createCell(2).setCellValue("统计数");
        sheet.createRow(1).createCell(0).setCellValue("（一）收到申请数");
        sheet.getRow(1).createCell(2).setBlank();
        sheet.getRow(1).createCell(7).setBlank();
        sheet.createRow(500).createCell(0).setBlank();
        Grid grid = Given.onlyGrid(read(workbook));
        assertThat(grid.height()).isEqualTo(2);
        assertThat(grid.width()).isEqualTo(3);
        assertThat(grid.row(1)).hasSize(2);
    }

    private static Cell readCell(Format format, java.util.function.Consumer<org.apache.poi.ss.usermodel.Cell> filling) {
        Workbook workbook = format.create();
        filling.accept(workbook.createSheet("表").createRow(0).createCell(0));
        return Given.onlyGrid(read(workbook)).cell(0, 0);
    }

    private static org.apache.poi.ss.usermodel.Cell styled(Workbook workbook, int row, String pattern) {
        Sheet sheet = workbook.getNumberOfSheets() == 0 ? workbook.createSheet("表") : workbook.getSheetAt(0);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        org.apache.poi.ss.usermodel.Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellStyle(style);
        return cell;
    }

    private static Document read(Workbook workbook) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return Given.file("统计表", bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
