package io.gouji.intake.sheet;

/** How much a lean reader takes on; what goes beyond is left to the library and its guards. */
public final class Allowance implements Toll {
    private static final int SHEETS = 1024;
    private static final int CELLS = 1_000_000;
    private static final int STRINGS = 1_000_000;
    private static final int UNPACKED = 256 * 1024 * 1024;

    private int sheets = SHEETS;
    private int cells = CELLS;
    private int strings = STRINGS;
    private int unpacked = UNPACKED;

    @Override
    public void sheets(int more) {
        sheets = left(sheets, more, "sheets");
    }

    @Override
    public void cell(int characters) {
        cells = left(cells, 1, "cells");
    }

    @Override
    public void strings(int more) {
        strings = left(strings, more, "shared strings");
    }

    @Override
    public void unpacked(int more) {
        unpacked = left(unpacked, more, "unpacked bytes");
    }

    private static int left(int left, int more, String what) {
        if (more < 0 || more > left) {
            throw new Unfamiliar("too many " + what);
        }
        return left - more;
    }
}
