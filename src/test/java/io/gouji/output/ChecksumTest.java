package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Property(tries = 200)
    void thoseOfTwoStretchesGiveThatOfTheWhole(@ForAll byte[] front, @ForAll byte[] back) {
        CRC32 whole = new CRC32();
        whole.update(front);
        whole.update(back);
        Checksum joined = of(front).then(of(back));
        assertThat(joined).isEqualTo(new Checksum((int) whole.getValue(), front.length + back.length));
    }

    /** The check value that the catalogues of checksums give for CRC-32 is that of the nine digits. */
    @Test
    void theCheckValueOfTheFormatComesOutOfItsParts() {
        Checksum joined = of("12".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .then(of("3456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThat(joined).isEqualTo(new Checksum(0xCBF43926, 9));
    }

    @Test
    void moreThanFourGigabytesOfZerosAreMovedOver() {
        Checksum zeros = of(new byte[1 << 20]);
        Checksum long33 = zeros;
        for (int doubling = 0; doubling < 13; doubling++) {
            long33 = long33.then(long33);
        }
        Checksum other = zeros;
        for (int more = 1; more < 1 << 13; more++) {
            other = other.then(zeros);
        }
        assertThat(long33).isEqualTo(other).extracting(Checksum::length).isEqualTo(1L << 33);
    }

    private static Checksum of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Checksum((int) crc.getValue(), bytes.length);
    }
}
