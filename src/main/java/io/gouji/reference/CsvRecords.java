package io.gouji.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of a CSV text (RFC 4180): cells are trimmed, empty lines passed over. Our own tables are read at every start, and
 * merely loading a library for it would take longer than reading them all.
 */
final class CsvRecords {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char QUOTE = '"';

    private final String file;
    private final String text;
    private final Next comma = new Next(',');
    private final Next newline = new Next('\n');
    private final Next carriageReturn = new Next('\r');
    private int at;
    private long line = 1;

    /** The cells of a record, and the line where it begins, counted from 1. */
    record Cells(long line, List<String> cells) {}

    private CsvRecords(String file, String text) {
        this.file = file;
        this.text = text;
        this.at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    }

    /** All records, the header among them. A quote that does not end, or ends within a cell, is a {@link ReferenceFault}. */
    static List<Cells> of(String file, String text) {
        return new CsvRecords(file, text).all();
    }

    private List<Cells> all() {
        List<Cells> records = new ArrayList<>();
        while (at < text.length()) {
            if (!endsLine()) {
                records.add(new Cells(line, cells()));
                endsLine();
            }
        }
        return records;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        do {
            String cell = passes(QUOTE) ? quoted() : plain();
            cells.add(cell.trim());
        } while (passes(','));
        return cells;
    }

    private String plain() {
        int begin = at;
        at = Math.min(comma.from(at), Math.min(newline.from(at), carriageReturn.from(at)));
        return text.substring(begin, at);
    }

    /** What stands between quotes, two of them for one. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        long opened = line;
        do {
            int end = text.indexOf(QUOTE, at);
            if (end < 0) {
                throw new ReferenceFault(file, opened, "", Message.of("fault.open-quote"));
            }
            cell.append(text, at, end + 1);
            while (newline.from(at) < end) {
                line++;
                at = newline.from(at) + 1;
            }
            at = end + 1;
        } while (passes(QUOTE));
        cell.setLength(cell.length() - 1);
        if (!plain().isBlank()) {
            throw new ReferenceFault(file, line, "", Message.of("fault.after-quote"));
        }
        return cell.toString();
    }

    private boolean endsLine() {
        boolean returned = passes('\r');
        boolean ends = passes('\n') || returned;
        line += ends ? 1 : 0;
        return ends;
    }

    private boolean passes(char character) {
        boolean there = at < text.length() && text.charAt(at) == character;
        at += there ? 1 : 0;
        return there;
    }

    /** Where a character comes next; looked for once, however often it is asked. */
    private final class Next {
        private final char character;
        private int found = -1;

        Next(char character) {
            this.character = character;
        }

        /** At or behind a place; the end of the text where there is none. */
        int from(int place) {
            if (found < place) {
                int next = text.indexOf(character, place);
                found = next < 0 ? text.length() : next;
            }
            return found;
        }
    }
}
