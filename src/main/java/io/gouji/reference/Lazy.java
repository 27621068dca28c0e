package io.gouji.reference;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, and once. Safe to share between threads. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Threads wait for each other only until it is made. */
    @Override
    public T get() {
        T result = made;
        return result == null ? make() : result;
    }

    private synchronized T make() {
        T result = made;
        if (result == null) {
            result = maker.get();
            made = result;
        }
        return result;
    }
}
