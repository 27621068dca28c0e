package io.gouji.form;

import io.gouji.form.MappedCell.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All editions that may explain the lines of a document, each with its weight. */
final class Interpretation {
    private static final double NEGLIGIBLE = 1e-3;
    /** An edition whose score is this far behind the best weighs too little to change a digit of any share. */
    private static final double OUT_OF_REACH = 40;

    private final List<Line> lines;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<Integer, List<List<Candidate>>> candidates = new HashMap<>();

    /** The best first. */
    Interpretation(List<RowMatcher> editions, Vocabulary vocabulary, List<Line> lines) {
        this.lines = lines;
        List<Aligned> aligned = align(editions, lines);
        double best = aligned.get(0).score();
        double sum = 0;
        for (Aligned each : aligned) {
            sum += Math.exp(each.score() - best);
        }
        for (Aligned each : aligned) {
            double weight = Math.exp(each.score() - best) / sum;
            if (weight > NEGLIGIBLE) {
                readings.add(new Reading(
                        each.prospect().outline(),
                        vocabulary,
                        lines,
                        each.aligner().shares()));
                weights.add(weight);
            }
        }
    }

    /** An edition and the lines along it. */
    private record Aligned(Prospect prospect, Aligner aligner) {
        double score() {
            return aligner.score();
        }

        int bestFirst(Aligned other) {
            int order = Double.compare(other.score(), score());
            return order == 0 ? Integer.compare(prospect.edition(), other.prospect.edition()) : order;
        }
    }

    /** Those that may have a say, the best first; of equals the one that stands first among the editions. */
    private static List<Aligned> align(List<RowMatcher> editions, List<Line> lines) {
        List<Traits> traits = Traits.of(lines);
        List<Prospect> hopefulFirst = new ArrayList<>();
        for (int edition = 0; edition < editions.size(); edition++) {
            hopefulFirst.add(new Prospect(edition, editions.get(edition), lines, traits));
        }
        hopefulFirst.sort((one, other) -> Double.compare(other.most(), one.most()));
        List<Aligned> aligned = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Prospect each : hopefulFirst) {
            if (each.most() > best - OUT_OF_REACH) {
                Aligner aligner = each.align();
                best = Math.max(best, aligner.score());
                aligned.add(new Aligned(each, aligner));
            }
        }
        aligned.sort(Aligned::bestFirst);
        return aligned;
    }

    Reading best() {
        return readings.get(0);
    }

    /** How surely it is the best edition and not another, from 0 to 1. */
    double confidence() {
        return weights.get(0);
    }

    /** The codes that the cell of a line in a value column may have, all editions considered; the surest first. */
    List<Candidate> candidates(int line, int value) {
        return candidates.computeIfAbsent(line, this::candidates).get(value);
    }

    private List<List<Candidate>> candidates(int line) {
        int values = lines.get(line).values().size();
        return IntStream.range(0, values).mapToObj(value -> reckon(line, value)).toList();
    }

    private List<Candidate> reckon(int line, int value) {
        Shares shares = new Shares();
        for (int i = 0; i < readings.size(); i++) {
            shares.addAll(readings.get(i).codes(line, value), weights.get(i));
        }
        return shares.candidates();
    }
}
