package io.gouji.run;

import io.gouji.grid.Grid;
import io.gouji.grid.Sha256;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value is known to be before it is looked at. Nothing of that is written: only a value of an {@link Sort#OPEN open} kind
 * says itself what it is.
 */
final class Kind {
    static final Kind OPEN = new Kind(Sort.OPEN, Object.class, List.of());

    private static final ClassValue<Kind> NAMED = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            if (!type.isRecord() && !type.isEnum()) {
                throw new IllegalArgumentException("no record: " + type);
            }
            return new Kind(type.isRecord() ? Sort.RECORD : Sort.CONSTANT, type, List.of());
        }
    };

    /** Of what says itself what it is, by sort: so does all that it holds. */
    private static final Kind[] OPENED = Arrays.stream(Sort.ALL)
            .map(sort -> new Kind(sort, Object.class, List.of(OPEN, OPEN)))
            .toArray(Kind[]::new);

    enum Sort {
        OPEN(Object.class),
        RECORD(Record.class),
        TEXT(String.class),
        WHOLE(Integer.class, int.class),
        DECIMAL(BigDecimal.class),
        OPTIONAL(Optional.class),
        LIST(List.class),
        CONSTANT(Enum.class),
        TRUTH(Boolean.class, boolean.class),
        LONG(Long.class, long.class),
        FRACTION(Double.class, double.class),
        DATE(LocalDate.class),
        MOMENT(LocalDateTime.class),
        SET(Set.class),
        MAP(Map.class),
        GRID(Grid.class),
        HASH(Sha256.class);

        private static final Sort[] ALL = values();

        private final Class<?> type;
        private final Class<?> primitive;

        Sort(Class<?> type) {
            this(type, type);
        }

        Sort(Class<?> type, Class<?> primitive) {
            this.type = type;
            this.primitive = primitive;
        }

        private boolean isOf(Class<?> declared) {
            return declared == type || declared == primitive;
        }

        /** That of a value; anything else is an {@link IllegalArgumentException}. */
        static Sort of(Object value) {
            for (Sort each : ALL) {
                if (each != OPEN && each.type.isInstance(value)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no value that can be kept: " + value.getClass());
        }

        /** What is written for it. */
        @SuppressWarnings("EnumOrdinal") // whoever reads is the program that wrote
        int number() {
            return ordinal();
        }

        static Sort of(int number) {
            return ALL[number];
        }
    }

    final Sort sort;
    final Class<?> type;
    private final List<Kind> parts;
    private final Object[] constants;
    private @Nullable RecordShape shape;

    private Kind(Sort sort, Class<?> type, List<Kind> parts) {
        this.sort = sort;
        this.type = type;
        this.parts = parts;
        this.constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
    }

    /** That of a component declared so. */
    static Kind of(Type declared) {
        if (declared instanceof ParameterizedType whole && whole.getRawType() instanceof Class<?> type) {
            return of(
                    type,
                    Arrays.stream(whole.getActualTypeArguments()).map(Kind::of).toList());
        }
        return declared instanceof Class<?> type ? of(type, List.of()) : OPEN;
    }

    private static Kind of(Class<?> type, List<Kind> parts) {
        if (type.isRecord() || type.isEnum()) {
            return named(type);
        }
        return Arrays.stream(Sort.ALL)
                .filter(sort -> sort.isOf(type))
                .findFirst()
                .map(sort -> new Kind(sort, type, parts.isEmpty() ? List.of(OPEN, OPEN) : parts))
                .orElse(OPEN);
    }

    /** That of a record or an enum; any other type is an {@link IllegalArgumentException}. */
    static Kind named(Class<?> type) {
        return NAMED.get(type);
    }

    /** That of a value which says of which sort it is, but for records and constants. */
    static Kind opened(Sort sort) {
        return OPENED[sort.number()];
    }

    /** Of what it holds. */
    Kind part() {
        return parts.get(0);
    }

    /** Of the values of a map, whose keys are its {@link #part parts}. */
    Kind second() {
        return parts.get(1);
    }

    /** Which constant of its enum one is. */
    @SuppressWarnings("EnumOrdinal") // whoever reads is the program that wrote
    static int number(Enum<?> constant) {
        return constant.ordinal();
    }

    Object constant(int number) {
        return constants[number];
    }

    /** Of a record; looked up when the first one comes, for it may hold others of its own type. */
    RecordShape shape() {
        RecordShape known = shape;
        if (known == null) {
            known = RecordShape.of(type);
            shape = known;
        }
        return known;
    }
}
