package io.gouji.narrative;

import io.gouji.finding.Quote;
import java.util.List;

/**
 * What the text of one document says.
 *
 * @param claims every quoted figure, tied or not, in the order of the text
 * @param damaged passages that are too damaged to be read
 */
public record Narrative(String file, List<Claim> claims, List<StatedSum> sums, List<Quote> damaged) {
    public Narrative {
        claims = List.copyOf(claims);
        sums = List.copyOf(sums);
        damaged = List.copyOf(damaged);
    }
}
