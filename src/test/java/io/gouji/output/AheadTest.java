package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1700})
    void allComeInTheirOrder(int size) {
        List<Integer> things = IntStream.range(0, size).boxed().toList();
        List<Integer> taken = new ArrayList<>();
        try (Ahead<Integer> ahead = new Ahead<>(things)) {
            ahead.forEachRemaining(taken::add);
            assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(taken).isEqualTo(things);
    }

    @Test
    void whatGoesWrongInTheMakingIsThrownWhereItIsNeeded() {
        Iterable<Integer> things = () -> IntStream.range(0, 2000)
                .map(i -> {
                    if (i == 1000) {
                        throw new IllegalArgumentException("planted");
                    }
                    return i;
                })
                .iterator();
        try (Ahead<Integer> ahead = new Ahead<>(things)) {
            Iterator<Integer> taken = ahead;
            assertThatThrownBy(() -> taken.forEachRemaining(each -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("planted");
        }
    }
}
