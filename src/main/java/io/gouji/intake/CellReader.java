package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final boolean from1904;

    CellReader(Workbook workbook) {
        from1904 = (workbook instanceof XSSFWorkbook xlsx && xlsx.isDate1904())
                || (workbook instanceof HSSFWorkbook xls
                        && xls.getInternalWorkbook().isUsing1904DateWindowing());
    }

    /** What a cell holds, and how that is stored and shown. */
    private record Content(Value value, String raw, String shown) {
        static final Content NONE = of(Value.EMPTY, "");

        static Content of(Value value, String text) {
            return new Content(value, text, text);
        }

        static Content text(String text) {
            return text.isEmpty() ? NONE : of(new Value.Text(text), text);
        }
    }

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        CellRef ref = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
        CellStyle style = cell.getCellStyle();
        int indent = style == null ? 0 : style.getIndention();
        Content content = content(cell);
        return new Cell(ref, content.value, content.raw, content.shown, formula(cell), indent, 0);
    }

    private Content content(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return content(cell, resultType(cell));
        } catch (RuntimeException e) {
            // A type that the library does not know (ISO dates), or a number that is none: what is stored counts as
            // text.
            return Content.text(stored(cell));
        }
    }

    private Content content(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> Content.text(cell.getStringCellValue());
            case BOOLEAN ->
                Content.of(new Value.Truth(cell.getBooleanCellValue()), cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> {
                String code = FormulaError.forInt(cell.getErrorCellValue()).getString();
                yield Content.of(new Value.Fault(code), code);
            }
            case BLANK, FORMULA, _NONE -> Content.NONE;
        };
    }

    /** A formula that was never calculated has no result; the library would call it 0. */
    private static CellType resultType(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return cell.getCellType();
        }
        boolean isUncalculated = cell instanceof XSSFCell && stored(cell).isEmpty();
        return isUncalculated ? CellType.BLANK : cell.getCachedFormulaResultType();
    }

    /** What the file says between the tags of a cell; of an .xls file nothing is known but what the library makes of it. */
    private static String stored(org.apache.poi.ss.usermodel.Cell cell) {
        String stored = cell instanceof XSSFCell xlsx ? xlsx.getCTCell().getV() : null;
        return stored == null ? "" : stored;
    }

    private static String formula(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
        } catch (RuntimeException e) {
            return isWrittenFormula(cell) ? "?" : ""; // tokens that the library cannot put into words
        }
    }

    private static boolean isWrittenFormula(org.apache.poi.ss.usermodel.Cell cell) {
        return !(cell instanceof XSSFCell xlsx) || xlsx.getCTCell().isSetF();
    }

    private Content number(org.apache.poi.ss.usermodel.Cell cell) {
        double number = cell.getNumericCellValue();
        if (!Double.isFinite(number)) {
            return Content.of(new Value.Fault(Double.toString(number)), Double.toString(number));
        }
        String raw = decimal(number).toPlainString();
        NumberFormat format = format(cell);
        Value value = format.isDate() && DateUtil.isValidExcelDate(number)
                ? new Value.Moment(DateUtil.getLocalDateTime(number, from1904))
                : new Value.Figure(decimal(number));
        return new Content(value, raw, shown(number, format, raw));
    }

    private NumberFormat format(org.apache.poi.ss.usermodel.Cell cell) {
        CellStyle style = cell.getCellStyle();
        return formats.computeIfAbsent(style == null ? 0 : (int) style.getDataFormat(), id -> NumberFormat.of(style));
    }

    /** The shortest decimal that stands for the stored number: 160.5964 and not 160.59639999…. */
    private static BigDecimal decimal(double number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private String shown(double number, NumberFormat format, String raw) {
        try {
            return formatter.formatRawCellContents(number, format.id(), format.pattern(), from1904);
        } catch (RuntimeException e) {
            return raw; // a format that the library cannot follow
        }
    }
}
