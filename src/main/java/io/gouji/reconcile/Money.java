package io.gouji.reconcile;

import io.gouji.narrative.Claim;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of money ({@code reconcile/money.csv}: how many yuan one is), so that 3 500 元 and 0.35 万元 are one amount. */
public final class Money {
    private final Map<String, BigDecimal> yuan = new LinkedHashMap<>();

    private Money() {}

    /** Reads the units; one that is no number of yuan is a fault of the reference. */
    static Money of(ReferenceData data) {
        Money money = new Money();
        for (Row row : data.rows("reconcile/money.csv")) {
            money.yuan.put(row.key(), BigDecimal.valueOf(row.integer("yuan")));
        }
        return money;
    }

    /**
     * Whether what the text says can be what the table says. A claim in no unit of money is compared as it stands; a table
     * that states no unit of money may mean any of them.
     */
    boolean agrees(Claim claim, BigDecimal table, String tableUnit) {
        BigDecimal factor = yuan.get(claim.unit());
        if (factor == null) {
            return within(claim, BigDecimal.ONE, table);
        }
        BigDecimal known = yuan.get(tableUnit);
        Collection<BigDecimal> possible = known == null ? yuan.values() : List.of(known);
        return possible.stream().anyMatch(unit -> within(claim, factor, table.multiply(unit)));
    }

    /** An amount in another unit; empty when it is the same one, or one of the two is no unit of money. */
    Optional<BigDecimal> converted(BigDecimal amount, String from, String to) {
        BigDecimal factor = yuan.get(from);
        BigDecimal wanted = yuan.get(to);
        if (factor == null || wanted == null || from.equals(to)) {
            return Optional.empty();
        }
        BigDecimal exact =
                amount.multiply(factor).divide(wanted, MathContext.DECIMAL64).stripTrailingZeros();
        return Optional.of(exact.setScale(Math.max(0, exact.scale())));
    }

    private static boolean within(Claim claim, BigDecimal factor, BigDecimal table) {
        return claim.low().multiply(factor).compareTo(table) <= 0
                && claim.high().multiply(factor).compareTo(table) >= 0;
    }
}
