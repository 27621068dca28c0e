package io.gouji.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A total and figures that may be its parts, in the order of the text. */
record Breakdown(Statement total, List<Statement> parts) {
    private static final String TOTAL = ".total";

    Breakdown {
        parts = List.copyOf(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Statement first() {
        return parts.get(0);
    }

    Breakdown of(List<Statement> others) {
        return new Breakdown(total, others);
    }

    /** The longest beginning that adds up to the total, of at least so many parts that are not 0. */
    Optional<StatedSum> addingUp(int least) {
        int longest = 0;
        int telling = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal value = parts.get(i).claim().value();
            telling += value.signum() == 0 ? 0 : 1;
            sum = sum.add(value);
            boolean enough = telling >= least && !(telling == 1 && goesOnAfter(i));
            longest = enough && sum.compareTo(total.claim().value()) == 0 ? i + 1 : longest;
        }
        return longest == 0
                ? Optional.empty()
                : Optional.of(of(parts.subList(0, longest)).stated(true, true));
    }

    private boolean goesOnAfter(int index) {
        return index + 1 < parts.size() && parts.get(index + 1).claim().value().signum() != 0;
    }

    /** As the text states it: all parts must make the total, some of them must not exceed it. */
    StatedSum stated(boolean exhaustive) {
        return stated(exhaustive, exhaustive ? addsUp() : !exceeds());
    }

    private StatedSum stated(boolean exhaustive, boolean holds) {
        return new StatedSum(total.claim(), parts.stream().map(Statement::claim).toList(), exhaustive, holds);
    }

    private boolean addsUp() {
        return !exceeds() && sum(Claim::high).compareTo(total.claim().low()) >= 0;
    }

    private boolean exceeds() {
        return sum(Claim::low).compareTo(total.claim().high()) > 0;
    }

    private BigDecimal sum(Function<Claim, BigDecimal> bound) {
        return parts.stream().map(Statement::claim).map(bound).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same items on several channels: none exceeds the total, together they may. */
    boolean isOverlap() {
        return parts.stream()
                        .allMatch(part -> part.isOf("channel.")
                                && part.claim().low().compareTo(total.claim().high()) <= 0)
                && exceeds();
    }

    /** Parts that the vocabulary places under the total: review.upheld under review.total. */
    Breakdown kinds() {
        String name = total.claim().concept().orElse("?");
        String family = name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length() + 1) : name.concat(".");
        return of(parts.stream().takeWhile(part -> part.isOf(family)).toList());
    }

    boolean any(Tag tag) {
        return parts.stream().anyMatch(part -> part.has(tag));
    }
}
