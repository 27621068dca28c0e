package io.gouji.bench.runs;

import io.gouji.finding.Severity;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import io.gouji.indicator.Indicator;
import io.gouji.reconcile.Reference;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures of a form at random, mostly 0, that keep the rules. */
record FilledForm(String family, Map<String, Integer> figures) {
    /** A table that does not settle after so many rounds is left as it is. */
    private static final int ROUNDS = 300;

    private static final double MOSTLY = 0.6;

    /** Rules are made by governments; what was bought has to say in which unit. */
    private static final List<String> RARE = List.of("art20.p1.rules", "art20.p9");

    static FilledForm of(String family, Set<String> codes, Reference reference, Random random) {
        FilledForm filled = new FilledForm(
                family,
                codes.stream()
                        .collect(Collectors.toMap(
                                code -> code,
                                code -> isOfAll(code, reference) ? any(random) : 0,
                                Integer::sum,
                                LinkedHashMap::new)));
        for (int round = 0; round < ROUNDS; round++) {
            List<Evaluation> failing = filled.failing(reference);
            if (failing.isEmpty()) {
                break;
            }
            failing.forEach(each -> filled.settle(each, random));
        }
        return filled;
    }

    /** Not of a row that a government fills, nor of one that asks for more than a figure. */
    private static boolean isOfAll(String code, Reference reference) {
        return RARE.stream().noneMatch(code::startsWith)
                && reference
                        .indicators()
                        .find(code)
                        .filter(indicator -> indicator.aggregation() == Indicator.Aggregation.LEVEL_OWNED)
                        .isEmpty();
    }

    private static int any(Random random) {
        int size = random.nextInt(4) == 0 ? 6 : 3;
        return random.nextDouble() < MOSTLY ? 0 : (int) Math.exp(random.nextDouble() * size);
    }

    /** The same, so many times as large: a rule that held holds. */
    FilledForm times(int factor) {
        Map<String, Integer> larger = new LinkedHashMap<>(figures);
        larger.replaceAll((code, figure) -> figure * factor);
        return new FilledForm(family, larger);
    }

    /** The same with a figure of somebody who mistyped. */
    FilledForm mistyped(Random random) {
        List<String> codes = figures.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> typed = new LinkedHashMap<>(figures);
        typed.merge(codes.get(random.nextInt(codes.size())), 9, (figure, nine) -> 10 * figure + nine);
        return new FilledForm(family, typed);
    }

    List<Evaluation> failing(Reference reference) {
        return reference.rules().evaluate(family, figures.keySet(), this::figure).stream()
                .filter(each -> each.outcome() == Outcome.FAILED
                        && each.rule().severity() != Severity.INFO
                        && !each.terms().isEmpty())
                .toList();
    }

    private Optional<Figure> figure(String code) {
        return Optional.ofNullable(figures.get(code)).map(figure -> Figures.read(figure.toString()));
    }

    /** Makes both sides equal by a total or, now and then, by another figure; where that does not help, by trying. */
    private void settle(Evaluation evaluation, Random random) {
        List<Term> terms = evaluation.terms();
        Term term = terms.get(random.nextBoolean() ? 0 : random.nextInt(terms.size()));
        boolean sides = evaluation.terms().stream().map(Term::side).distinct().count() > 1;
        if (sides && terms.stream().noneMatch(each -> each.side() == Side.CONDITION)) {
            int difference = sum(evaluation, Side.LEFT) - sum(evaluation, Side.RIGHT);
            put(term, figures.getOrDefault(term.code(), 0) - (term.side() == Side.LEFT ? difference : -difference) * term.sign());
        } else {
            put(term, random.nextInt(3));
        }
    }

    private void put(Term term, int figure) {
        figures.computeIfPresent(term.code(), (code, before) -> Math.max(0, figure));
    }

    private int sum(Evaluation evaluation, Side side) {
        return evaluation.terms().stream()
                .filter(term -> term.side() == side)
                .mapToInt(term -> term.sign() * figures.getOrDefault(term.code(), 0))
                .sum();
    }
}
