package io.gouji.finding;

import io.gouji.grid.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is known by, the same in every run: the rule and what it is about (codes, a quoted concept, …), never values or
 * addresses, which change when a submission is corrected elsewhere. People are shown a few digits that stand for it; they are
 * worked out only where somebody sees them.
 */
public record FindingId(String about) {
    private static final int DIGITS = 12;

    public static FindingId of(String rule, String... about) {
        return new FindingId(rule + "\n" + String.join("\n", about));
    }

    /** That of the {@code nth} finding that a rule has to make about the same; the first keeps its own. */
    FindingId nth(int nth) {
        return nth == 1 ? this : of(toString(), Integer.toString(nth));
    }

    /** Written out, like the next, because every check asks for both: what a record has by itself is made at the first call. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindingId id && about.equals(id.about);
    }

    @Override
    public int hashCode() {
        return about.hashCode();
    }

    /** The digits. */
    @Override
    public String toString() {
        return Sha256.of(about.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
    }
}
