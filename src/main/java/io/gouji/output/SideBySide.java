package io.gouji.output;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Things made on several threads and taken in their order; only so many wait to be taken. */
final class SideBySide implements AutoCloseable {
    /** For each thread one that it works on, and one for it to go on with. */
    private static final int AT_HAND = 2;

    private final ExecutorService threads;
    private final int most;

    /** Makes one thing. */
    interface Maker<T> {
        /**
         * May take its time.
         *
         * @param turn waits until all things before this one are taken
         */
        T make(Runnable turn) throws Exception;
    }

    SideBySide(int jobs) {
        this.threads = Executors.newFixedThreadPool(jobs);
        this.most = AT_HAND * jobs;
    }

    /** Throws what goes wrong when one of them is made. */
    <T> void each(Iterator<Maker<T>> makers, Consumer<T> taker) {
        Taken taken = new Taken();
        Queue<Future<T>> begun = new ArrayDeque<>();
        for (int number = 0; makers.hasNext() || !begun.isEmpty(); ) {
            if (makers.hasNext() && begun.size() < most) {
                Maker<T> maker = makers.next();
                int before = number++;
                begun.add(threads.submit(() -> maker.make(() -> taken.await(before))));
            } else {
                taker.accept(made(begun.remove()));
                taken.more();
            }
        }
    }

    private static <T> T made(Future<T> thing) {
        try {
            return thing.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
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

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    /** How many were taken. */
    private static final class Taken {
        private int number;

        synchronized void more() {
            number++;
            notifyAll();
        }

        synchronized void await(int wanted) {
            try {
                while (number < wanted) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
