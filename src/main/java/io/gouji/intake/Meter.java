package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Toll;
import io.gouji.reference.Message;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts what is read of one file against the {@link Limits}. Every loop of a reader whose length the file decides passes by
 * here, so this is also where a reading that nobody waits for any more ends.
 */
final class Meter {
    private final String file;
    private final Limits limits;
    private final Map<Limit, Tally> tallies = new EnumMap<>(Limit.class);

    /** So much of what is limited was met. */
    private final class Tally {
        private final Limit limit;
        private final long most;
        private long met;

        Tally(Limit limit) {
            this.limit = limit;
            this.most = limits.most(limit);
        }

        void add(long more) {
            goOn();
            met += more;
            if (met > most) {
                check(limit, met);
            }
        }
    }

    Meter(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Counts some more; beyond the limit it is an {@link UnusableInput}. */
    void count(Limit limit, long more) {
        tally(limit).add(more);
    }

    private Tally tally(Limit limit) {
        return tallies.computeIfAbsent(limit, Tally::new);
    }

    /** A number that does not add up. */
    void check(Limit limit, long number) {
        goOn();
        limits.beyond(limit, number).ifPresent(this::refuse);
    }

    /** Ends the reading when it was given up: by {@link Supervision}, or by whoever interrupted the thread that reads for itself. */
    void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            refuse(Message.of("intake.interrupted"));
        }
    }

    private void refuse(Message why) {
        throw new UnusableInput(file, why);
    }

    /**
     * The same for readers that know what they count, but not how far.
     *
     * @param most beyond so many bytes unpacked it is {@link Lengthy}, whatever the limit
     */
    Toll toll(long most) {
        Tally sheets = tally(Limit.SHEETS);
        Tally cells = tally(Limit.CELLS);
        Tally text = tally(Limit.TEXT);
        Tally strings = tally(Limit.STRINGS);
        Tally unpacked = tally(Limit.UNPACKED_SIZE);
        return new Toll() {
            @Override
            public void sheets(int more) {
                sheets.add(more);
            }

            @Override
            public void cell(int characters) {
                cells.add(1);
                text.add(characters);
            }

            @Override
            public void strings(int more) {
                strings.add(more);
            }

            @Override
            public void unpacked(int more) {
                unpacked.add(more);
                if (unpacked.met > most) {
                    throw new Lengthy();
                }
            }
        };
    }

    /** What a library has read at one go. */
    Document checked(Document document) {
        tallies.clear();
        check(Limit.SHEETS, document.grids().size());
        check(Limit.PROSE, document.prose().text().length());
        count(Limit.TEXT, document.prose().text().length());
        for (Grid grid : document.grids()) {
            count(Limit.CELLS, grid.cells().size());
            count(Limit.TEXT, length(grid));
        }
        return document;
    }

    private static long length(Grid grid) {
        long length = 0;
        for (Cell cell : grid.cells()) {
            length += cell.raw().length();
        }
        return length;
    }
}
