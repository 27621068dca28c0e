package io.gouji.intake;

import java.util.Locale;

/** What of a file is limited; how far stands in {@code intake/limits.csv}, in the unit that is named there. */
public enum Limit {
    FILE_SIZE,
    UNPACKED_SIZE,
    RATIO,
    ENTRIES,
    CELLS,
    SHEETS,
    STRINGS,
    TEXT,
    PROSE,
    TIME,
    /** Of a ZIP of files, with the ZIPs in it. */
    ARCHIVE_ENTRIES,
    ARCHIVE_SIZE;

    private static final long MEGABYTE = 1024L * 1024;

    /** As users write it: {@code file-size}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one of its units stands for: of a size, that many bytes. */
    long unit() {
        return switch (this) {
            case FILE_SIZE, UNPACKED_SIZE, ARCHIVE_SIZE -> MEGABYTE;
            case RATIO, ENTRIES, CELLS, SHEETS, STRINGS, TEXT, PROSE, TIME, ARCHIVE_ENTRIES -> 1;
        };
    }
}
