package io.gouji.repair;

import io.gouji.finding.Suggestion;
import io.gouji.reference.Message;
import io.gouji.repair.Clusters.Failing;
import io.gouji.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Tells what was found in one component: which failures are roots, which are echoes, and what is suggested. */
final class Diagnosis {
    private final Ledger ledger;
    private final Component component;
    private final Costs costs;
    private final Optional<Rule> countDomain;

    Diagnosis(Ledger ledger, Component component, Costs costs, Optional<Rule> countDomain) {
        this.ledger = ledger;
        this.component = component;
        this.costs = costs;
        this.countDomain = countDomain;
    }

    Fault fault(Proposals.Found found, Reasons reasons) {
        List<Failing> failures = failures(found.repairs());
        List<Failure> held = failures.stream().map(Failing::failure).toList();
        Clusters clusters = Clusters.of(
                failures,
                found.repairs().stream()
                        .limit(1)
                        .flatMap(best -> best.moves().stream())
                        .toList());
        List<Double> confidences = confidences(found.repairs(), costs.weight("doubt"));
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < found.repairs().size(); i++) {
            suggestions.add(reasons.suggestion(found.repairs().get(i), held, confidences.get(i)));
        }
        return new Fault(clusters.roots(), clusters.echoes(), suggestions, limit(found));
    }

    private Optional<Message> limit(Proposals.Found found) {
        if (found.spent()) {
            return Optional.of(Message.of("repair.limit", costs.weight("search-steps")));
        }
        if (found.more()) {
            return Optional.of(Message.of("repair.more", costs.weight("listed")));
        }
        return found.repairs().isEmpty()
                ? Optional.of(Message.of("repair.none", costs.weight("largest-set")))
                : Optional.empty();
    }

    /** Numbers that their cells cannot hold, then failing rules in the order of the rule book. */
    private List<Failing> failures(List<Explanation> repairs) {
        BitSet changed = new BitSet();
        if (repairs.isEmpty()) {
            changed.or(component.cells());
        } else {
            repairs.get(0).to().keySet().forEach(changed::set);
        }
        List<Failing> failures = new ArrayList<>();
        countDomain.ifPresent(rule -> component.misfits().stream().forEach(cell -> {
            BitSet alone = new BitSet();
            alone.set(cell);
            failures.add(new Failing(new Failure(rule.id(), ledger.code(cell)), alone, true));
        }));
        component.failing().stream().mapToObj(ledger.balances()::get).forEach(balance -> {
            BitSet cells = (BitSet) balance.scope().clone();
            cells.and(changed);
            failures.add(new Failing(Failure.of(balance.evaluation()), cells, false));
        });
        return failures;
    }

    /** The share of each repair's likelihood, some being left to what nobody thought of; never more than the one before. */
    private static List<Double> confidences(List<Explanation> repairs, int doubt) {
        int least = repairs.stream().mapToInt(Explanation::cost).min().orElse(0);
        double all = StrictMath.exp(-doubt / 100.0);
        for (Explanation repair : repairs) {
            all += StrictMath.exp((least - repair.cost()) / 100.0);
        }
        List<Double> confidences = new ArrayList<>();
        double before = 1;
        for (Explanation repair : repairs) {
            double share = StrictMath.exp((least - repair.cost()) / 100.0) / all;
            before = Math.min(before, Math.round(share * 100) / 100.0);
            confidences.add(before);
        }
        return confidences;
    }
}
