package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.NumberFormat;
import io.gouji.intake.sheet.Numbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Cells of one workbook, as the library opened it, to plain cells. */
final class CellReader {
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final Numbers numbers;

    CellReader(Workbook workbook) {
        numbers = new Numbers(isFrom1904(workbook));
    }

    private static boolean isFrom1904(Workbook workbook) {
        return (workbook instanceof XSSFWorkbook xlsx && xlsx.isDate1904())
                || (workbook instanceof HSSFWorkbook xls
                        && xls.getInternalWorkbook().isUsing1904DateWindowing());
    }

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        CellRef ref = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
        CellStyle style = cell.getCellStyle();
        int indent = style == null ? 0 : style.getIndention();
        return content(cell).at(ref, isFormula(cell), indent);
    }

    private static boolean isFormula(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellType() == CellType.FORMULA;
        } catch (RuntimeException e) {
            return false; // a type that the library does not know
        }
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
            case NUMERIC -> numbers.content(cell.getNumericCellValue(), format(cell.getCellStyle()));
            case STRING -> Content.text(Objects.requireNonNullElse(cell.getStringCellValue(), ""));
            case BOOLEAN -> Content.truth(cell.getBooleanCellValue());
            case ERROR ->
                Content.fault(FormulaError.forInt(cell.getErrorCellValue()).getString());
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

    private NumberFormat format(@Nullable CellStyle style) {
        return style == null
                ? NumberFormat.GENERAL
                : formats.computeIfAbsent(
                        (int) style.getDataFormat(), id -> NumberFormat.of(id, style.getDataFormatString()));
    }
}
