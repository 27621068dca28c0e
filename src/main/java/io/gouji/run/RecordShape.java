package io.gouji.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How a record of ours is taken apart and put together. */
record RecordShape(Constructor<?> constructor, List<RecordComponent> components) {
    private static final String OURS = "io.gouji.";
    private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

    static RecordShape of(String name) {
        return of(ours(name));
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.computeIfAbsent(type, RecordShape::read);
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
            return new RecordShape(constructor, components);
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
    static Object constant(String type, String name) {
        return Stream.of(ours(type).getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Never initialised by its name alone: whatever it is, nothing of it runs unless it is a record or an enum of ours. */
    private static Class<?> ours(String name) {
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
