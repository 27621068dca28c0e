package io.gouji.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things in their order, the next ones made by another thread while these are used; only so many wait. */
final class Ahead<T> implements Iterator<T>, AutoCloseable {
    private static final int BATCH = 500;

    private final Iterator<T> source;
    private final ExecutorService maker = Executors.newSingleThreadExecutor();
    private Iterator<T> batch = List.<T>of().iterator();
    private Future<List<T>> next;

    Ahead(Iterable<T> things) {
        this.source = things.iterator();
        this.next = maker.submit(this::made);
    }

    private List<T> made() {
        List<T> made = new ArrayList<>();
        while (made.size() < BATCH && source.hasNext()) {
            made.add(source.next());
        }
        return made;
    }

    /** Throws what went wrong when the next things were made. */
    @Override
    public boolean hasNext() {
        if (!batch.hasNext()) {
            List<T> made = taken();
            batch = made.iterator();
            if (!made.isEmpty()) {
                next = maker.submit(this::made);
            }
        }
        return batch.hasNext();
    }

    private List<T> taken() {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.next();
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
