package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void thingsAreTakenInTheirOrderWhateverTheNumberOfThreads(int jobs) {
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();
        assertThat(taken(
                        jobs,
                        numbers.stream()
                                .<SideBySide.Maker<Integer>>map(number -> turn -> number)
                                .toList()))
                .isEqualTo(numbers);
    }

    @Test
    void whoeverWaitsForItsTurnIsMadeAfterTheOnesBefore() {
        CountDownLatch secondRuns = new CountDownLatch(1);
        List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());
        taken(
                2,
                List.of(
                        turn -> {
                            secondRuns.await();
                            return order.add("first");
                        },
                        turn -> {
                            secondRuns.countDown();
                            turn.run();
                            return order.add("second");
                        }));
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void onlySoManyWaitToBeTaken() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        try (SideBySide threads = new SideBySide(3)) {
            threads.each(
                    IntStream.range(0, 100)
                            .<SideBySide.Maker<Integer>>mapToObj(number -> turn -> {
                                begun.incrementAndGet();
                                return number;
                            })
                            .iterator(),
                    number -> ahead.add(begun.get() - number));
        }
        assertThat(ahead).hasSize(100).allMatch(number -> number <= 6);
    }

    @Test
    void whatGoesWrongInOneOfThemIsThrown() {
        assertThatThrownBy(() -> taken(2, List.of(turn -> 1, turn -> {
                    throw new IllegalStateException("no such style");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such style");
    }

    private static <T> List<T> taken(int jobs, List<SideBySide.Maker<T>> makers) {
        List<T> taken = new ArrayList<>();
        try (SideBySide threads = new SideBySide(jobs)) {
            threads.each(makers.iterator(), taken::add);
        }
        return taken;
    }
}
