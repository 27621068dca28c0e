package io.gouji.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.ReferenceData;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgenciesTest {
    private final Agencies agencies = Agencies.of(List.of("河东区财政局", "河西区财政局", "河东区水利局"), ReferenceData.bundled());

    @Test
    void widthAndSpacesDoNotCount() {
        assertThat(agencies.test("河东区　水利局", "河东区水利局")).isTrue();
        assertThat(agencies.test("河东区财政局", "河西区财政局")).isFalse();
    }

    @Test
    void aShortNameMeansTheOnlyAgencyThatItFits() {
        assertThat(agencies.test("水利局", "河东区水利局")).isTrue();
        assertThat(agencies.test("财政局", "河东区财政局")).isFalse();
        assertThat(agencies.test("财政局", "河西区财政局")).isFalse();
    }
}
