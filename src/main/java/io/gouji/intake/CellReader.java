package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of one workbook to plain cells. */
final class CellReader {
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    CellReader(Workbook workbook) {
        from1904 = (workbook instanceof XSSFWorkbook xlsx && xlsx.isDate1904())
                || (workbook instanceof HSSFWorkbook xls
                        && xls.getInternalWorkbook().isUsing1904DateWindowing());
    }

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        CellType type = isFormula ? resultType(cell) : cell.getCellType();
        CellRef ref = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
        String formula = isFormula ? formula(cell) : "";
        int indent = cell.getCellStyle().getIndention();
        return switch (type) {
            case NUMERIC -> {
                double number = cell.getNumericCellValue();
                yield new Cell(ref, value(cell, number), raw(number), shown(cell, number), formula, indent, 0);
            }
            case STRING -> {
                String text = cell.getStringCellValue();
                Value value = text.isEmpty() ? Value.EMPTY : new Value.Text(text);
                yield new Cell(ref, value, text, text, formula, indent, 0);
            }
            case BOOLEAN -> {
                String word = cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                yield new Cell(ref, new Value.Truth(cell.getBooleanCellValue()), word, word, formula, indent, 0);
            }
            case ERROR -> {
                String code = errorCode(cell.getErrorCellValue());
                yield new Cell(ref, new Value.Fault(code), code, code, formula, indent, 0);
            }
            case BLANK, FORMULA, _NONE -> new Cell(ref, Value.EMPTY, "", "", formula, indent, 0);
        };
    }

    /** A formula that was never calculated has no result; the library would call it 0. */
    private static CellType resultType(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell instanceof XSSFCell xlsx && xlsx.getCTCell().getV() == null) {
            return CellType.BLANK;
        }
        if (cell instanceof XSSFCell xlsx && xlsx.getCTCell().getV().isEmpty()) {
            return CellType.BLANK;
        }
        return cell.getCachedFormulaResultType();
    }

    private static String formula(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException e) {
            return "?"; // tokens that the library cannot put into words
        }
    }

    private Value value(org.apache.poi.ss.usermodel.Cell cell, double number) {
        if (Double.isFinite(number) && DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(number)) {
            return new Value.Moment(DateUtil.getLocalDateTime(number, from1904));
        }
        return Double.isFinite(number) ? new Value.Figure(decimal(number)) : new Value.Fault(Double.toString(number));
    }

    private static String raw(double number) {
        return Double.isFinite(number) ? decimal(number).toPlainString() : Double.toString(number);
    }

    /** The shortest decimal that stands for the stored number: 160.5964 and not 160.59639999…. */
    private static BigDecimal decimal(double number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private String shown(org.apache.poi.ss.usermodel.Cell cell, double number) {
        CellStyle style = cell.getCellStyle();
        try {
            return formatter.formatRawCellContents(
                    number, style.getDataFormat(), style.getDataFormatString(), from1904);
        } catch (RuntimeException e) {
            return raw(number); // formats such as [DBNum1] with a Chinese date
        }
    }

    private static String errorCode(byte code) {
        try {
            return FormulaError.forInt(code).getString();
        } catch (IllegalArgumentException e) {
            return FormulaError.VALUE.getString();
        }
    }
}
