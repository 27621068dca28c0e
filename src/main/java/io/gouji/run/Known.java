package io.gouji.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a {@link Codec} have anyway (the forms, say): certain records and enums themselves, and texts like those in
 * them. Of these only the number is written.
 */
final class Known {
    private final List<Object> values = new ArrayList<>();
    /** By identity, because to compare them would cost more than it saves. */
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    private final Map<String, Integer> words = new HashMap<>();

    /** These, and all that they hold in components, lists and optionals: in an order that is the same in every run. */
    Known(List<?> values) {
        values.forEach(this::add);
    }

    private void add(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::add);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (number(value) == null) {
            if (value instanceof Record composed) {
                RecordShape shape = Kind.named(composed.getClass()).shape();
                for (int i = 0; i < shape.size(); i++) {
                    add(shape.part(composed, i));
                }
                remember(value);
            } else if (value instanceof Enum<?> || value instanceof String) {
                remember(value);
            }
        }
    }

    private void remember(Object value) {
        if (value instanceof String text) {
            words.put(text, values.size());
        } else {
            numbers.put(value, values.size());
        }
        values.add(value);
    }

    @Nullable
    Integer number(Object value) {
        return value instanceof String ? words.get(value) : numbers.get(value);
    }

    int size() {
        return values.size();
    }

    Object get(int number) {
        return values.get(number);
    }
}
