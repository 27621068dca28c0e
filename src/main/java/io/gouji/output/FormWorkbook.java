package io.gouji.output;

import io.gouji.grid.Value;
import io.gouji.output.FormSheet.Box;
import io.gouji.reconcile.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes forms to workbooks that look as they are printed. Labels are locked (without a password); where figures belong, only
 * figures can be typed, and a column beside the form says of each row whether it agrees. The same form gives the same bytes.
 */
public final class FormWorkbook {
    private static final String PROGRAM = "gouji";
    private static final int CHARACTER = 256;

    private static final float LINE_IN_POINTS = 13.5f;
    private static final float PADDING_IN_POINTS = 5f;
    static final float TITLE_IN_POINTS = 36f;

    private final Reference reference;

    /** The two workbook formats. */
    public enum Format {
        XLS,
        XLSX
    }

    public FormWorkbook(Reference reference) {
        this.reference = reference;
    }

    /** The bytes of a workbook: the form with its check column, and a sheet with the relations that are checked. */
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
            write(form, workbook);
            workbook.sheetIterator().forEachRemaining(sheet -> sheet.protectSheet(""));
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
            for (Sheet sheet : workbook) {
                ((XSSFSheet) sheet).enableLocking();
            }
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

    private void write(FormSheet form, Workbook workbook) {
        Sheet sheet = workbook.createSheet(form.name());
        FormStyles styles = new FormStyles(workbook);
        for (int column = 0; column < form.widths().size(); column++) {
            sheet.setColumnWidth(column, form.widths().get(column) * CHARACTER);
        }
        for (Box box : form.boxes()) {
            write(box, styles.of(box.role(), box.indent()), sheet);
        }
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            sheet.getRow(row).setHeightInPoints(height(form.linesOf(row)));
        }
        sheet.getRow(0).setHeightInPoints(TITLE_IN_POINTS);
        new FigureChecks(reference.indicators(), reference.messages()).addTo(sheet, form);
        PageSetUp.of(sheet, form);
        if (!form.family().isEmpty()) {
            CheckColumn.add(reference, form, sheet, styles);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }
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

    static float height(int lines) {
        return lines * LINE_IN_POINTS + PADDING_IN_POINTS;
    }
}
