package io.gouji.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Systems that have a solution by construction, and the same with a condition that no solution of theirs can fulfil. */
class SimplexTest {
    private static final int FIGURES = 5;
    private static final String SIGNED = "d";

    @Property
    void conditionsAroundASolutionCanHold(@ForAll("systems") Sample system) {
        assertThat(Simplex.feasible(system.conditions(), SIGNED::equals)).isTrue();
    }

    @Property
    void sumOfConditionsCannotBeUndercut(@ForAll("systems") Sample system) {
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        BigDecimal bound = BigDecimal.ZERO;
        for (Linear each : system.conditions()) {
            each.weights().forEach((figure, weight) -> weights.merge(figure, weight.negate(), BigDecimal::add));
            bound = bound.subtract(each.bound());
        }
        List<Linear> more = new ArrayList<>(system.conditions());
        more.add(new Linear(weights, bound.add(new BigDecimal("0.01")), false));
        assertThat(Simplex.feasible(more, SIGNED::equals)).isFalse();
    }

    @Provide
    Arbitrary<Sample> systems() {
        Arbitrary<List<Integer>> solution =
                Arbitraries.integers().between(0, 9).list().ofSize(FIGURES);
        Arbitrary<List<Integer>> row =
                Arbitraries.integers().between(-2, 2).list().ofSize(FIGURES);
        Arbitrary<List<Integer>> excess =
                Arbitraries.integers().between(0, 3).list().ofSize(8);
        return solution.flatMap(x ->
                row.list().ofMinSize(1).ofMaxSize(8).flatMap(rows -> excess.map(over -> sample(x, rows, over))));
    }

    /** The figures a, b, c and e stand as they are, d with the other sign. */
    private static Sample sample(List<Integer> solution, List<List<Integer>> rows, List<Integer> excess) {
        List<Linear> conditions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SortedMap<String, BigDecimal> weights = new TreeMap<>();
            int sum = 0;
            for (int j = 0; j < FIGURES; j++) {
                String name = "abcde".substring(j, j + 1);
                int value = name.equals(SIGNED) ? -solution.get(j) : solution.get(j);
                weights.put(name, BigDecimal.valueOf(rows.get(i).get(j)));
                sum += rows.get(i).get(j) * value;
            }
            boolean exact = excess.get(i) == 0;
            conditions.add(new Linear(weights, BigDecimal.valueOf(sum - excess.get(i)), exact));
        }
        return new Sample(conditions);
    }

    record Sample(List<Linear> conditions) {}
}
