package io.gouji.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The repairs of one component, best first: the smallest sets of cells, then larger ones that fewer slips explain. */
final class Proposals {
    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final Ledger ledger;
    private final Component component;
    private final Moves moves;
    private final Costs costs;
    private final Likelihood likelihood;
    private final Explainer explainer;

    Proposals(Ledger ledger, Component component, Moves moves, Costs costs, Hints hints) {
        this.ledger = ledger;
        this.component = component;
        this.moves = moves.within(component);
        this.costs = costs;
        this.likelihood = new Likelihood(ledger, costs, hints);
        this.explainer = new Explainer(ledger, this.moves, hints, likelihood);
    }

    /**
     * What was found.
     *
     * @param spent whether the search gave up, so that there may be smaller, or other smallest, sets
     * @param more whether there are more smallest sets than are listed
     */
    record Found(List<Explanation> repairs, boolean spent, boolean more) {}

    /** Smallest sets before larger ones, unless a larger one is explained very much better than every smallest. */
    Found find() {
        Search search = new Search(ledger, component, costs);
        List<Explanation> smallest = search.smallest(costs.weight("largest-set")).stream()
                .flatMap(cells -> likeliest(cells).stream())
                .sorted(Explanation.LIKELIEST)
                .toList();
        int least = smallest.stream().mapToInt(Explanation::cost).min().orElse(NO_BOUND);
        Map<Boolean, List<Explanation>> others = others(smallest, least).stream()
                .collect(Collectors.partitioningBy(each -> least - each.cost() > costs.weight("promotion")));
        List<Explanation> all = new ArrayList<>(others.get(true));
        all.addAll(smallest);
        all.addAll(others.get(false));
        return new Found(all, search.isSpent(), search.hasMore());
    }

    /** Larger sets by no more slips than the smallest have cells. */
    private List<Explanation> others(List<Explanation> smallest, int least) {
        int bound = least == NO_BOUND ? NO_BOUND : least + costs.weight("larger");
        int slips = smallest.stream().mapToInt(each -> each.to().size()).min().orElse(costs.weight("slips"));
        return new Undoing(ledger, component, moves, explainer, likelihood, costs)
                .cheaperThan(bound, slips).stream()
                        .filter(each -> smallest.stream().noneMatch(each::hasCellsOf))
                        .limit(costs.weight("extra"))
                        .toList();
    }

    /** The likeliest values that a set of cells can be given. */
    private Optional<Explanation> likeliest(BitSet cells) {
        Completion completion = new Completion(ledger, new Trial(ledger, component), costs);
        List<Map<Integer, BigDecimal>> possible = new ArrayList<>(completion.some(cells, explainer::likely));
        explainer.within(cells).forEach(move -> possible.addAll(completion.with(cells, move.to())));
        boolean open = possible.stream().distinct().count() > 1;
        return possible.stream()
                .map(explainer::explain)
                .min(Explanation.LIKELIEST)
                .map(best -> open ? best.leftOpen() : best);
    }
}
