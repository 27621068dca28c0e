package io.gouji.intake;

import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.NumberFormat;
import io.gouji.intake.sheet.Numbers;
import java.nio.charset.Charset;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** A sheet of an old workbook while its records are read. Such sheets have no merged cells. */
final class OldSheet {
    private static final int HIDDEN_ROW = 0x20;

    private final String name;
    private final boolean hidden;
    private final OldFormats formats;
    private final Numbers numbers;
    private final BoundedSheet sheet;

    /** From Excel 2, which says the format with the cell; later ones say a style that has it. */
    private final boolean isSecond;

    /** Where the value of a cell begins, behind row, column and style. */
    private final int valueAt;

    /** The formula whose text is in a record behind it. */
    private int formulaRow = -1;

    private int formulaColumn;

    OldSheet(Source source, String name, boolean hidden, OldFormats formats, Numbers numbers, boolean isSecond) {
        this.name = name;
        this.hidden = hidden;
        this.formats = formats;
        this.numbers = numbers;
        this.sheet = new BoundedSheet(source);
        this.isSecond = isSecond;
        this.valueAt = isSecond ? 7 : 6;
    }

    void read(OldRecord record, Charset charset) {
        switch (record.id()) {
            case 0x0002 -> add(record, numbers.content(record.u16(valueAt), format(record)), false);
            case 0x0003, 0x0203 -> add(record, numbers.content(record.real(valueAt), format(record)), false);
            case 0x0004 -> add(record, Content.text(record.text(8, record.u8(7), charset)), false);
            case 0x0204, 0x00D6 -> add(record, Content.text(record.text(8, record.u16(6), charset)), false);
            case 0x0005, 0x0205 -> add(record, truthOrFault(record.u8(valueAt), record.u8(valueAt + 1) == 1), false);
            case 0x0006, 0x0206, 0x0406 -> formula(record, valueAt);
            case 0x0007 -> result(record.text(1, record.u8(0), charset));
            case 0x0207 -> result(record.text(2, record.u16(0), charset));
            case 0x027E -> add(record, numbers.content(RKUtil.decodeNumber(record.i32(6)), format(record)), false);
            case 0x00BD -> several(record);
            case 0x0208 -> hideRow(record);
            case 0x007D -> hideColumns(record);
            default -> {} // how it looks and is printed
        }
    }

    private void add(OldRecord record, Content content, boolean isFormula) {
        sheet.add(record.u16(0), record.u16(2), content, isFormula, 0);
    }

    private NumberFormat format(OldRecord record) {
        return isSecond ? formats.ofFormat(record.u8(5) & 0x3F) : formats.ofStyle(record.u16(4));
    }

    private static Content truthOrFault(int code, boolean isFault) {
        return isFault ? Content.fault(faultText(code)) : Content.truth(code != 0);
    }

    private static String faultText(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt((byte) code).getString() : "#" + code;
    }

    /** Its last result; of one that is no number the upper bytes say what it is. */
    private void formula(OldRecord record, int at) {
        formulaRow = -1;
        if (record.u16(at + 6) != 0xFFFF) {
            add(record, numbers.content(record.real(at), format(record)), true);
            return;
        }
        switch (record.u8(at)) {
            case 0 -> {
                formulaRow = record.u16(0);
                formulaColumn = record.u16(2);
            }
            case 1 -> add(record, truthOrFault(record.u8(at + 2), false), true);
            case 2 -> add(record, truthOrFault(record.u8(at + 2), true), true);
            default -> add(record, Content.NONE, true);
        }
    }

    private void result(String text) {
        if (formulaRow >= 0) {
            sheet.add(formulaRow, formulaColumn, Content.text(text), true, 0);
            formulaRow = -1;
        }
    }

    /** Numbers side by side, each with its style. */
    private void several(OldRecord record) {
        int cells = (record.data().capacity() - 6) / 6;
        for (int i = 0; i < cells; i++) {
            NumberFormat format = formats.ofStyle(record.u16(4 + 6 * i));
            double number = RKUtil.decodeNumber(record.i32(6 + 6 * i));
            sheet.add(record.u16(0), record.u16(2) + i, numbers.content(number, format), false, 0);
        }
    }

    private void hideRow(OldRecord row) {
        if ((row.u16(12) & HIDDEN_ROW) != 0) {
            sheet.hideRows(row.u16(0), 1);
        }
    }

    private void hideColumns(OldRecord columns) {
        if ((columns.u16(8) & 1) != 0) {
            sheet.hideColumns(columns.u16(0), columns.u16(2) - columns.u16(0) + 1L);
        }
    }

    Grid grid() {
        return sheet.grid(name, hidden);
    }
}
