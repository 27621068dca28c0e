package io.gouji.run;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
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
    private final DataInputStream in;
    private final List<Object> seen;

    ValueReader(DataInputStream in, List<?> known) {
        this.in = in;
        this.seen = new ArrayList<>(known);
    }

    Object read() throws IOException {
        return switch (Mark.of(in.readUnsignedByte())) {
            case SEEN -> seen.get(number());
            case RECORD -> remembered(composed());
            case GRID -> remembered(((Codec.Sheet) read()).grid());
            case CONSTANT -> RecordShape.constant((String) read(), (String) read());
            case TEXT -> remembered(text());
            case WHOLE -> in.readInt();
            case LONG -> in.readLong();
            case DECIMAL -> new BigDecimal((String) read());
            case FRACTION -> in.readDouble();
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

    private Object remembered(Object value) {
        seen.add(value);
        return value;
    }

    private Object composed() throws IOException {
        RecordShape shape = RecordShape.of((String) read());
        Object[] parts = new Object[shape.components().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read();
        }
        return shape.made(parts);
    }

    private List<Object> all() throws IOException {
        int size = number();
        List<Object> values = new ArrayList<>(Math.min(size, 1000));
        for (int i = 0; i < size; i++) {
            values.add(read());
        }
        return values;
    }

    private Map<Object, Object> map() throws IOException {
        Map<Object, Object> map = new LinkedHashMap<>();
        int size = number();
        for (int i = 0; i < size; i++) {
            map.put(read(), read());
        }
        return Collections.unmodifiableMap(map);
    }

    private String text() throws IOException {
        int size = 2 * number();
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    private int number() throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("a number without end");
    }
}
