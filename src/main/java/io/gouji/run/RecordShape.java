package io.gouji.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How records of one type are taken apart and put together. */
final class RecordShape {
    private static final int FEW = 2;
    private static final Set<Class<?>> LITTLE = Set.of(int.class, boolean.class, BigDecimal.class, String.class);

    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final Kind[] kinds;
    private final boolean isSmall;

    private RecordShape(Constructor<?> constructor, RecordComponent[] components, boolean isSmall) {
        this.constructor = constructor;
        this.components = components;
        this.kinds = Arrays.stream(components)
                .map(component -> Kind.of(component.getGenericType()))
                .toArray(Kind[]::new);
        this.isSmall = isSmall;
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
            return new RecordShape(constructor, components, types.length <= FEW && LITTLE.containsAll(List.of(types)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    /** It holds so little that to write one once more takes no longer than to look whether it was written before. */
    boolean isSmall() {
        return isSmall;
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
