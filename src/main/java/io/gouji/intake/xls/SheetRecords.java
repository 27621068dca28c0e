package io.gouji.intake.xls;

import io.gouji.grid.CellRef;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.Numbers;
import io.gouji.intake.sheet.SheetDraft;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import org.apache.poi.ss.usermodel.FormulaError;

/** The records of one sheet. */
final class SheetRecords {
    private static final int WORKSHEET = 0x10;
    private static final int ZERO_HEIGHT = 0x20;

    /** The upper two bytes of a result that is no number; its lowest byte says what it is. */
    private static final int NO_NUMBER = 0xFFFF;

    private final Records records;
    private final Globals globals;
    private final Numbers numbers;
    private final Toll toll;
    private final SheetDraft draft = new SheetDraft();
    private final SheetColumns columns = new SheetColumns();

    SheetRecords(Records records, Globals globals, Numbers numbers, Toll toll) {
        this.records = records;
        this.globals = globals;
        this.numbers = numbers;
        this.toll = toll;
    }

    /** Reads from the record that begins the sheet, the next one, to the one that ends it. */
    Grid read(Globals.Sheet sheet) {
        records.next();
        if (records.kind() != Records.BOF || records.u16(2) != WORKSHEET) {
            throw new Unfamiliar("a sheet that is no worksheet");
        }
        for (records.next(); records.kind() != Records.EOF; records.next()) {
            take();
        }
        return draft.grid(sheet.name(), sheet.hidden(), columns::isHidden);
    }

    private void take() {
        switch (records.kind()) {
            case Records.BOF -> passOver();
            case Records.ROW -> draft.row(records.u16(0), (records.u16(12) & ZERO_HEIGHT) != 0);
            case Records.COLINFO -> columns.take(records);
            case Records.MERGEDCELLS -> spans();
            case Records.BLANK -> cell(Content.NONE);
            case Records.NUMBER -> cell(number(Double.longBitsToDouble(records.i64(6)), records.u16(4)));
            case Records.RK -> cell(number(rk(records.i32(6)), records.u16(4)));
            case Records.LABELSST -> cell(globals.text(records.i32(6)));
            case Records.LABEL -> label();
            case Records.BOOLERR -> cell(truthOrFault());
            case Records.MULRK -> numbers();
            case Records.MULBLANK -> blanks();
            case Records.FORMULA -> formula();
            default -> {}
        }
    }

    /** A chart, which holds copies of cells. */
    private void passOver() {
        for (int depth = 1; depth > 0; ) {
            records.next();
            if (records.kind() == Records.BOF) {
                depth++;
            } else if (records.kind() == Records.EOF) {
                depth--;
            }
        }
    }

    private void spans() {
        for (int i = 0, at = 2; i < records.u16(0); i++, at += 8) {
            toll.cell(0);
            draft.add(new Span(
                    new CellRef(records.u16(at), records.u16(at + 4)),
                    new CellRef(records.u16(at + 2), records.u16(at + 6))));
        }
    }

    private void cell(Content content) {
        add(records.u16(0), records.u16(2), content, false, records.u16(4));
    }

    private void add(int row, int column, Content content, boolean isFormula, int style) {
        toll.cell(content.raw().length());
        draft.add(content.at(
                new CellRef(row, column), isFormula, globals.style(style).indent()));
    }

    private Content number(double number, int style) {
        return numbers.content(number, globals.format(globals.style(style)));
    }

    /** A number in four bytes: the upper 30 bits of a double or a whole number, perhaps in hundredths. */
    private static double rk(int packed) {
        double number = (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((packed & ~3L) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }

    private void label() {
        int row = records.u16(0);
        int column = records.u16(2);
        int style = records.u16(4);
        add(row, column, Content.text(new Texts(records, 6).plain()), false, style);
    }

    private Content truthOrFault() {
        if (records.length() != 8) {
            throw new Unfamiliar("truth or error of unusual length");
        }
        return records.u8(7) == 0 ? Content.truth(records.u8(6) != 0) : fault(records.u8(6));
    }

    private static Content fault(int code) {
        try {
            return Content.fault(FormulaError.forInt((byte) code).getString());
        } catch (IllegalArgumentException e) {
            return Content.NONE;
        }
    }

    private void numbers() {
        int count = several(6);
        for (int i = 0, at = 4; i < count; i++, at += 6) {
            Content content = number(rk(records.i32(at + 2)), records.u16(at));
            add(records.u16(0), records.u16(2) + i, content, false, records.u16(at));
        }
    }

    private void blanks() {
        int count = several(2);
        for (int i = 0; i < count; i++) {
            add(records.u16(0), records.u16(2) + i, Content.NONE, false, records.u16(4 + 2 * i));
        }
    }

    /** How many cells a record holds, each of so many bytes. */
    private int several(int size) {
        int count = (records.length() - 6) / size;
        if (records.u16(records.length() - 2) - records.u16(2) + 1 != count) {
            throw new Unfamiliar("record of several cells");
        }
        return count;
    }

    private void formula() {
        int row = records.u16(0);
        int column = records.u16(2);
        int style = records.u16(4);
        add(row, column, result(style), true, style);
    }

    private Content result(int style) {
        if (records.u16(12) != NO_NUMBER) {
            return number(Double.longBitsToDouble(records.i64(6)), style);
        }
        return switch (records.u8(6)) {
            case 0 -> resultingText();
            case 1 -> Content.truth(records.u8(8) != 0);
            case 2 -> fault(records.u8(8));
            case 3 -> Content.NONE;
            default -> throw new Unfamiliar("result of unusual kind");
        };
    }

    /** Stands in a record of its own; what several cells share may stand before it. */
    private Content resultingText() {
        do {
            records.next();
        } while (isShared(records.kind()));
        if (records.kind() != Records.STRING) {
            throw new Unfamiliar("formula without its text");
        }
        return Content.text(new Texts(records, 0).plain());
    }

    private static boolean isShared(int kind) {
        return kind == Records.SHRFMLA || kind == Records.ARRAY || kind == Records.TABLE;
    }
}
