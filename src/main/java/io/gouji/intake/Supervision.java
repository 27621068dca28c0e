package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Reads one file in another thread, so that a reading that does not end can be given up. The thread is then interrupted,
 * which ends it where our own loops look ({@link Meter#goOn}); where a library does not look, the run goes on without it: as
 * a daemon it keeps the process from nothing. The clock decides only about files far from normal.
 *
 * <p>When memory runs out, the file may be a victim of others that are read at the same time: it is read once more, alone.
 * Only what does not fit then either is refused.
 */
final class Supervision {
    /** Deep enough for the nesting of any real file, whatever the caller's thread has left. */
    private static final long STACK = 4L * 1024 * 1024;

    /** A thread reads one file after the other; in place of one that was given up another begins. */
    private static final ExecutorService READERS = Executors.newCachedThreadPool(Supervision::thread);

    private static final ReadWriteLock MEMORY = new ReentrantReadWriteLock(true);

    private final String file;
    private final Limits limits;

    private Supervision(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static Supervision of(String file, Limits limits) {
        return new Supervision(file, limits);
    }

    /** What the reader reads; whatever it throws comes out again, lack of memory or time as {@link UnusableInput}. */
    Document read(Supplier<Document> reader) {
        return read(reader, () -> {});
    }

    /** The same, with something to do for the thread that waits. */
    Document read(Supplier<Document> reader, Runnable meanwhile) {
        MEMORY.readLock().lock();
        try {
            return timed(reader, meanwhile);
        } catch (OutOfMemoryError e) {
            // Others may have taken it: see below.
        } finally {
            MEMORY.readLock().unlock();
        }
        return alone(reader);
    }

    private Document alone(Supplier<Document> reader) {
        MEMORY.writeLock().lock();
        try {
            return timed(reader, () -> {});
        } catch (OutOfMemoryError e) {
            throw new UnusableInput(file, Message.of("intake.memory"), e);
        } finally {
            MEMORY.writeLock().unlock();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "reading", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private Document timed(Supplier<Document> reader, Runnable meanwhile) {
        Future<Document> task = READERS.submit(reader::get);
        meanwhile.run();
        try {
            return task.get(limits.of(Limit.TIME), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnusableInput(file, limits.exceeded(Limit.TIME, limits.of(Limit.TIME)), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnusableInput(file, Message.of("intake.interrupted"), e);
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNull(e.getCause()));
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
