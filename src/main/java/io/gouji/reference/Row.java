package io.gouji.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a reference table, and where it stands.
 *
 * @param key what it is known by: its first cell
 * @param columns names of the table's columns
 * @param cells trimmed, in the order of the columns; those that a row lacks at its end are ""
 */
public record Row(String file, long line, String key, List<String> columns, List<String> cells) {

    /** Of cells by the names of their columns. */
    public static Row of(String file, long line, String key, Map<String, String> cells) {
        List<Map.Entry<String, String>> all = List.copyOf(cells.entrySet());
        return new Row(
                file,
                line,
                key,
                all.stream().map(Map.Entry::getKey).toList(),
                all.stream().map(Map.Entry::getValue).toList());
    }

    /** The cell, "" when it is empty or the table has no such column. */
    public String get(String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    /** The cells by the names of their columns. */
    public Map<String, String> byColumn() {
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column, get(column)));
        return named;
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
