package io.gouji.run;

import io.gouji.run.Codec.Sheet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one value as {@link ValueWriter} writes it. */
final class ValueReader {
    private final byte[] in;
    private int at;
    private final Known known;
    private final List<Object> seen;
    private final List<RecordShape> shapes = new ArrayList<>();

    ValueReader(byte[] bytes, Known known, List<?> parts) {
        this.in = bytes;
        this.known = known;
        this.seen = new ArrayList<>(parts);
    }

    Object read() {
        return switch (Mark.of(in[at++])) {
            case SEEN -> seen(number());
            case RECORD -> composed();
            case GRID -> remembered(((Sheet) read()).grid());
            case CONSTANT -> remembered(RecordShape.constant((String) read(), (String) read()));
            case TEXT -> remembered(text());
            case WIDE_TEXT -> remembered(wideText());
            case WHOLE -> whole(number());
            case LONG -> bits();
            case DECIMAL -> new BigDecimal((String) read());
            case FRACTION -> Double.longBitsToDouble(bits());
            case YES -> true;
            case NO -> false;
            case DATE -> LocalDate.parse((String) read());
            case MOMENT -> LocalDateTime.parse((String) read());
            case ABSENT -> Optional.empty();
            case PRESENT -> Optional.of(read());
            case LIST -> Collections.unmodifiableList(all());
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(all()));
            case MAP -> map();
        };
    }

    private Object seen(int number) {
        return number < known.size() ? known.get(number) : seen.get(number - known.size());
    }

    /** Small ones of either sign are small. */
    private static int whole(int number) {
        return (number >>> 1) ^ -(number & 1);
    }

    private Object remembered(Object value) {
        seen.add(value);
        return value;
    }

    private Object composed() {
        int type = number();
        if (type == shapes.size()) {
            shapes.add(RecordShape.of((String) read()));
        }
        RecordShape shape = shapes.get(type);
        Object[] parts = new Object[shape.components().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read();
        }
        Object made = shape.made(parts);
        return shape.isSmall() ? made : remembered(made);
    }

    private List<Object> all() {
        int size = number();
        List<Object> values = new ArrayList<>(Math.min(size, in.length - at));
        for (int i = 0; i < size; i++) {
            values.add(read());
        }
        return values;
    }

    private Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        int size = number();
        for (int i = 0; i < size; i++) {
            map.put(read(), read());
        }
        return Collections.unmodifiableMap(map);
    }

    private String text() {
        int length = number();
        String text = new String(in, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    private String wideText() {
        char[] characters = new char[within(number())];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) ((in[at++] & 0xFF) << Byte.SIZE | (in[at++] & 0xFF));
        }
        return new String(characters);
    }

    /** A text that goes beyond the end would take memory for nothing. */
    private int within(int characters) {
        if (characters < 0 || characters > (in.length - at) / Character.BYTES) {
            throw new IllegalArgumentException("a text without end");
        }
        return characters;
    }

    private long bits() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | (in[at++] & 0xFF);
        }
        return bits;
    }

    /** Seven bits a byte, lowest first. */
    private int number() {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }
}
