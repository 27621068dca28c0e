package io.gouji.intake.xls;

import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Numbers;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayList;
import java.util.List;

/** The sheets of one workbook. */
public final class XlsReader {
    private static final String STREAM = "Workbook";

    private XlsReader() {}

    /**
     * Every sheet as a grid, in the order of the workbook.
     *
     * @throws Unfamiliar when the library had better read it
     */
    public static List<Grid> read(byte[] file, Toll toll) {
        return grids(new Records(CompoundFile.stream(file, STREAM)), toll);
    }

    static List<Grid> grids(Records records, Toll toll) {
        Globals globals = new Globals(records, toll);
        Numbers numbers = new Numbers(globals.from1904());
        List<Grid> grids = new ArrayList<>();
        for (Globals.Sheet sheet : globals.sheets()) {
            grids.add(new SheetRecords(records, globals, numbers, toll).read(sheet));
        }
        if (records.following() == Records.BOF) {
            throw new Unfamiliar("more sheets than are named");
        }
        return grids;
    }
}
