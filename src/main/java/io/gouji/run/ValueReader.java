package io.gouji.run;

import io.gouji.grid.Sha256;
import io.gouji.run.Codec.Sheet;
import io.gouji.run.Kind.Sort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one value as {@link ValueWriter} writes it. */
final class ValueReader {
    /** What a text begins with: of which characters it is, or, from {@link #TEXTS} on, which of those that came before. */
    static final int NARROW = 0;

    static final int WIDE = 1;
    static final int TEXTS = 2;

    private final byte[] in;
    private int at;
    private final Known known;
    private final boolean hasParts;
    private final List<Object> seen;
    private final List<Kind> types = new ArrayList<>();

    ValueReader(byte[] bytes, Known known, List<?> parts) {
        this.in = bytes;
        this.known = known;
        this.hasParts = !parts.isEmpty();
        this.seen = new ArrayList<>(parts);
    }

    Object read(Kind kind) {
        return switch (kind.sort) {
            case OPEN -> open();
            case RECORD -> composed(kind);
            case TEXT -> text();
            case WHOLE -> (int) signed();
            case DECIMAL -> decimal();
            case OPTIONAL -> number() == 0 ? Optional.empty() : Optional.of(read(kind.part()));
            case LIST -> List.copyOf(all(kind.part()));
            case CONSTANT -> kind.constant(number());
            case TRUTH -> number() != 0;
            case LONG -> signed();
            case FRACTION -> Double.longBitsToDouble(signed());
            case DATE -> LocalDate.ofEpochDay(signed());
            case MOMENT -> LocalDateTime.of(LocalDate.ofEpochDay(signed()), LocalTime.ofNanoOfDay(signed()));
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(all(kind.part())));
            case MAP -> map(kind);
            case GRID -> ((Sheet) read(ValueWriter.SHEET)).grid();
            case HASH -> Sha256.of(text());
        };
    }

    private Object open() {
        Sort sort = Sort.of(number());
        return read(sort == Sort.RECORD || sort == Sort.CONSTANT ? type() : Kind.opened(sort));
    }

    private Kind type() {
        int type = number();
        if (type == types.size()) {
            types.add(Kind.named(OwnTypes.of(text())));
        }
        return types.get(type);
    }

    private Object composed(Kind kind) {
        int atHand = known.holds(kind.type) || hasParts ? number() : 0;
        if (atHand > 0) {
            return seen(atHand - 1);
        }
        RecordShape shape = kind.shape();
        Object[] parts = new Object[shape.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read(shape.kind(i));
        }
        return shape.made(parts);
    }

    private Object seen(int number) {
        return number < known.size() ? known.get(number) : seen.get(number - known.size());
    }

    private List<Object> all(Kind part) {
        int size = number();
        List<Object> values = new ArrayList<>(Math.min(size, in.length - at));
        for (int i = 0; i < size; i++) {
            values.add(read(part));
        }
        return values;
    }

    private Map<Object, Object> map(Kind kind) {
        Map<Object, Object> map = new LinkedHashMap<>();
        int size = number();
        for (int i = 0; i < size; i++) {
            map.put(read(kind.part()), read(kind.second()));
        }
        return Collections.unmodifiableMap(map);
    }

    private BigDecimal decimal() {
        int scale = (int) signed();
        int length = within(number(), 1);
        at += length;
        return new BigDecimal(new BigInteger(in, at - length, length), scale);
    }

    private String text() {
        int sort = number();
        if (sort >= TEXTS) {
            return (String) seen(sort - TEXTS);
        }
        int length = number();
        String text = sort == NARROW ? narrow(length) : wide(length);
        seen.add(text);
        return text;
    }

    private String narrow(int length) {
        String text = new String(in, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    private String wide(int length) {
        char[] characters = new char[within(length, Character.BYTES)];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) ((in[at++] & 0xFF) << Byte.SIZE | (in[at++] & 0xFF));
        }
        return new String(characters);
    }

    /** A length, in things of so many bytes each: one that goes beyond the end would take memory for nothing. */
    private int within(int length, int bytes) {
        if (length < 0 || length > (in.length - at) / bytes) {
            throw new IllegalArgumentException("longer than what there is");
        }
        return length;
    }

    private long signed() {
        long number = unsigned();
        return (number >>> 1) ^ -(number & 1);
    }

    private int number() {
        return (int) unsigned();
    }

    private long unsigned() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in[at++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }
}
