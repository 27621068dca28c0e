package io.gouji.run;

import io.gouji.grid.Cell;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import java.util.List;
import java.util.Set;

/**
 * Values to bytes and back: our own records and enums, grids, and the few kinds of the JDK that these are made of. What a value
 * holds several times is written once. Bytes name no class but ours, and a value comes back through its own constructor: bytes
 * that someone tampered with can give a wrong value, but run nothing.
 */
final class Codec {
    /** What both sides have anyway (the forms, say): only its place in this list is written. */
    private final List<?> known;

    Codec(List<?> known) {
        this.known = List.copyOf(known);
    }

    /**
     * The bytes of a value; the same value gives the same bytes in every run.
     *
     * @throws IllegalArgumentException when it holds something of another kind
     */
    byte[] bytes(Object value) {
        ValueWriter writer = new ValueWriter(known);
        writer.write(value);
        return writer.bytes();
    }

    /**
     * The value of some bytes.
     *
     * @throws RuntimeException of any kind when they are none of ours
     */
    <T> T value(byte[] bytes, Class<T> type) {
        return type.cast(new ValueReader(bytes, known).read());
    }

    /** A grid as a record: it is built so that cells are found fast, not to be taken apart. */
    record Sheet(
            String name,
            Grid.Shape shape,
            boolean hidden,
            List<Cell> cells,
            List<Span> spans,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {
        static Sheet of(Grid grid) {
            return new Sheet(
                    grid.name(),
                    grid.shape(),
                    grid.hidden(),
                    List.copyOf(grid.cells()),
                    grid.spans(),
                    grid.hiddenRows(),
                    grid.hiddenColumns());
        }

        Grid grid() {
            return new Grid(name, shape, hidden, cells, spans, hiddenRows, hiddenColumns);
        }
    }
}
