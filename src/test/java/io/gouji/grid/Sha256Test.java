package io.gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** The example of FIPS 180. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static Sha256 abc() {
        return Sha256.of("abc".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void itIsWorkedOutHoweverOftenItIsAskedFor() {
        Sha256 hash = abc();
        assertThat(hash.hex()).isEqualTo(ABC);
        assertThat(hash.hex()).isEqualTo(ABC);
    }

    @Test
    void threadsThatAskAtOnceGetTheSame() {
        Sha256 hash = abc();
        List<String> all =
                IntStream.range(0, 64).parallel().mapToObj(i -> hash.hex()).toList();
        assertThat(all).containsOnly(ABC);
    }

    @Test
    void oneThatIsWorkedOutEqualsOneThatIsKnown() {
        assertThat(abc()).isEqualTo(Sha256.of(ABC)).hasSameHashCodeAs(Sha256.of(ABC));
        assertThat(abc()).isNotEqualTo(Sha256.of(new byte[0]));
        assertThat(abc()).hasToString(ABC);
    }
}
