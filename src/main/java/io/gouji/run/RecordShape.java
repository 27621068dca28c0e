package io.gouji.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a record of ours is taken apart and put together. */
record RecordShape(Constructor<?> constructor, List<RecordComponent> components) {
    private static final String OURS = "io.gouji.";
    private static final Map<String, RecordShape> SHAPES = new ConcurrentHashMap<>();
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    static RecordShape of(String name) {
        return SHAPES.computeIfAbsent(name, each -> read(ours(each)));
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.computeIfAbsent(type.getName(), name -> read(type));
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
