package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.reference.Language;
import io.gouji.region.Made;
import io.gouji.region.Region;
import io.gouji.report.Entry.Look;
import io.gouji.report.RegionSheets;
import io.gouji.report.RegionSheets.Kind;
import io.gouji.report.Speech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The template in {@code workbook-templates} gives what is written without one. After a change of looks or sheets run
 * {@link #main} to write it anew, and look at it.
 */
class RegionTemplateTest {
    private static final Path SHIPPED = Path.of("workbook-templates", "region.xlsx");
    private static final Speech SPEECH = new Speech(Made.REFERENCE.messages(), Language.ZH);

    private static final byte[] LOGO = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    @Test
    void theShippedTemplateGivesWhatIsWrittenWithoutOne() throws IOException {
        Path without = folder.resolve("without.xlsx");
        SheetWriter.write(RegionSheets.of(region(), Made.REFERENCE, SPEECH), without, false, SPEECH);
        try (XSSFWorkbook plain = open(without);
                XSSFWorkbook filled = open(fill(SHIPPED))) {
            assertThat(described(filled)).isEqualTo(described(plain));
        }
    }

    @Test
    void theShippedTemplateIsTheOneThatIsMadeHere() throws IOException {
        assertThat(OfficeParts.of(Files.readAllBytes(SHIPPED))).isEqualTo(OfficeParts.of(made()));
    }

    @Test
    void namesTitlesOrderAndColoursComeFromTheTemplate() throws IOException {
        Path own = changed(workbook -> {
            workbook.setSheetName(workbook.getSheetIndex("差异"), "问题清单");
            workbook.setSheetOrder("问题清单", 0);
            workbook.getSheet("问题清单").getRow(1).getCell(0).setCellValue("{year}{region}核对意见");
            cell(workbook, "{look.header}").getCellStyle().setRotation((short) 90);
        });
        try (XSSFWorkbook filled = open(fill(own))) {
            assertThat(filled.getSheetName(0)).isEqualTo("问题清单");
            assertThat(filled.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("2018年度测试区核对意见");
            assertThat(filled.getSheetAt(0).getRow(2).getCell(0).getCellStyle().getRotation())
                    .isEqualTo((short) 90);
            assertThat(filled.getSheet("样式")).isNull();
        }
    }

    @Test
    void theLogoAndAChartOfTheTemplateStayWhereTheyAre() throws IOException {
        Path own = changed(workbook -> {
            XSSFSheet totals = workbook.getSheet("汇总");
            totals.createDrawingPatriarch()
                    .createPicture(
                            new XSSFClientAnchor(0, 0, 0, 0, 6, 0, 7, 1),
                            workbook.addPicture(LOGO, Workbook.PICTURE_TYPE_PNG));
            totals.createDrawingPatriarch()
                    .createChart(new XSSFClientAnchor(0, 0, 0, 0, 9, 3, 15, 20))
                    .setTitleText("本区图表");
            cell(workbook, "{look.header}")
                    .getCellStyle()
                    .setFillForegroundColor(new XSSFColor(new byte[] {0x11, 0x22, 0x33}, null));
        });
        try (XSSFWorkbook filled = open(fill(own))) {
            XSSFDrawing drawing = filled.getSheet("汇总").getDrawingPatriarch();
            assertThat(drawing.getShapes())
                    .filteredOn(XSSFPicture.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(XSSFPicture.class, logo -> {
                        assertThat(logo.getPictureData().getData()).isEqualTo(LOGO);
                        assertThat(logo.getClientAnchor().getCol1()).isEqualTo((short) 6);
                        assertThat(logo.getClientAnchor().getRow1()).isZero();
                    });
            assertThat(drawing.getCharts())
                    .singleElement()
                    .satisfies(chart ->
                            assertThat(chart.getTitleText().getString()).isEqualTo("本区图表"));
            assertThat(filled.getSheet("图表").getDrawingPatriarch().getCharts()).isNotEmpty();
            assertThat(filled.getSheet("差异")
                            .getRow(2)
                            .getCell(0)
                            .getCellStyle()
                            .getFillForegroundXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FF112233");
        }
    }

    @Test
    void aMisspeltPlaceholderIsReportedWithSheetAndCell() throws IOException {
        Path own =
                changed(workbook -> workbook.getSheet("汇总").getRow(1).getCell(0).setCellValue("{regoin}汇总"));
        assertThatThrownBy(() -> RegionTemplate.read(own))
                .isInstanceOfSatisfying(
                        UnusableOutput.class,
                        fault -> assertThat(SPEECH.say(fault.said()))
                                .startsWith("模板 " + own + " 的“汇总!A2”：不认识占位符“regoin”。可用的有：totals、"));
    }

    @Test
    void aMissingPlaceholderIsReportedWithItsSheet() throws IOException {
        Path own = changed(workbook -> cell(workbook, "{look.error}").setCellValue(""));
        assertThatThrownBy(() -> RegionTemplate.read(own))
                .isInstanceOfSatisfying(
                        UnusableOutput.class,
                        fault -> assertThat(SPEECH.say(fault.said()))
                                .isEqualTo(
                                        "模板 " + own + " 的“样式”：缺少占位符：look.error。请从 workbook-templates/region.xlsx 抄回。"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path own = Files.writeString(folder.resolve("x.xlsx"), "汇总");
        assertThatThrownBy(() -> RegionTemplate.read(own)).isInstanceOf(UnusableOutput.class);
    }

    private Path changed(Consumer<XSSFWorkbook> change) throws IOException {
        Path own = folder.resolve("own.xlsx");
        try (XSSFWorkbook workbook = open(SHIPPED);
                var out = Files.newOutputStream(own)) {
            change.accept(workbook);
            workbook.write(out);
        }
        return own;
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String text) {
        for (Row row : workbook.getSheet("样式")) {
            for (Cell cell : row) {
                if (cell.getStringCellValue().equals(text)) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new AssertionError("no cell " + text);
    }

    private Path fill(Path template) {
        RegionTemplate read = RegionTemplate.read(template);
        Speech worded = read.speech(SPEECH);
        Path target = folder.resolve("filled.xlsx");
        SheetWriter.write(
                RegionSheets.of(region(), Made.REFERENCE, worded, file -> Optional.empty(), read.order()),
                target,
                false,
                worded,
                Optional.of(read),
                2);
        return target;
    }

    private static Region region() {
        return Made.region(
                Made.of("甲局").writes("apply.received.total", "3").writes("org.budget", "1.5"),
                Made.of("乙局").writes("apply.received.total", "").writes("site.total", "—"),
                Made.of("丙局", "2019", 2019).writes("request.new@total", "5"));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new XSSFWorkbook(stream);
        }
    }

    /** What a reader sees of every cell. */
    private static List<String> described(XSSFWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
            cells.add(String.join(
                    "|",
                    sheet.getSheetName() + "!" + cell.getAddress(),
                    cell.toString(),
                    style.getFont().getFontName()
                            + style.getFont().getFontHeightInPoints()
                            + style.getFont().getBold(),
                    style.getFont().getXSSFColor().getARGBHex(),
                    style.getFillForegroundXSSFColor() == null
                            ? ""
                            : style.getFillForegroundXSSFColor().getARGBHex(),
                    style.getAlignment() + " " + style.getBorderTop() + " " + style.getDataFormatString(),
                    style.getIndention() + " " + style.getWrapText()));
        })));
        return cells;
    }

    /** A sheet for each kind with its title, and a sheet that shows the looks. */
    private static byte[] made() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (Kind kind : Kind.values()) {
                String key = "workbook." + kind.name().toLowerCase(Locale.ROOT);
                XSSFSheet sheet = workbook.createSheet(SPEECH.say(key));
                sheet.createRow(0).createCell(0).setCellValue("{" + RegionTemplate.name(kind) + "}");
                sheet.createRow(1).createCell(0).setCellValue("{region} {year}" + SPEECH.say(key + ".title"));
                sheet.setFitToPage(true);
                sheet.getPrintSetup().setLandscape(true);
                sheet.getPrintSetup().setFitHeight((short) 0);
                sheet.getFooter().setCenter(SPEECH.say("output.page", "&P", "&N"));
            }
            Looks looks = new Looks(workbook);
            XSSFSheet sheet = workbook.createSheet("样式");
            sheet.setColumnWidth(0, 40 * 256);
            for (Look look : Look.values()) {
                Cell cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
                cell.setCellValue("{" + RegionTemplate.name(look) + "}");
                cell.setCellStyle(looks.plain(look));
            }
            workbook.getProperties().getCoreProperties().setCreated(Optional.empty());
            workbook.getProperties().getCoreProperties().setCreator("gouji");
            workbook.write(out);
        }
        return StableZip.of(out.toByteArray());
    }

    public static void main(String[] arguments) throws IOException {
        OutputFile.write(SHIPPED, true, made());
    }
}
