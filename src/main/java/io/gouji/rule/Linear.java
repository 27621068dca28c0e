package io.gouji.rule;

import io.gouji.rule.Statement.Comparison;
import io.gouji.rule.Statement.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A linear condition on figures: their weighted sum is at least {@code bound}, or exactly that.
 *
 * @param weights figure to weight; last year's figures carry a mark of their own
 */
record Linear(SortedMap<String, BigDecimal> weights, BigDecimal bound, boolean exact) {

    /**
     * The ways in which a statement can hold: one of them must, and all conditions of it. Empty for a statement that is not
     * linear in figures, or only a hint.
     *
     * @param whole of figures that are whole numbers: there "more than 2" is "at least 3", elsewhere it is taken as "at least 2"
     */
    static Optional<List<List<Linear>>> ways(Statement statement, Predicate<String> whole) {
        return readable(statement) ? Optional.of(holding(statement, whole)) : Optional.empty();
    }

    /** The ways in which it can fail. */
    static Optional<List<List<Linear>>> waysToFail(Statement statement, Predicate<String> whole) {
        return readable(statement) ? Optional.of(failing(statement, whole)) : Optional.empty();
    }

    private static List<List<Linear>> holding(Statement statement, Predicate<String> whole) {
        List<List<Linear>> ways = new ArrayList<>();
        statement.condition().ifPresent(condition -> ways.addAll(contrary(condition, whole)));
        ways.addAll(alike(statement.comparison(), whole));
        return ways;
    }

    private static List<List<Linear>> failing(Statement statement, Predicate<String> whole) {
        List<Linear> given =
                statement.condition().map(each -> alike(each, whole).get(0)).orElse(List.of());
        return contrary(statement.comparison(), whole).stream()
                .map(way -> Stream.concat(given.stream(), way.stream()).toList())
                .toList();
    }

    private static boolean readable(Statement statement) {
        return Stream.concat(statement.condition().stream(), Stream.of(statement.comparison()))
                .allMatch(each -> isTest(each.operator()) && isOfFigures(each.left()) && isOfFigures(each.right()));
    }

    private static boolean isTest(Operator operator) {
        return operator != Operator.ROUGHLY && operator != Operator.NOT_COMPARABLE;
    }

    private static boolean isOfFigures(List<Statement.Term> terms) {
        return terms.stream()
                .allMatch(term ->
                        term.operand() instanceof Statement.Figure || term.operand() instanceof Statement.Constant);
    }

    private static List<List<Linear>> alike(Comparison comparison, Predicate<String> whole) {
        Linear more = of(comparison, true);
        Linear less = of(comparison, false);
        return switch (comparison.operator()) {
            case EQUAL -> List.of(List.of(new Linear(more.weights, more.bound, true)));
            case AT_LEAST -> List.of(List.of(more));
            case AT_MOST -> List.of(List.of(less));
            case MORE -> List.of(List.of(more.strictly(whole)));
            case LESS -> List.of(List.of(less.strictly(whole)));
            case ROUGHLY, NOT_COMPARABLE -> List.of();
        };
    }

    private static List<List<Linear>> contrary(Comparison comparison, Predicate<String> whole) {
        Linear more = of(comparison, true);
        Linear less = of(comparison, false);
        return switch (comparison.operator()) {
            case EQUAL -> List.of(List.of(more.strictly(whole)), List.of(less.strictly(whole)));
            case AT_LEAST -> List.of(List.of(less.strictly(whole)));
            case AT_MOST -> List.of(List.of(more.strictly(whole)));
            case MORE -> List.of(List.of(less));
            case LESS -> List.of(List.of(more));
            case ROUGHLY, NOT_COMPARABLE -> List.of();
        };
    }

    /** Left at least right, or right at least left. */
    private static Linear of(Comparison comparison, boolean leftIsMore) {
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        BigDecimal bound = BigDecimal.ZERO;
        for (boolean left : new boolean[] {true, false}) {
            for (Statement.Term term : left ? comparison.left() : comparison.right()) {
                BigDecimal sign = BigDecimal.valueOf(left == leftIsMore ? term.sign() : -term.sign());
                if (term.operand() instanceof Statement.Figure figure) {
                    weights.merge(figure.code() + (figure.lastYear() ? "[-1]" : ""), sign, BigDecimal::add);
                } else if (term.operand() instanceof Statement.Constant constant) {
                    bound = bound.subtract(sign.multiply(constant.number()));
                }
            }
        }
        return new Linear(weights, bound, false);
    }

    private Linear strictly(Predicate<String> whole) {
        boolean counts = weights.keySet().stream().allMatch(whole);
        return counts ? new Linear(weights, bound.add(BigDecimal.ONE), false) : this;
    }

    /** The code of a figure, of whichever year. */
    static String code(String figure) {
        return figure.replace("[-1]", "");
    }

    /** Whether it holds when every figure is 0. */
    boolean holdsAtZero() {
        return exact ? bound.signum() == 0 : bound.signum() <= 0;
    }

    boolean names(Set<String> figures) {
        return weights.keySet().stream().anyMatch(figures::contains);
    }

    /** The same of figures none of which is negative: one that may be is the difference of two. */
    Linear withoutSigns(Predicate<String> signed) {
        SortedMap<String, BigDecimal> all = new TreeMap<>(weights);
        weights.forEach((figure, weight) -> {
            if (signed.test(figure)) {
                all.put("-" + figure, weight.negate());
            }
        });
        return new Linear(all, bound, exact);
    }
}
