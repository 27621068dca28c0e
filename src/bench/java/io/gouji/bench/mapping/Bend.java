package io.gouji.bench.mapping;

import java.util.Locale;

/** A way in which forms are bent. */
enum Bend {
    // what labels say
    ENGLISH_BESIDE,
    ENGLISH_ONLY,
    MISPRINTS,
    SHORTENED_TO_8_CHARACTERS,
    WITHOUT_RIDERS,
    WITHOUT_NUMBERING,
    OTHER_NUMBERING,
    WRONG_NUMBERING,
    OTHER_WORDS,
    HALF_WIDTH,
    SPACED_OUT,
    LINE_BREAKS,
    FOOTNOTE_MARKS,
    TRADITIONAL_SCRIPT,
    // which rows there are
    ROWS_REMOVED,
    ROWS_ADDED,
    ROWS_SWAPPED,
    ROWS_SHUFFLED_IN_GROUPS,
    ROWS_HIDDEN,
    ROW_REPEATED,
    HIDDEN_TWINS,
    GROUP_REMOVED,
    GROUPS_MOVED,
    HEADINGS_LOST,
    TOTALS_AT_THE_BOTTOM,
    GRAND_TOTAL,
    // how a table is drawn
    STUB_IN_ONE_COLUMN,
    STUB_IN_LEVELS,
    HEADER_IN_ONE_LINE,
    HEADER_REPEATED,
    NO_CORNER,
    SEQUENCE_COLUMN,
    CODE_COLUMN,
    REMARK_COLUMN,
    COLUMN_NUMBERS,
    UNIT_IN_FRONT,
    NO_UNITS,
    UNITS_IN_CELLS,
    PARTS,
    LAST_YEAR_BESIDE,
    CUMULATIVE_BESIDE,
    CHANGE_BESIDE,
    COLUMNS_MOVED,
    NOTES_BETWEEN,
    EMPTY_ROWS,
    BLANKS,
    DASHES,
    // what stands around it
    TITLE_AND_NOTES,
    OTHER_TABLE,
    SIDE_BY_SIDE,
    OVER_SHEETS,
    TRANSPOSED,
    LAST_YEAR_SHEET,
    OTHER_EDITION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
