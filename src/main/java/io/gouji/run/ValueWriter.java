package io.gouji.run;

import io.gouji.grid.Grid;
import io.gouji.grid.Sha256;
import io.gouji.run.Codec.Sheet;
import io.gouji.run.Kind.Sort;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/** Writes one value as {@link ValueReader} reads it. */
final class ValueWriter {
    static final Kind SHEET = Kind.named(Sheet.class);

    private final Known known;
    private final ByteWriter out = new ByteWriter();
    /** Of the parts, which are few; by identity, because to compare them would cost more than it saves. */
    private final IdentityHashMap<Object, Integer> parts = new IdentityHashMap<>(0);

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private int seen;

    ValueWriter(Known known, List<?> parts) {
        this.known = known;
        this.seen = known.size();
        parts.forEach(part -> this.parts.put(part, seen++));
    }

    byte[] bytes() {
        return out.bytes();
    }

    void write(Kind kind, Object value) {
        switch (kind.sort) {
            case OPEN -> open(value);
            case RECORD -> composed(kind, (Record) value);
            case TEXT -> text((String) value);
            case WHOLE -> out.signed((Integer) value);
            case DECIMAL -> decimal((BigDecimal) value);
            case OPTIONAL -> optional(kind.part(), (Optional<?>) value);
            case LIST -> all(kind.part(), (List<?>) value);
            case CONSTANT -> out.number(Kind.number((Enum<?>) value));
            case TRUTH -> out.number((Boolean) value ? 1 : 0);
            case LONG -> out.signed((Long) value);
            case FRACTION -> out.signed(Double.doubleToRawLongBits((Double) value));
            case DATE -> out.signed(((LocalDate) value).toEpochDay());
            case MOMENT -> moment((LocalDateTime) value);
            case SET -> all(kind.part(), sorted((Set<?>) value));
            case MAP -> map(kind, new TreeMap<>((Map<?, ?>) value));
            case GRID -> write(SHEET, Sheet.of((Grid) value));
            case HASH -> text(((Sha256) value).hex());
        }
    }

    /** What it is, then the value. */
    private void open(Object value) {
        Sort sort = Sort.of(value);
        out.number(sort.number());
        write(type(sort, value), value);
    }

    /** Of records and constants, which type; its name only where it comes for the first time. */
    private Kind type(Sort sort, Object value) {
        if (sort != Sort.RECORD && sort != Sort.CONSTANT) {
            return Kind.opened(sort);
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        @Nullable Integer place = types.putIfAbsent(type, types.size());
        out.number(place == null ? types.size() - 1 : place);
        if (place == null) {
            text(type.getName());
        }
        return Kind.named(type);
    }

    private void composed(Kind kind, Record value) {
        if (isAtHand(kind, value)) {
            return;
        }
        RecordShape shape = kind.shape();
        for (int i = 0; i < shape.size(); i++) {
            write(shape.kind(i), shape.part(value, i));
        }
    }

    /** Whether both sides have it already; then it is written which it is. */
    private boolean isAtHand(Kind kind, Record value) {
        if (!known.holds(kind.type) && parts.isEmpty()) {
            return false;
        }
        @Nullable Integer shared = known.number(value);
        @Nullable Integer place = shared == null ? parts.get(value) : shared;
        out.number(place == null ? 0 : place + 1);
        return place != null;
    }

    private void optional(Kind part, Optional<?> value) {
        out.number(value.isPresent() ? 1 : 0);
        value.ifPresent(held -> write(part, held));
    }

    private void all(Kind part, Collection<?> values) {
        out.number(values.size());
        for (Object each : values) {
            write(part, each);
        }
    }

    /** The order of a set differs from run to run and says nothing. */
    private static Collection<?> sorted(Set<?> set) {
        return new TreeSet<>(set);
    }

    private void map(Kind kind, Map<?, ?> map) {
        out.number(map.size());
        map.forEach((key, value) -> {
            write(kind.part(), key);
            write(kind.second(), value);
        });
    }

    private void decimal(BigDecimal value) {
        out.signed(value.scale());
        byte[] digits = value.unscaledValue().toByteArray();
        out.number(digits.length);
        out.bytes(digits);
    }

    private void moment(LocalDateTime value) {
        out.signed(value.toLocalDate().toEpochDay());
        out.signed(value.toLocalTime().toNanoOfDay());
    }

    /** A text, once. */
    private void text(String text) {
        @Nullable Integer shared = known.number(text);
        @Nullable Integer place = shared == null ? words.get(text) : shared;
        if (place != null) {
            out.number(place + ValueReader.TEXTS);
            return;
        }
        out.text(text);
        words.put(text, seen++);
    }
}
