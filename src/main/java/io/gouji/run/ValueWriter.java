package io.gouji.run;

import io.gouji.grid.Grid;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes one value as {@link ValueReader} reads it: a {@link Mark}, then what belongs to it. */
final class ValueWriter {
    private final DataOutputStream out;
    /** Records by identity, because to compare them would cost more than it saves. */
    private final IdentityHashMap<Object, Integer> records = new IdentityHashMap<>();

    private final Map<Object, Integer> words = new HashMap<>();
    private int seen;

    ValueWriter(DataOutputStream out, List<?> known) {
        this.out = out;
        known.forEach(value -> records.put(value, seen++));
    }

    void write(Object value) throws IOException {
        Integer place = place(value);
        if (place != null) {
            mark(Mark.SEEN);
            number(place);
        } else if (value instanceof String text) {
            text(text);
            words.put(text, seen++);
        } else if (value instanceof Grid grid) {
            mark(Mark.GRID);
            write(Codec.Sheet.of(grid));
            records.put(grid, seen++);
        } else if (value instanceof Record composed) {
            composed(composed);
            records.put(composed, seen++);
        } else if (value instanceof Enum<?> constant) {
            mark(Mark.CONSTANT);
            write(constant.getDeclaringClass().getName());
            write(constant.name());
        } else {
            plain(value);
        }
    }

    @org.jspecify.annotations.Nullable
    private Integer place(Object value) {
        return value instanceof String ? words.get(value) : records.get(value);
    }

    private void composed(Record value) throws IOException {
        mark(Mark.RECORD);
        write(value.getClass().getName());
        for (RecordComponent component : RecordShape.of(value.getClass()).components()) {
            write(RecordShape.part(value, component));
        }
    }

    private void plain(Object value) throws IOException {
        if (value instanceof Integer whole) {
            mark(Mark.WHOLE);
            out.writeInt(whole);
        } else if (value instanceof Long large) {
            mark(Mark.LONG);
            out.writeLong(large);
        } else if (value instanceof Boolean truth) {
            mark(truth ? Mark.YES : Mark.NO);
        } else if (value instanceof Double fraction) {
            mark(Mark.FRACTION);
            out.writeDouble(fraction);
        } else if (value instanceof BigDecimal decimal) {
            mark(Mark.DECIMAL);
            write(decimal.toString());
        } else if (value instanceof LocalDate date) {
            mark(Mark.DATE);
            write(date.toString());
        } else if (value instanceof LocalDateTime moment) {
            mark(Mark.MOMENT);
            write(moment.toString());
        } else {
            several(value);
        }
    }

    private void several(Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            mark(optional.isPresent() ? Mark.PRESENT : Mark.ABSENT);
            if (optional.isPresent()) {
                write(optional.get());
            }
        } else if (value instanceof List<?> list) {
            mark(Mark.LIST);
            all(list);
        } else if (value instanceof Set<?> set) {
            mark(Mark.SET);
            all(sorted(set));
        } else if (value instanceof Map<?, ?> map) {
            mark(Mark.MAP);
            number(map.size());
            for (Map.Entry<?, ?> each : new TreeMap<>(map).entrySet()) {
                write(each.getKey());
                write(each.getValue());
            }
        } else {
            throw new IllegalArgumentException("no value that can be kept: " + value.getClass());
        }
    }

    /** The order of a set differs from run to run and says nothing. */
    private static List<?> sorted(Set<?> set) {
        return List.copyOf(new TreeSet<>(set));
    }

    private void all(Collection<?> values) throws IOException {
        number(values.size());
        for (Object each : values) {
            write(each);
        }
    }

    /** As it stands in memory: half a surrogate pair, which a damaged file may hold, stays what it is. */
    private void text(String text) throws IOException {
        mark(Mark.TEXT);
        number(text.length());
        ByteBuffer characters = ByteBuffer.allocate(2 * text.length());
        characters.asCharBuffer().put(text);
        out.write(characters.array());
    }

    private void mark(Mark mark) throws IOException {
        out.writeByte(mark.sign());
    }

    /** Seven bits a byte, lowest first. */
    private void number(int number) throws IOException {
        int left = number;
        while (left >= 0x80) {
            out.writeByte((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }
}
