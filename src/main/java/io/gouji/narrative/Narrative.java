package io.gouji.narrative;

import io.gouji.finding.Quote;
import java.util.List;

/**
 * What the text of one document says.
 *
 * @param claims every quoted figure, tied or not, in the order of the text
 * @param implied figures that the text does not quote but says by 均, 全部 or 100 %: 收到2件，均已答复 makes
 *     {@code applications.answered} 2; the quote is the clause that says so
 * @param sums totals that the text breaks down itself
 * @param shares parts whose share it tells
 * @param changes figures of which it tells how they changed
 * @param damaged passages that are too damaged to be read
 */
public record Narrative(
        String file,
        List<Claim> claims,
        List<Claim> implied,
        List<StatedSum> sums,
        List<StatedShare> shares,
        List<StatedChange> changes,
        List<Quote> damaged) {
    public Narrative {
        claims = List.copyOf(claims);
        implied = List.copyOf(implied);
        sums = List.copyOf(sums);
        shares = List.copyOf(shares);
        changes = List.copyOf(changes);
        damaged = List.copyOf(damaged);
    }

    /** What a text says that implies and compares nothing. */
    public Narrative(String file, List<Claim> claims, List<StatedSum> sums, List<Quote> damaged) {
        this(file, claims, List.of(), sums, List.of(), List.of(), damaged);
    }
}
