package io.gouji.narrative;

import java.util.List;

/**
 * A total that the text itself breaks down.
 *
 * @param parts in the order of the text
 * @param exhaustive the parts are meant to be all (a list that says 其中 may leave some out)
 * @param holds they add up (of an open list: they do not exceed the total)
 */
public record StatedSum(Claim total, List<Claim> parts, boolean exhaustive, boolean holds) {
    public StatedSum {
        parts = List.copyOf(parts);
    }
}
