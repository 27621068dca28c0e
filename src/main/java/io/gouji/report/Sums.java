package io.gouji.report;

import io.gouji.indicator.Observation;
import io.gouji.region.Member;
import io.gouji.region.Total;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The totals of an edition as formulas over the agencies' figures. */
final class Sums {
    /** Decimals to which a sum of amounts is rounded: it must come to the same in every spreadsheet. */
    private static final int DECIMALS = 6;

    private final AgencyGrid grid;
    private final Set<String> written = new HashSet<>();

    Sums(AgencyGrid grid) {
        this.grid = grid;
        grid.members().stream().filter(Member::counted).flatMap(Sums::tooLong).forEach(written::add);
    }

    /** A number that a spreadsheet cannot hold stands there as text: it cannot be added up by formula. */
    private static Stream<String> tooLong(Member member) {
        return member.reconciliation().observations().stream()
                .filter(each -> each.figure().number().filter(Entry::isTooLong).isPresent())
                .map(Observation::code);
    }

    /** The entry of a total with the formula that computes it, where one can. Blanks alone come to nothing, not to 0. */
    Entry computed(Total total, Entry entry) {
        boolean exact = !written.contains(total.code()) && !(entry.content() instanceof Entry.Text);
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
