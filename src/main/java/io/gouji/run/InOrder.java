package io.gouji.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Many things at once, results in the order of the things. */
final class InOrder {
    private InOrder() {}

    /**
     * The same, with someone told of each that is done; then those whose result says so are done once more, one by one: side by side they may have wanted more memory
     * than there is.
     */
    static <A, B> List<B> map(List<A> things, int jobs, Function<A, B> function, Consumer<A> done, Predicate<B> again) {
        List<B> results = new ArrayList<>(map(things, jobs, thing -> {
            B result = function.apply(thing);
            done.accept(thing);
            return result;
        }));
        for (int i = 0; i < results.size(); i++) {
            if (again.test(results.get(i))) {
                results.set(i, function.apply(things.get(i)));
            }
        }
        return results;
    }

    /** Applies a function with so many threads; what it throws is thrown when all are done. */
    static <A, B> List<B> map(List<A> things, int jobs, Function<A, B> function) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        AtomicReferenceArray<B> results = new AtomicReferenceArray<>(things.size());
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> oneAfterTheOther = () -> {
            for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                results.set(i, function.apply(things.get(i)));
            }
            return true;
        };
        try {
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(jobs, oneAfterTheOther))) {
                each.get();
            }
            return IntStream.range(0, things.size()).mapToObj(results::get).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
