package io.gouji.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether linear conditions can hold together, decided exactly: the first phase of the simplex method in whole numbers, whose
 * divisions leave no remainder (all rows share one denominator), with Bland's rule, under which it always ends.
 */
final class Simplex {
    private static final BigInteger ZERO = BigInteger.ZERO;

    /** The rows, then what is left of the distance to a solution; the last column is the bound. */
    private final BigInteger[][] table;

    /** Which column each row stands for; of a row that no solution fulfils yet, one behind all columns. */
    private final int[] basis;

    private final int columns;
    private BigInteger denominator = BigInteger.ONE;

    private Simplex(List<Linear> conditions, Map<String, Integer> places) {
        columns = places.size() + conditions.size();
        table = new BigInteger[conditions.size() + 1][columns + 1];
        basis = new int[conditions.size()];
        for (BigInteger[] row : table) {
            Arrays.fill(row, ZERO);
        }
        for (int i = 0; i < basis.length; i++) {
            fill(i, conditions.get(i), places);
        }
    }

    /** Figures are not negative, except those that {@code signed} names. */
    static boolean feasible(List<Linear> conditions, Predicate<String> signed) {
        if (conditions.stream().allMatch(Linear::holdsAtZero)) {
            return true;
        }
        List<Linear> all =
                conditions.stream().map(each -> each.withoutSigns(signed)).toList();
        Map<String, Integer> places = new HashMap<>();
        all.forEach(each -> each.weights().keySet().forEach(figure -> places.putIfAbsent(figure, places.size())));
        return new Simplex(all, places).solve();
    }

    /** Turned so that the bound is not negative; where the excess over the bound can then start the row, it does. */
    private void fill(int i, Linear condition, Map<String, Integer> places) {
        boolean started = condition.holdsAtZero() && !condition.exact();
        boolean turned = started || condition.bound().signum() < 0;
        BigDecimal scale = scale(condition);
        condition
                .weights()
                .forEach((figure, weight) ->
                        table[i][places.getOrDefault(figure, 0)] = whole(weight.multiply(scale), turned));
        table[i][columns] = whole(condition.bound().multiply(scale), turned);
        int excess = places.size() + i;
        if (!condition.exact()) {
            table[i][excess] = turned ? BigInteger.ONE : BigInteger.ONE.negate();
        }
        basis[i] = started ? excess : columns + i;
        for (int j = 0; !started && j <= columns; j++) {
            table[basis.length][j] = table[basis.length][j].add(table[i][j]);
        }
    }

    /** By what all numbers of a condition become whole. */
    private static BigDecimal scale(Linear condition) {
        int decimals = Stream.concat(condition.weights().values().stream(), Stream.of(condition.bound()))
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointRight(Math.max(0, decimals));
    }

    private static BigInteger whole(BigDecimal number, boolean turned) {
        return (turned ? number.negate() : number).toBigIntegerExact();
    }

    private boolean solve() {
        BigInteger[] distance = table[basis.length];
        while (distance[columns].signum() > 0) {
            int entering = 0;
            while (entering < columns && distance[entering].signum() <= 0) {
                entering++;
            }
            if (entering == columns) {
                return false;
            }
            pivot(leaving(entering), entering);
        }
        return true;
    }

    /** The row that first stops the column from growing; as the distance has a bound, there is one. */
    private int leaving(int column) {
        int best = -1;
        for (int i = 0; i < basis.length; i++) {
            if (table[i][column].signum() > 0 && (best < 0 || isTighter(i, best, column))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isTighter(int row, int than, int column) {
        int order = table[row][columns]
                .multiply(table[than][column])
                .compareTo(table[than][columns].multiply(table[row][column]));
        return order < 0 || (order == 0 && basis[row] < basis[than]);
    }

    private void pivot(int row, int column) {
        BigInteger pivot = table[row][column];
        for (int i = 0; i < table.length; i++) {
            BigInteger factor = table[i][column];
            for (int j = 0; i != row && j <= columns; j++) {
                table[i][j] = table[i][j]
                        .multiply(pivot)
                        .subtract(factor.multiply(table[row][j]))
                        .divide(denominator);
            }
        }
        denominator = pivot;
        basis[row] = column;
    }
}
