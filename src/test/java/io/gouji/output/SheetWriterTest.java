package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.CellRef;
import io.gouji.reference.Language;
import io.gouji.region.Made;
import io.gouji.region.Region;
import io.gouji.report.Chart;
import io.gouji.report.Entry;
import io.gouji.report.Entry.Look;
import io.gouji.report.RegionSheets;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    private static final Speech SPEECH = new Speech(Made.REFERENCE.messages(), Language.ZH);

    @TempDir
    private Path folder;

    @Test
    void everyCellOfTheRegionalWorkbookIsReadBackAsItWasGiven() throws IOException {
        List<Sheet> sheets = RegionSheets.of(region(), Made.REFERENCE, SPEECH);
        SheetWriter.write(sheets, target(), false, SPEECH);
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(sheets.size());
            for (Sheet sheet : sheets) {
                int row = 0;
                for (Sheet.Line line : sheet.lines()) {
                    for (Sheet.Cell cell : line.cells()) {
                        Cell written =
                                workbook.getSheet(sheet.name()).getRow(row).getCell(cell.column());
                        assertThat(content(written))
                                .as("%s %s", sheet.name(), written.getAddress())
                                .isEqualTo(content(cell.entry()));
                    }
                    row++;
                }
            }
        }
    }

    @Test
    void theTotalsOfTheRegionStandInTheWorkbookAsNumbers() throws IOException {
        SheetWriter.write(RegionSheets.of(region(), Made.REFERENCE, SPEECH), target(), false, SPEECH);
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet totals = workbook.getSheet("汇总");
            assertThat(numberBeside(totals, "（一）收到申请数")).isEqualTo(7);
            assertThat(numberBeside(totals, "（三）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）"))
                    .isEqualTo(160.5964);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://example.org\")", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"})
    void textThatBeginsLikeAFormulaStaysText(String text) throws IOException {
        write(Entry.Look.TEXT, new Entry.Text(text));
        try (XSSFWorkbook workbook = open()) {
            Cell cell = workbook.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void aTextLongerThanACellHoldsIsCutAndSaysSo() throws IOException {
        write(Look.TEXT, new Entry.Text("长".repeat(40_000)));
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("长…");
        }
    }

    @Test
    void charactersThatNoWorkbookCanHoldDoNotBreakIt() throws IOException {
        write(Look.TEXT, new Entry.Text("甲\u0000乙\uD800丙\uFFFF𠮷"));
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith("甲")
                    .endsWith("𠮷");
        }
    }

    @Test
    void listsAreFrozenFilteredAndRepeatTheirHeadInPrint() throws IOException {
        SheetWriter.write(RegionSheets.of(region(), Made.REFERENCE, SPEECH), target(), false, SPEECH);
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet findings = workbook.getSheet("映射");
            assertThat(findings.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 3);
            assertThat(findings.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:N11");
            assertThat(findings.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:3"));
            assertThat(findings.getPrintSetup().getLandscape()).isTrue();
            assertThat(findings.getFitToPage()).isTrue();
            assertThat(findings.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
            assertThat(findings.getHeader().getRight()).isEqualTo("测试区 2018年度数据映射");
            XSSFSheet agencies = workbook.getSheet("分单位");
            assertThat(agencies.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
            assertThat(agencies.getRepeatingColumns()).isEqualTo(CellRangeAddress.valueOf("A:C"));
        }
    }

    @Test
    void chartsStandOverTheCellsThatTheyDraw() throws IOException {
        Chart chart = new Chart(
                Chart.Kind.LINES,
                "走势",
                new CellRef(0, 0),
                List.of("2018", "2019"),
                List.of(new Chart.Series("甲", "2F5597", List.of(Optional.of(BigDecimal.ONE), Optional.empty()))),
                new CellRef(4, 0));
        Sheet sheet = new Sheet("图", "图", List.of(9), 0, 0, false, List.of()).showing(List.of(chart));
        SheetWriter.write(List.of(sheet), target(), false, SPEECH);
        String drawn = OfficeParts.of(Files.readAllBytes(target())).get("xl/charts/chart1.xml");
        assertThat(drawn)
                .contains("图!$A$2:$A$3", "图!$B$2:$B$3", "走势", "<c:dispBlanksAs val=\"gap\"/>")
                .contains("<c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>1.0</c:v></c:pt></c:numCache>");
    }

    @Test
    void whatAPersonChangesIsColouredByItsSign() throws IOException {
        SheetWriter.write(RegionSheets.of(region(), Made.REFERENCE, SPEECH), target(), false, SPEECH);
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheet("映射")
                            .getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getRule(0)
                            .getFormula1())
                    .isEqualTo("LEFT(M4,1)=\"✕\"");
        }
    }

    @Test
    void theSameSheetsGiveTheSameBytes() throws IOException {
        Path second = folder.resolve("2.xlsx");
        SheetWriter.write(RegionSheets.of(region(), Made.REFERENCE, SPEECH), target(), false, SPEECH);
        SheetWriter.write(RegionSheets.of(region(), Made.REFERENCE, SPEECH), second, false, SPEECH);
        assertThat(target()).hasSameBinaryContentAs(second);
    }

    /** Each further piece of the list needs a look that none before has. */
    @Test
    void theNumberOfThreadsLeavesNoTrace() throws IOException {
        List<Sheet.Part> parts = IntStream.range(0, 60)
                .mapToObj(i -> new Sheet.Part(
                        1000, () -> Stream.generate(() -> line(i)).limit(1000)))
                .toList();
        Sheet sheet = new Sheet("表", "表", List.of(20), 0, 0, false, List.of(), List.of(), parts);
        SheetWriter.write(List.of(sheet), target(), false, SPEECH, Optional.empty(), 1);
        Path second = folder.resolve("second.xlsx");
        SheetWriter.write(List.of(sheet), second, false, SPEECH, Optional.empty(), 3);
        assertThat(target()).hasSameBinaryContentAs(second);
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheetAt(0).getRow(59_999).getCell(0).getStringCellValue())
                    .isEqualTo("行59");
        }
    }

    private static Sheet.Line line(int number) {
        Look look = List.of(Look.values()).get(number / 15);
        return new Sheet.Line(
                1, List.of(new Sheet.Cell(0, 1, 1, new Entry(new Entry.Text("行" + number), look, number / 15 % 2))));
    }

    @Test
    void theFileSaysNeitherWhenNorByWhomItWasWritten() throws IOException {
        write(Look.TEXT, new Entry.Text("甲"));
        try (ZipFile zip = new ZipFile(target().toFile())) {
            assertThat(zip.stream())
                    .allSatisfy(
                            entry -> assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980));
            try (InputStream core = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
                assertThat(new String(core.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("<dc:creator>gouji</dc:creator>")
                        .doesNotContain("created", "modified", "lastModifiedBy");
            }
        }
    }

    @Test
    void anExistingWorkbookIsOnlyReplacedWhenThatIsAskedFor() throws IOException {
        Files.writeString(target(), "alt");
        assertThatThrownBy(() -> write(Look.TEXT, new Entry.Text("甲"))).isInstanceOf(UnusableOutput.class);
        assertThat(target()).hasContent("alt");
        SheetWriter.write(List.of(sheet(Look.TEXT, new Entry.Text("甲"))), target(), true, SPEECH);
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target());
        }
    }

    private static Region region() {
        return Made.region(
                Made.of("甲局")
                        .writes("apply.received.total", "3")
                        .writes("org.budget", "160.5964")
                        .writes("site.total", "—"),
                Made.of("乙局")
                        .writes("apply.received.total", "4")
                        .writes("org.budget", "")
                        .writes("site.total", "=1+1"),
                Made.of("丙局", "2019", 2018).writes("request.new@total", "5").mayWrite("request.new@natural", "1"));
    }

    private void write(Look look, Entry.Content content) {
        SheetWriter.write(List.of(sheet(look, content)), target(), false, SPEECH);
    }

    private static Sheet sheet(Look look, Entry.Content content) {
        Sheet.Cell cell = new Sheet.Cell(0, 1, 1, new Entry(content, look, 0));
        return new Sheet("表", "表", List.of(20), 0, 0, false, List.of(new Sheet.Line(1, List.of(cell))));
    }

    private Path target() {
        return folder.resolve("region.xlsx");
    }

    private XSSFWorkbook open() throws IOException {
        try (InputStream stream = Files.newInputStream(target())) {
            return new XSSFWorkbook(stream);
        }
    }

    private static double numberBeside(XSSFSheet sheet, String label) {
        for (var row : sheet) {
            if (row.getCell(0).getCellType() == CellType.STRING
                    && row.getCell(0).getStringCellValue().equals(label)) {
                return row.getCell(2).getNumericCellValue();
            }
        }
        throw new AssertionError("no row " + label);
    }

    private static Object content(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
            case BLANK -> "";
            case FORMULA ->
                cell.getCellFormula() + " = "
                        + (cell.getCachedFormulaResultType() == CellType.STRING
                                ? cell.getStringCellValue()
                                : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros());
            case BOOLEAN, ERROR, _NONE -> throw new AssertionError(cell.getCellType() + " in " + cell);
        };
    }

    private static Object content(Entry entry) {
        return entry.content() instanceof Entry.Formula formula
                ? formula.formula() + " = " + content(formula.value())
                : content(entry.content());
    }

    private static Object content(Entry.Content content) {
        if (content instanceof Entry.Text text) {
            return text.text();
        }
        return content instanceof Entry.Amount amount ? amount.number().stripTrailingZeros() : "";
    }
}
