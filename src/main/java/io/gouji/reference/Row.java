package io.gouji.reference;

import java.util.Map;

/** One row of a reference table: its cells by column name (trimmed; absent is ""), and where it stands; the key is its first cell. */
public record Row(String file, long line, String key, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The cell, "" when it is empty or the table has no such column. */
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell; empty is a {@link ReferenceFault}. */
    public String required(String column) {
        String value = get(column);
        if (value.isEmpty()) {
            throw fault(column, "fault.empty");
        }
        return value;
    }

    /** A whole number; anything else is a {@link ReferenceFault}. */
    public int integer(String column) {
        try {
            return Integer.parseInt(required(column));
        } catch (NumberFormatException e) {
            throw fault(column, "fault.integer", get(column));
        }
    }

    public ReferenceFault fault(String column, String key, Object... arguments) {
        return new ReferenceFault(file, line, column, Message.of(key, arguments));
    }
}
