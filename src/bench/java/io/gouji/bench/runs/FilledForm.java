package io.gouji.bench.runs;

import io.gouji.finding.Severity;
import io.gouji.grid.Value;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import io.gouji.reconcile.Reference;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Figures of a form at random, mostly 0, that keep every rule of error level. */
record FilledForm(String family, Map<String, Integer> figures) {
    /** A table that does not settle after so many rounds is left as it is. */
    private static final int ROUNDS = 100;

    private static final double MOSTLY = 0.6;

    static FilledForm of(String family, Set<String> codes, Reference reference, Random random) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (String code : codes) {
            int size = random.nextInt(4) == 0 ? 6 : 3;
            figures.put(code, random.nextDouble() < MOSTLY ? 0 : (int) Math.exp(random.nextDouble() * size));
        }
        FilledForm filled = new FilledForm(family, figures);
        for (int round = 0; round < ROUNDS; round++) {
            List<Evaluation> failing = filled.failing(reference);
            if (failing.isEmpty()) {
                break;
            }
            failing.forEach(filled::settle);
        }
        return filled;
    }

    /** The same with a figure of somebody who mistyped. */
    FilledForm mistyped(Random random) {
        List<String> codes =
                figures.keySet().stream().filter(code -> figures.get(code) > 0).toList();
        Map<String, Integer> typed = new LinkedHashMap<>(figures);
        typed.merge(codes.get(random.nextInt(codes.size())), 9, (figure, nine) -> 10 * figure + nine);
        return new FilledForm(family, typed);
    }

    Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        figures.forEach((code, figure) -> values.put(code, new Value.Figure(BigDecimal.valueOf(figure))));
        return values;
    }

    private List<Evaluation> failing(Reference reference) {
        return reference.rules().evaluate(family, figures.keySet(), this::figure).stream()
                .filter(each -> each.rule().severity() == Severity.ERROR && each.outcome() == Outcome.FAILED)
                .toList();
    }

    private Optional<Figure> figure(String code) {
        return Optional.ofNullable(figures.get(code)).map(figure -> Figures.read(figure.toString()));
    }

    /** Makes a sum hold by its total, a comparison by what must be larger. */
    private void settle(Evaluation evaluation) {
        List<Term> left = side(evaluation, Side.LEFT);
        List<Term> right = side(evaluation, Side.RIGHT);
        if (right.isEmpty()) {
            figures.put(left.get(1).code(), 0);
        } else if (evaluation.rule().expression().contains("<=")) {
            figures.put(right.get(0).code(), sum(left));
        } else {
            List<Term> others = left.subList(1, left.size());
            if (sum(others) > sum(right)) {
                others.forEach(term -> figures.put(term.code(), 0));
            }
            figures.put(left.get(0).code(), sum(right) - sum(others));
        }
    }

    private static List<Term> side(Evaluation evaluation, Side side) {
        return evaluation.terms().stream().filter(term -> term.side() == side).toList();
    }

    private int sum(List<Term> terms) {
        return terms.stream()
                .mapToInt(term -> figures.getOrDefault(term.code(), 0))
                .sum();
    }
}
