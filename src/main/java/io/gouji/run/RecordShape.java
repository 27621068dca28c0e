package io.gouji.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a record of ours is taken apart and put together.
 *
 * @param isSmall it holds so little that to write it once more takes no longer than to look whether it was written before
 */
record RecordShape(Constructor<?> constructor, List<RecordComponent> components, boolean isSmall) {
    private static final String OURS = "io.gouji.";
    private static final int FEW = 2;
    private static final Set<Class<?>> LITTLE = Set.of(int.class, boolean.class, BigDecimal.class, String.class);

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    static RecordShape of(String name) {
        return of(ours(name));
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no record: " + type);
        }
        List<RecordComponent> components = List.of(type.getRecordComponents());
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            components.forEach(component -> component.getAccessor().setAccessible(true));
            boolean isSmall = components.size() <= FEW
                    && components.stream().map(RecordComponent::getType).allMatch(LITTLE::contains);
            return new RecordShape(constructor, components, isSmall);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    static Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component.toString(), e);
        }
    }

    Object made(Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(constructor.toString(), e);
        }
    }

    /** The constant of an enum of ours. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object constant(String type, String name) {
        return Enum.valueOf((Class<Enum>) ours(type), name);
    }

    /** Never initialised by its name alone: whatever it is, nothing of it runs unless it is a record or an enum of ours. */
    private static Class<?> ours(String name) {
        return TYPES.computeIfAbsent(name, RecordShape::found);
    }

    private static Class<?> found(String name) {
        if (!name.startsWith(OURS)) {
            throw new IllegalArgumentException("not of ours: " + name);
        }
        try {
            return Class.forName(name, false, RecordShape.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
