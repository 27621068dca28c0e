package io.gouji.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingIdTest {
    /** The first digits of SHA-256 of the rule, a new line and what it is about; people keep them in their lists of waivers. */
    @Test
    void theDigitsNeverChange() {
        FindingId id = FindingId.of("LEG-SIT-01", "");
        assertThat(id).hasToString("3b4ce0c8be07");
        assertThat(id.nth(1)).isEqualTo(id);
        assertThat(id.nth(2)).hasToString("73112270dc71");
    }
}
