package io.gouji.intake.xls;

import io.gouji.intake.sheet.Unfamiliar;
import java.util.BitSet;

/** Which columns of a sheet are hidden. */
final class SheetColumns {
    private final BitSet told = new BitSet();
    private final BitSet hidden = new BitSet();

    void take(Records records) {
        int first = records.u16(0);
        int last = records.u16(2);
        if (first > last || !told.get(first, last + 1).isEmpty()) {
            throw new Unfamiliar("columns told twice");
        }
        told.set(first, last + 1);
        hidden.set(first, last + 1, (records.u16(8) & 1) != 0);
    }

    boolean isHidden(int column) {
        return hidden.get(column);
    }
}
