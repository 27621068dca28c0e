package io.gouji.report;

import io.gouji.region.Total;
import java.math.BigDecimal;

/** The totals of an edition as formulas over the agencies' figures. */
final class Sums {
    /** Decimals to which a sum of amounts is rounded: it must come to the same in every spreadsheet. */
    private static final int DECIMALS = 6;

    private final AgencyGrid grid;

    Sums(AgencyGrid grid) {
        this.grid = grid;
    }

    /**
     * The entry of a total with the formula that computes it, where one can: a number that a spreadsheet cannot hold stands
     * there as text, and nothing adds it up. Blanks alone come to nothing, not to 0.
     */
    Entry computed(Total total, Entry entry) {
        boolean exact = !Entry.isTooLong(total.digits()) && !(entry.content() instanceof Entry.Text);
        return grid.range(total.code())
                .filter(range -> exact)
                .map(range -> entry.computedBy("IF(COUNT(" + range + ")=0,\"\"," + sum(range, total) + ")"))
                .orElse(entry);
    }

    private static String sum(String range, Total total) {
        int scale = total.sum()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::scale)
                .orElse(0);
        String sum = "SUM(" + range + ")";
        return scale <= 0 ? sum : "ROUND(" + sum + "," + Math.max(scale, DECIMALS) + ")";
    }
}
