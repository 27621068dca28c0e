package io.gouji.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of a table of the data package.
 *
 * @param name for programs; what people call it is its title
 * @param required never empty
 * @param allowed the only values that it takes; any where empty
 */
record DataField<T>(String name, Type type, boolean required, List<String> allowed, Function<T, String> value) {
    /** What its values are, in the words of the Table Schema. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN
    }

    static <T> DataField<T> text(String name, Function<T, String> value) {
        return new DataField<>(name, Type.STRING, false, List.of(), value);
    }

    static <T> DataField<T> integer(String name, Function<T, String> value) {
        return new DataField<>(name, Type.INTEGER, false, List.of(), value);
    }

    static <T> DataField<T> number(String name, Function<T, String> value) {
        return new DataField<>(name, Type.NUMBER, false, List.of(), value);
    }

    static <T> DataField<T> flag(String name, Function<T, Boolean> value) {
        return new DataField<>(
                name, Type.BOOLEAN, true, List.of(), row -> value.apply(row).toString());
    }

    /** Takes the names of the constants in small letters. */
    static <T> DataField<T> oneOf(String name, Class<? extends Enum<?>> constants, Function<T, String> value) {
        List<String> words =
                Stream.of(constants.getEnumConstants()).map(JsonMap::word).toList();
        return new DataField<>(name, Type.STRING, false, words, value);
    }

    /** The same, never empty. */
    static <T> DataField<T> always(DataField<T> field) {
        return new DataField<>(field.name, field.type, true, field.allowed, field.value);
    }
}
