package io.gouji.repair;

import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Rule;
import io.gouji.rule.RuleBook;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cells that are likely wrong where error-level rules fail, and what would make all of them hold. A pure function;
 * exact, without random numbers and without a clock.
 */
public final class Locator {
    private static final String COUNT_DOMAIN = "count-domain";

    private final Costs costs;
    private final Indicators indicators;
    private final RuleBook rules;

    private Locator(Costs costs, Indicators indicators, RuleBook rules) {
        this.costs = costs;
        this.indicators = indicators;
        this.rules = rules;
    }

    /** With the slips and weights of {@code repair/*.csv}. */
    public static Locator of(ReferenceData data, Indicators indicators, RuleBook rules) {
        return new Locator(Costs.of(data), indicators, rules);
    }

    /**
     * What is wrong in a table and what would put it right. A count must stay, or become, a whole number not below 0.
     *
     * @param evaluations the rules confronted with this table; those of error level that are one comparison without
     *     condition count, the others are passed over
     */
    public Repairs locate(Table table, List<Evaluation> evaluations, Hints hints) {
        Ledger ledger = Ledger.of(table, evaluations, indicators);
        double sure = costs.weight("filling-confidence") / 100.0;
        return new Repairs(faults(table, ledger, hints), Fillings.of(table, evaluations, indicators, sure));
    }

    private List<Fault> faults(Table table, Ledger ledger, Hints hints) {
        List<Component> wrong = Component.wrong(ledger);
        if (wrong.isEmpty()) {
            return List.of();
        }
        Moves moves = Moves.of(ledger, costs.weight("longest-block"));
        Optional<Rule> countDomain = rules.check(COUNT_DOMAIN, table.family());
        Reasons reasons = new Reasons(ledger, table.names());
        return wrong.stream()
                .filter(component ->
                        countDomain.isPresent() || !component.failing().isEmpty())
                .map(component -> new Diagnosis(ledger, component, costs, countDomain)
                        .fault(new Proposals(ledger, component, moves, costs, hints).find(), reasons))
                .toList();
    }
}
