package io.gouji.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** How records of one type are taken apart and put together. */
final class RecordShape {
    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final Kind[] kinds;

    private RecordShape(Constructor<?> constructor, RecordComponent[] components) {
        this.constructor = constructor;
        this.components = components;
        this.kinds = Arrays.stream(components)
                .map(component -> Kind.of(component.getGenericType()))
                .toArray(Kind[]::new);
    }

    /** That of a type of records. */
    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return new RecordShape(constructor, components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    /** How many components it has. */
    int size() {
        return kinds.length;
    }

    /** What a component is declared as. */
    Kind kind(int component) {
        return kinds[component];
    }

    Object part(Record whole, int component) {
        try {
            return components[component].getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(components[component].toString(), e);
        }
    }

    Object made(Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(constructor.toString(), e);
        }
    }
}
