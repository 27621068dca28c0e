package io.gouji.intake;

import io.gouji.reference.Message;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads one file in another thread, so that a reading that does not end can be given up. The thread is then interrupted,
 * which ends it where our own loops look ({@link Meter#goOn}); where a library does not look, the run goes on without it: as
 * a daemon it keeps the process from nothing. The clock decides only about files far from normal. What is too small to last
 * ({@link LeanWorkbook}) is read without it: to go over to another thread and back takes a fifth of the time of reading that.
 */
final class Supervision {
    /** Deep enough for the nesting of any real file, whatever the caller's thread has left. */
    private static final long STACK = 4L * 1024 * 1024;

    /** A thread reads one file after the other; in place of one that was given up another begins. */
    private static final ExecutorService READERS = Executors.newCachedThreadPool(Supervision::thread);

    private final String file;
    private final Limits limits;

    private Supervision(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static Supervision of(String file, Limits limits) {
        return new Supervision(file, limits);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "reading", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** What the reader reads; whatever it throws unchecked comes out again, lack of time as {@link UnusableInput}. */
    <T> T read(Callable<T> reader) {
        Future<T> task = READERS.submit(reader);
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
