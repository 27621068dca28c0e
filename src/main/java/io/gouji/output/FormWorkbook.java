package io.gouji.output;

import io.gouji.grid.Value;
import io.gouji.indicator.Indicators;
import io.gouji.output.FormSheet.Box;
import io.gouji.reference.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes forms to workbooks that look as they are printed. Labels are locked (without a password); where figures belong, only
 * figures can be typed. The same form gives the same bytes.
 */
public final class FormWorkbook {
    private static final String PROGRAM = "gouji";
    private static final double MARGIN_IN_INCHES = 0.5;
    private static final int CHARACTER = 256;
    /** Height of the rows that fit on a page when the width is made to fit. */
    private static final double PAGE_IN_POINTS = 820;

    private static final float LINE_IN_POINTS = 13.5f;
    private static final float PADDING_IN_POINTS = 5f;
    private static final float TITLE_IN_POINTS = 36f;

    private final Indicators indicators;
    private final Messages messages;

    /** The two workbook formats. */
    public enum Format {
        XLS,
        XLSX
    }

    public FormWorkbook(Indicators indicators, Messages messages) {
        this.indicators = indicators;
        this.messages = messages;
    }

    /** The bytes of a workbook with one sheet. */
    public byte[] bytes(FormSheet form, Format format) {
        try {
            return switch (format) {
                case XLS -> xls(form);
                case XLSX -> xlsx(form);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] xls(FormSheet form) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            write(form, workbook).protectSheet("");
            // Otherwise it carries the name of whoever is logged in.
            if (workbook.getInternalWorkbook().findFirstRecordBySid(WriteAccessRecord.sid)
                    instanceof WriteAccessRecord author) {
                author.setUsername(PROGRAM);
            }
            return bytes(workbook);
        }
    }

    private byte[] xlsx(FormSheet form) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            write(form, workbook);
            workbook.getSheetAt(0).enableLocking();
            POIXMLProperties.CoreProperties properties =
                    workbook.getProperties().getCoreProperties();
            properties.setCreator(PROGRAM);
            properties.getUnderlyingProperties().setCreatedProperty(Optional.empty());
            return StableZip.of(bytes(workbook));
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private Sheet write(FormSheet form, Workbook workbook) {
        Sheet sheet = workbook.createSheet(form.name());
        FormStyles styles = new FormStyles(workbook);
        for (int column = 0; column < form.widths().size(); column++) {
            sheet.setColumnWidth(column, form.widths().get(column) * CHARACTER);
        }
        for (Box box : form.boxes()) {
            write(box, styles.of(box.role(), box.indent()), sheet);
        }
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            sheet.getRow(row).setHeightInPoints(form.linesOf(row) * LINE_IN_POINTS + PADDING_IN_POINTS);
        }
        sheet.getRow(0).setHeightInPoints(TITLE_IN_POINTS);
        new FigureChecks(indicators, messages).addTo(sheet, form);
        setUpPage(sheet, form);
        return sheet;
    }

    private static void write(Box box, CellStyle style, Sheet sheet) {
        CellRangeAddress range = new CellRangeAddress(
                box.span().first().row(),
                box.span().last().row(),
                box.span().first().column(),
                box.span().last().column());
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                CellUtil.getCell(CellUtil.getRow(row, sheet), column).setCellStyle(style);
            }
        }
        if (range.getNumberOfCells() > 1) {
            sheet.addMergedRegion(range);
        }
        Cell cell = sheet.getRow(range.getFirstRow()).getCell(range.getFirstColumn());
        if (!box.text().isEmpty()) {
            cell.setCellValue(box.text());
        }
        if (box.entry() instanceof Value.Figure figure) {
            cell.setCellValue(figure.number().doubleValue());
        } else if (box.entry() instanceof Value.Text text) {
            cell.setCellValue(text.text());
        }
    }

    /** A4 upright, as wide as the page. Where there is one header it is repeated, otherwise no section is cut in two. */
    private static void setUpPage(Sheet sheet, FormSheet form) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        // In .xls this is the one that makes the width fit.
        sheet.setAutobreaks(true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin margin :
                new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
            sheet.setMargin(margin, MARGIN_IN_INCHES);
        }
        sheet.getFooter().setCenter("&P / &N");
        if (!form.repeated().isEmpty()) {
            int last = form.repeated().get(form.repeated().size() - 1);
            sheet.setRepeatingRows(new CellRangeAddress(form.repeated().get(0), last, -1, -1));
            sheet.createFreezePane(0, last + 1);
        }
        breakPages(sheet, form);
    }

    private static void breakPages(Sheet sheet, FormSheet form) {
        List<Integer> sections = form.boxes().stream()
                .filter(box -> box.role() == FormSheet.Role.SECTION)
                .map(box -> box.span().first().row())
                .toList();
        int pageStart = 0;
        for (int i = 0; i < sections.size(); i++) {
            int end = i + 1 < sections.size() ? sections.get(i + 1) : sheet.getLastRowNum() + 1;
            double height = IntStream.range(pageStart, end)
                    .mapToDouble(row -> sheet.getRow(row).getHeightInPoints())
                    .sum();
            if (height > PAGE_IN_POINTS && sections.get(i) > pageStart) {
                pageStart = sections.get(i);
                sheet.setRowBreak(pageStart - 1);
            }
        }
    }
}
