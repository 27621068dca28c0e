package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Value;
import io.gouji.intake.Intake;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.report.Annotations;
import io.gouji.report.Speech;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A marked copy says what was found and differs from its source in nothing else. */
class AnnotatedCopyTest {
    private static final String LIST = "核对结果";
    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    /** One thing that agencies do with a workbook. */
    enum Feature {
        NOTHING,
        MERGED,
        PICTURE,
        COMMENTS,
        FILTER,
        FORMULAS,
        CONDITIONS,
        VALIDATION,
        PRINT,
        HIDDEN,
        PROTECTED,
        NAMES,
        LINKS,
        MACROS,
        NO_COUNTRY,
        RICH_TEXT,
        SIGN_IN_NAME,
        UNKNOWN_FUNCTIONS,
        CHART
    }

    record Built(Feature feature, Format format) {
        String file() {
            String macros = feature == Feature.MACROS && format == Format.XLSX ? "xlsm" : "";
            return feature + "." + (macros.isEmpty() ? format.name().toLowerCase(Locale.ROOT) : macros);
        }
    }

    static Stream<Built> all() {
        return Stream.of(Feature.values())
                .flatMap(feature -> Stream.of(Format.values()).map(format -> new Built(feature, format)))
                .filter(built -> built.feature() != Feature.CHART || built.format() == Format.XLSX);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingButTheMarksDiffers(Built built) throws IOException {
        byte[] source = build(built);
        Document document = read(source, built.file());
        Annotations annotations = annotations(document);
        byte[] copy = AnnotatedCopy.of(document, source, annotations);
        assertThat(AnnotatedCopy.of(document, source, annotations)).isEqualTo(copy);
        Set<String> marked = new TreeSet<>();
        annotations.items().forEach(item -> item.cells().forEach(cell -> marked.add(cell.sheet() + "!" + cell.cell())));
        assertThat(marked).isNotEmpty();
        assertThat(Untouched.differences(source, copy, marked)).isEmpty();
    }

    @Test
    void everyCopyOpensInLibreOffice() throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Built built : all().toList()) {
            byte[] source = build(built);
            Document document = read(source, built.file());
            Path copy = folder.resolve(built.format() + "-" + built.file());
            copies.add(Files.write(copy, AnnotatedCopy.of(document, source, annotations(document))));
        }
        Path opened = Files.createDirectory(folder.resolve("opened"));
        LibreOffice.toXlsx(copies, opened);
        for (Path copy : copies) {
            String name = String.valueOf(copy.getFileName()).replaceFirst("\\.\\w+$", ".xlsx");
            try (Workbook workbook =
                    WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(opened.resolve(name))))) {
                assertThat(workbook.getSheetName(0)).as(name).isEqualTo(LIST);
                assertThat(workbook.getSheet("统计表").getCellComments()).as(name).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theCellSaysWhatIsWrongAndTheListLeadsToIt(Format format) throws IOException {
        Built built = new Built(Feature.NOTHING, format);
        byte[] source = build(built);
        Document document = read(source, built.file());
        byte[] copy = AnnotatedCopy.of(document, source, annotations(document));
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            Sheet list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo(LIST);
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(list.getRow(0).getCell(0).getStringCellValue()).startsWith("不能报送 · 错误 1 处");
            Cell place = list.getRow(3).getCell(Annotations.WHERE);
            CellRef total = cell("review.total");
            assertThat(place.getHyperlink().getAddress()).isEqualTo("'统计表'!" + total);
            Cell cell = workbook.getSheet("统计表").getRow(total.row()).getCell(total.column());
            assertThat(cell.getCellComment().getString().getString())
                    .startsWith("✕ 错误（“核对结果”第 1 条）：行政复议数量应等于三个子项之和")
                    .contains("建议（请核实原始台账）：");
            assertThat(Workbooks.fill(cell)).startsWith("SOLID_FOREGROUND");
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatAPersonHasCommentedIsKept(Format format) throws IOException {
        Built built = new Built(Feature.COMMENTS, format);
        byte[] source = build(built);
        Document document = read(source, built.file());
        byte[] copy = AnnotatedCopy.of(document, source, annotations(document));
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            Sheet sheet = workbook.getSheet("统计表");
            CellRef total = cell("review.total");
            assertThat(sheet.getRow(total.row())
                            .getCell(total.column())
                            .getCellComment()
                            .getString()
                            .getString())
                    .startsWith("请核对台账\n\n✕ 错误");
            assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("标题");
        }
    }

    @Test
    void aReportGetsCommentsAtTheFiguresThatItQuotes() throws IOException {
        byte[] source = DocxParts.of("<w:p><w:r><w:t>青禾区民政局2018年政府信息公开工作年度报告</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>行政复</w:t></w:r><w:r><w:t>议3件 &amp; 其他。</w:t></w:r></w:p>");
        Document document = read(source, "报告.docx");
        int start = document.prose().text().indexOf("3件");
        Annotations.Item item = new Annotations.Item(
                io.gouji.report.Entry.Look.ERROR,
                List.of("1", "✕ 错误", "不符", "", "", ""),
                "✕ 错误：不符",
                List.of(),
                List.of(new io.gouji.finding.Quote("报告.docx", start, start + 2, "3件", 2)));
        Annotations annotations = new Annotations(LIST, "不能报送", "", List.of(), List.of(item));
        byte[] copy = AnnotatedCopy.of(document, source, annotations);
        assertThat(AnnotatedCopy.of(document, source, annotations)).isEqualTo(copy);
        Map<String, String> parts = OfficeParts.of(copy);
        String id = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" w:id=\"1\"";
        assertThat(parts.get("word/document.xml"))
                .contains("<w:r><w:t xml:space=\"preserve\">3件</w:t></w:r><w:commentRangeEnd " + id + "/>");
        assertThat(parts.get("word/comments-gouji1.xml")).contains("✕ 错误：不符").contains("不能报送");
        assertThat(read(copy, "报告.docx").prose()).isEqualTo(document.prose());
        assertThat(partsThatDiffer(source, copy))
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/comments-gouji1.xml");
    }

    private static Set<String> partsThatDiffer(byte[] source, byte[] copy) {
        Map<String, String> before = OfficeParts.of(source);
        Set<String> differ = new TreeSet<>();
        OfficeParts.of(copy).forEach((part, content) -> {
            if (!content.equals(before.get(part))) {
                differ.add(part);
            }
        });
        assertThat(OfficeParts.of(copy).keySet()).containsAll(before.keySet());
        return differ;
    }

    private Document read(byte[] bytes, String name) throws IOException {
        return Intake.read(Files.write(folder.resolve(name), bytes), name);
    }

    private static Annotations annotations(Document document) {
        return Annotations.of(
                Reconciler.reconcile(Submission.of(List.of(document)), PrintedForm.REFERENCE),
                0,
                new Speech(PrintedForm.REFERENCE.messages(), Language.ZH));
    }

    private static CellRef cell(String code) {
        return java.util.Objects.requireNonNull(
                PrintedForm.of("legacy-2014", "department").blank().cells().get(code));
    }

    private static byte[] build(Built built) throws IOException {
        FormSheet blank = PrintedForm.of("legacy-2014", "department").sheet(new Filing("青禾区民政局", "2018", ""));
        Map<String, Value> figures = new LinkedHashMap<>();
        blank.cells().keySet().forEach(code -> figures.put(code, new Value.Figure(BigDecimal.ZERO)));
        figures.put("org.staff.total", new Value.Figure(BigDecimal.ONE));
        figures.put("org.staff.fulltime", new Value.Figure(BigDecimal.ONE));
        figures.put("review.total", new Value.Figure(BigDecimal.valueOf(3)));
        figures.put("review.upheld", new Value.Figure(BigDecimal.valueOf(2)));
        byte[] plain = PrintedForm.bytes(blank.with(figures).plain(), built.format());
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(plain))) {
            add(built.feature(), workbook, workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return built.format() == Format.XLS ? withRecords(built.feature(), out.toByteArray()) : out.toByteArray();
        }
    }

    private static void add(Feature feature, Workbook workbook, Sheet sheet) throws IOException {
        CreationHelper helper = workbook.getCreationHelper();
        switch (feature) {
            case NOTHING -> {}
            case MERGED -> sheet.addMergedRegion(new CellRangeAddress(100, 102, 0, 2));
            case PICTURE -> {
                ClientAnchor anchor = helper.createClientAnchor();
                anchor.setRow1(95);
                sheet.createDrawingPatriarch()
                        .createPicture(anchor, workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG));
            }
            case COMMENTS -> {
                CellRef total = cell("review.total");
                comment(sheet.getRow(0).getCell(0), "标题", helper);
                comment(sheet.getRow(total.row()).getCell(total.column()), "请核对台账", helper);
            }
            case FILTER -> sheet.setAutoFilter(new CellRangeAddress(2, 80, 0, 2));
            case FORMULAS -> {
                Sheet other = workbook.createSheet("测算");
                other.createRow(0).createCell(0).setCellFormula("SUM(统计表!C5:C9)+1");
                Sheet third = workbook.createSheet("第三张");
                third.createRow(0).createCell(0).setCellFormula("测算!A1*2");
                sheet.createRow(99).createCell(0).setCellFormula("第三张!A1+测算!A1");
            }
            case CONDITIONS -> {
                var formats = sheet.getSheetConditionalFormatting();
                var rule = formats.createConditionalFormattingRule("$C$5>3");
                rule.createPatternFormatting().setFillBackgroundColor((short) 13);
                formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(4, 9, 2, 2)}, rule);
            }
            case VALIDATION -> {
                DataValidationHelper checks = sheet.getDataValidationHelper();
                sheet.addValidationData(checks.createValidation(
                        checks.createExplicitListConstraint(new String[] {"甲", "乙"}),
                        new CellRangeAddressList(90, 95, 0, 0)));
            }
            case PRINT -> {
                workbook.setPrintArea(0, 0, 2, 0, 85);
                sheet.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
                sheet.getHeader().setCenter("内部资料");
                sheet.setRowBreak(40);
            }
            case HIDDEN -> {
                workbook.createSheet("隐藏").createRow(0).createCell(0).setCellValue("甲");
                workbook.setSheetHidden(1, true);
                sheet.getRow(9).setZeroHeight(true);
                sheet.setColumnHidden(7, true);
            }
            case PROTECTED -> sheet.protectSheet("secret");
            case RICH_TEXT -> {
                RichTextString text = helper.createRichTextString("红字与黑字");
                Font red = workbook.createFont();
                red.setColor(IndexedColors.RED.getIndex());
                text.applyFont(0, 2, red);
                sheet.createRow(99).createCell(0).setCellValue(text);
            }
            case SIGN_IN_NAME -> workbook.createSheet("统计表=2018年度青禾区");
            case UNKNOWN_FUNCTIONS -> workbook.createName().setNameName("_xlfn.IFERROR");
            case NAMES -> {
                workbook.createSheet("第二张");
                Name global = workbook.createName();
                global.setNameName("Total");
                global.setRefersToFormula("第二张!$A$1");
                Name local = workbook.createName();
                local.setNameName("Here");
                local.setSheetIndex(1);
                local.setRefersToFormula("统计表!$A$1");
            }
            case LINKS -> {
                Hyperlink link = helper.createHyperlink(HyperlinkType.URL);
                link.setAddress("https://example.org/");
                sheet.getRow(5).getCell(0).setHyperlink(link);
            }
            case MACROS -> {
                if (workbook instanceof XSSFWorkbook xlsx) {
                    xlsx.setVBAProject(new ByteArrayInputStream("macros".getBytes(StandardCharsets.UTF_8)));
                }
            }
            case NO_COUNTRY -> {
                if (workbook instanceof HSSFWorkbook old) {
                    old.getInternalWorkbook().getRecords().removeIf(record -> record instanceof CountryRecord);
                }
            }
            case CHART -> chart((XSSFSheet) sheet);
        }
    }

    private static void comment(Cell cell, String text, CreationHelper helper) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(4);
        anchor.setRow2(cell.getRowIndex() + 3);
        anchor.setCol2(6);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }

    private static void chart(XSSFSheet sheet) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 9, 20));
        XDDFNumericalDataSource<Double> values =
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(4, 9, 2, 2));
        var data = chart.createData(ChartTypes.PIE, null, null);
        data.addSeries(values, values);
        chart.plot(data);
    }

    /** What the library cannot make. */
    private static byte[] withRecords(Feature feature, byte[] xls) throws IOException {
        return switch (feature) {
            case MACROS -> withMacros(xls);
            case UNKNOWN_FUNCTIONS -> withoutReferences(xls);
            default -> xls;
        };
    }

    /** As other programs write it: the names of the functions stand there, and no table of references. */
    private static byte[] withoutReferences(byte[] xls) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            byte[] records;
            try (InputStream stream = file.getRoot().createDocumentInputStream("Workbook")) {
                records = stream.readAllBytes();
            }
            ByteBuffer from = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            for (int at = 0; at + 4 <= records.length; ) {
                int kind = from.getShort(at);
                int end = at + 4 + from.getShort(at + 2);
                if (kind != SupBookRecord.sid && kind != ExternSheetRecord.sid) {
                    kept.write(records, at, end - at);
                }
                at = end;
            }
            file.createOrUpdateDocument(new ByteArrayInputStream(kept.toByteArray()), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] withMacros(byte[] xls) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            file.getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("PROJECT", new ByteArrayInputStream("macros".getBytes(StandardCharsets.UTF_8)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void macrosOfAnOldWorkbookAreKept() throws IOException {
        Built built = new Built(Feature.MACROS, Format.XLS);
        byte[] source = build(built);
        Document document = read(source, built.file());
        byte[] copy = AnnotatedCopy.of(document, source, annotations(document));
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(copy))) {
            assertThat(file.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR"))
                    .isTrue();
        }
    }
}
