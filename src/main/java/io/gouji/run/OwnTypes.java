package io.gouji.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The records and enums that a value may name: ours. */
final class OwnTypes {
    private static final String OURS = "io.gouji.";

    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    private OwnTypes() {}

    /** A name of another type is an {@link IllegalArgumentException}. */
    static Class<?> of(String name) {
        return TYPES.computeIfAbsent(name, OwnTypes::found);
    }

    /** Never initialised by its name alone: whatever it is, nothing of it runs unless it is a record or an enum. */
    private static Class<?> found(String name) {
        if (!name.startsWith(OURS)) {
            throw new IllegalArgumentException("not of ours: " + name);
        }
        try {
            return Class.forName(name, false, OwnTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
