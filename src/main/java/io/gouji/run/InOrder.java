package io.gouji.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** Many things at once, results in the order of the things. */
final class InOrder {
    private InOrder() {}

    /** Applies a function that does not throw, with so many threads. */
    static <A, B> List<B> map(List<A> things, int jobs, Function<A, B> function) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            Stream<Callable<B>> tasks = things.stream().map(thing -> () -> function.apply(thing));
            List<B> results = new ArrayList<>();
            for (Future<B> each : threads.invokeAll(tasks.toList())) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
