package io.gouji.run;

import io.gouji.grid.Grid;
import io.gouji.run.Codec.Sheet;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes one value as {@link ValueReader} reads it: a {@link Mark}, then what belongs to it. */
final class ValueWriter {
    /** What most submissions take, in bytes and in records. */
    private static final int BYTES = 1 << 15;

    private static final int RECORDS = 1 << 11;

    private final Known known;
    private byte[] out = new byte[BYTES];
    private int length;
    /** Records by identity, because to compare them would cost more than it saves. */
    private final IdentityHashMap<Object, Integer> records = new IdentityHashMap<>(RECORDS);

    private final Map<Object, Integer> words = new HashMap<>();
    private final Map<Class<?>, Integer> shapes = new HashMap<>();
    private int seen;

    ValueWriter(Known known, List<?> parts) {
        this.known = known;
        this.seen = known.size();
        parts.forEach(value -> records.put(value, seen++));
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    void write(Object value) {
        if (value instanceof Record little && RecordShape.of(value.getClass()).isSmall()) {
            composed(little);
        } else if (value instanceof String
                || value instanceof Record
                || value instanceof Grid
                || value instanceof Enum<?>) {
            Integer place = place(value);
            if (place == null) {
                remembered(value);
            } else {
                mark(Mark.SEEN);
                number(place);
            }
        } else {
            plain(value);
        }
    }

    private @Nullable Integer place(Object value) {
        Integer shared = known.number(value);
        if (shared != null) {
            return shared;
        }
        return value instanceof String ? words.get(value) : records.get(value);
    }

    private void remembered(Object value) {
        if (value instanceof String text) {
            text(text);
            words.put(text, seen++);
            return;
        }
        if (value instanceof Grid grid) {
            mark(Mark.GRID);
            write(Sheet.of(grid));
        } else if (value instanceof Record composed) {
            composed(composed);
        } else if (value instanceof Enum<?> constant) {
            mark(Mark.CONSTANT);
            write(constant.getDeclaringClass().getName());
            write(constant.name());
        }
        records.put(value, seen++);
    }

    /** The name of a type only where it comes for the first time. */
    private void composed(Record value) {
        mark(Mark.RECORD);
        Integer type = shapes.putIfAbsent(value.getClass(), shapes.size());
        number(type == null ? shapes.size() - 1 : type);
        if (type == null) {
            write(value.getClass().getName());
        }
        for (RecordComponent component : RecordShape.of(value.getClass()).components()) {
            write(RecordShape.part(value, component));
        }
    }

    private void plain(Object value) {
        if (value instanceof Integer whole) {
            mark(Mark.WHOLE);
            number((whole << 1) ^ (whole >> (Integer.SIZE - 1)));
        } else if (value instanceof Long large) {
            mark(Mark.LONG);
            bits(large);
        } else if (value instanceof Boolean truth) {
            mark(truth ? Mark.YES : Mark.NO);
        } else if (value instanceof Double fraction) {
            mark(Mark.FRACTION);
            bits(Double.doubleToRawLongBits(fraction));
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

    private void several(Object value) {
        if (value instanceof Optional<?> optional) {
            mark(optional.isPresent() ? Mark.PRESENT : Mark.ABSENT);
            optional.ifPresent(this::write);
        } else if (value instanceof List<?> list) {
            mark(Mark.LIST);
            all(list);
        } else if (value instanceof Set<?> set) {
            mark(Mark.SET);
            all(sorted(set));
        } else if (value instanceof Map<?, ?> map) {
            mark(Mark.MAP);
            number(map.size());
            new TreeMap<>(map).forEach((key, each) -> {
                write(key);
                write(each);
            });
        } else {
            throw new IllegalArgumentException("no value that can be kept: " + value.getClass());
        }
    }

    /** The order of a set differs from run to run and says nothing. */
    private static List<?> sorted(Set<?> set) {
        return List.copyOf(new TreeSet<>(set));
    }

    private void all(Collection<?> values) {
        number(values.size());
        values.forEach(this::write);
    }

    /** As it stands in memory: half a surrogate pair, which a damaged file may hold, stays what it is. */
    private void text(String text) {
        boolean isNarrow = isNarrow(text);
        mark(isNarrow ? Mark.TEXT : Mark.WIDE_TEXT);
        number(text.length());
        if (isNarrow) {
            byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
            makeRoom(narrow.length);
            System.arraycopy(narrow, 0, out, length, narrow.length);
            length += narrow.length;
        } else {
            makeRoom(Character.BYTES * text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                out[length++] = (byte) (c >> Byte.SIZE);
                out[length++] = (byte) c;
            }
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private void mark(Mark mark) {
        add((byte) mark.sign());
    }

    /** Seven bits a byte, lowest first. */
    private void number(int number) {
        int left = number;
        while ((left & ~0x7F) != 0) {
            add((byte) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        add((byte) left);
    }

    /** Highest first. */
    private void bits(long bits) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            add((byte) (bits >> shift));
        }
    }

    private void add(byte one) {
        makeRoom(1);
        out[length++] = one;
    }

    private void makeRoom(int bytes) {
        if (out.length - length < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, Math.addExact(length, bytes)));
        }
    }
}
