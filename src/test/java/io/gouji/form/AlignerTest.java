package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gouji.form.Aligner.Weights;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Few lines and few nodes can be aligned by going through all ways one by one. */
class AlignerTest {
    private static final double EXACT = 1e-9;

    /** Any weights, and what goes through each pair. */
    private static final class Ways {
        private final double[][] pairs;
        private final double[] additions;
        private final double[][] steps;
        private final double[][] through;
        private final double total;

        Ways(int lines, int nodes, long seed) {
            Random random = new Random(seed);
            pairs = weights(lines, nodes, 5, random);
            additions = weights(1, lines, 1, random)[0];
            steps = weights(nodes + 1, nodes, 1, random);
            through = new double[lines][nodes];
            total = walk(0, 0, 1, new int[lines]);
        }

        /** The weight of all ways to go on from a line; adds to each pair what goes through it. */
        private double walk(int line, int position, double weight, int[] way) {
            if (line == pairs.length) {
                for (int each = 0; each < way.length; each++) {
                    if (way[each] > 0) {
                        through[each][way[each] - 1] += weight;
                    }
                }
                return weight;
            }
            way[line] = 0;
            double sum = walk(line + 1, position, weight * additions[line], way);
            for (int node = 0; node < pairs[line].length; node++) {
                way[line] = node + 1;
                sum += walk(line + 1, node + 1, weight * steps[position][node] * pairs[line][node], way);
            }
            return sum;
        }

        Aligner aligner() {
            Weights all = new Weights(steps);
            return new Aligner(pairs, additions, line -> all, steps.length - 1);
        }
    }

    private static double[][] weights(int rows, int columns, double most, Random random) {
        double[][] weights = new double[rows][columns];
        for (double[] row : weights) {
            Arrays.setAll(row, i -> 0.01 + (most - 0.01) * random.nextDouble());
        }
        return weights;
    }

    @Property(tries = 200)
    void theShareOfAPairIsThatOfTheWaysThroughIt(
            @ForAll @IntRange(min = 1, max = 5) int lines,
            @ForAll @IntRange(min = 1, max = 4) int nodes,
            @ForAll long seed) {
        Ways all = new Ways(lines, nodes, seed);
        double[][] shares = all.aligner().shares();
        for (int line = 0; line < lines; line++) {
            for (int node = 0; node < nodes; node++) {
                assertThat(shares[line][node]).isCloseTo(all.through[line][node] / all.total, within(EXACT));
            }
        }
    }

    @Property(tries = 200)
    void theScoreIsTheWeightOfAllWaysOverThatOfPairingNothing(
            @ForAll @IntRange(min = 1, max = 5) int lines,
            @ForAll @IntRange(min = 1, max = 4) int nodes,
            @ForAll long seed) {
        Ways all = new Ways(lines, nodes, seed);
        double nothing = Arrays.stream(all.additions).reduce(1, (a, b) -> a * b);
        assertThat(all.aligner().score()).isCloseTo(Math.log(all.total / nothing), within(EXACT));
    }

    @Property(tries = 200)
    void noScoreIsAboveTheMostThatItsLinesCanAdd(
            @ForAll @IntRange(min = 1, max = 30) int lines,
            @ForAll @IntRange(min = 1, max = 30) int nodes,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[][] pairs = weights(lines, nodes, 1000, random);
        double[] additions = weights(1, lines, 1, random)[0];
        Weights steps = new Weights(weights(nodes + 1, nodes, 1, random));
        double most = 0;
        for (int line = 0; line < lines; line++) {
            most += new RowMatcher.Weighed(pairs[line], additions[line]).most();
        }
        assertThat(new Aligner(pairs, additions, line -> steps, nodes).score()).isLessThanOrEqualTo(most + EXACT);
    }

    @Property(tries = 20)
    void toAskForTheSharesAgainChangesNothing(@ForAll long seed) {
        Aligner aligner = new Ways(3, 3, seed).aligner();
        double[] first =
                Arrays.stream(aligner.shares()).flatMapToDouble(Arrays::stream).toArray();
        assertThat(Arrays.stream(aligner.shares()).flatMapToDouble(Arrays::stream))
                .containsExactly(Arrays.stream(first).boxed().toArray(Double[]::new));
    }
}
