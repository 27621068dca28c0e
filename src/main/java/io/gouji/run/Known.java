package io.gouji.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a {@link Codec} have anyway (the forms, say): certain records themselves, and texts like those in them. Of
 * these only the number is written.
 */
final class Known {
    private final List<Object> values = new ArrayList<>();
    /** By identity, because to compare them would cost more than it saves. */
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    private final Map<String, Integer> words = new HashMap<>();
    private final Set<Class<?>> types = new HashSet<>();

    /** These, and all that they hold in components, lists and optionals: in an order that is the same in every run. */
    Known(List<?> values) {
        values.forEach(this::add);
    }

    private void add(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::add);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (value instanceof String text) {
            if (words.putIfAbsent(text, values.size()) == null) {
                values.add(text);
            }
        } else if (value instanceof Record composed && number(composed) == null) {
            RecordShape shape = Kind.named(composed.getClass()).shape();
            for (int i = 0; i < shape.size(); i++) {
                add(shape.part(composed, i));
            }
            remember(composed);
        }
    }

    private void remember(Record value) {
        numbers.put(value, values.size());
        values.add(value);
        types.add(value.getClass());
    }

    /** The number of a record of a type that it {@link #holds}; null when it is another one. */
    @Nullable
    Integer number(Object value) {
        return numbers.get(value);
    }

    @Nullable
    Integer number(String text) {
        return words.get(text);
    }

    /** Records of this type may be among them: others need not be looked for. */
    boolean holds(Class<?> type) {
        return types.contains(type);
    }

    int size() {
        return values.size();
    }

    Object get(int number) {
        return values.get(number);
    }
}
