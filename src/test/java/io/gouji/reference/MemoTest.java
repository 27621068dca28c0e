package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Memo<String, Integer> memo = new Memo<>();

    @Test
    void whatComesAgainIsNotFoundOutAgain() {
        assertThat(length("收到申请数")).isEqualTo(5);
        assertThat(length("收到申请数")).isEqualTo(5);
        assertThat(length("申请办结数（件）")).isEqualTo(8);
        assertThat(asked).hasValue(2);
    }

    @Test
    void moreThanThereIsRoomForAreAnsweredAllTheSame() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(length("x".repeat(i % 7) + i))
                    .isEqualTo(i % 7 + Integer.toString(i).length());
        }
    }

    @Test
    void whatIsAskedAgainAndAgainStaysKnownWhileOthersComeOnce() {
        for (int i = 0; i < 10_000; i++) {
            length("收到申请数");
            length("某局" + i);
        }
        assertThat(asked).hasValue(10_001);
    }

    private int length(String label) {
        return memo.of(label, () -> {
            asked.incrementAndGet();
            return label.length();
        });
    }
}
