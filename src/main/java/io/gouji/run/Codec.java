package io.gouji.run;

import io.gouji.grid.Cell;
import io.gouji.grid.Grid;
import io.gouji.grid.Span;
import io.gouji.reconcile.Reference;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values to bytes and back: our own records and enums, grids, and the few kinds of the JDK that these are made of. A text that
 * a value holds several times is written once. Bytes name no class but ours, and a value comes back through its own constructor:
 * bytes that someone tampered with can give a wrong value, but run nothing.
 */
final class Codec {
    private final Known known;
    private final List<?> parts;

    /** With what both sides have anyway, {@link Known in all its parts}. */
    Codec(List<?> known) {
        this(new Known(known), List.of());
    }

    /** For values of a run: its forms and rules are there in every other. */
    static Codec of(Reference reference) {
        return new Codec(Stream.concat(reference.forms().all().stream(), reference.rules().all().stream())
                .toList());
    }

    private Codec(Known known, List<?> parts) {
        this.known = known;
        this.parts = List.copyOf(parts);
    }

    /** The same for values that may hold these: each as a whole is at hand where they are read. */
    Codec with(List<?> others) {
        return new Codec(known, others);
    }

    /**
     * The bytes of a value; the same value gives the same bytes in every run.
     *
     * @throws IllegalArgumentException when it holds something of another kind
     */
    byte[] bytes(Object value) {
        ValueWriter writer = new ValueWriter(known, parts);
        writer.write(Kind.OPEN, value);
        return writer.bytes();
    }

    /**
     * The value of some bytes.
     *
     * @throws RuntimeException of any kind when they are none of ours
     */
    <T> T value(byte[] bytes, Class<T> type) {
        return type.cast(new ValueReader(bytes, known, parts).read(Kind.OPEN));
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
