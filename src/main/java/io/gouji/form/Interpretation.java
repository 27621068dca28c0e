package io.gouji.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All editions that may explain the lines of a document, each with its weight. */
final class Interpretation {
    private static final double NEGLIGIBLE = 1e-3;

    private final List<Reading> readings = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** The best first. */
    Interpretation(List<Outline> outlines, Vocabulary vocabulary, List<Line> lines) {
        List<Reading> all = new ArrayList<>(outlines.stream()
                .map(outline -> new Reading(outline, vocabulary, lines))
                .toList());
        all.sort(Comparator.comparingDouble(Reading::score).reversed());
        double sum = all.stream().mapToDouble(each -> weight(each, all.get(0))).sum();
        for (Reading each : all) {
            double weight = weight(each, all.get(0)) / sum;
            if (weight > NEGLIGIBLE) {
                readings.add(each);
                weights.add(weight);
            }
        }
    }

    private static double weight(Reading reading, Reading best) {
        return Math.exp(reading.score() - best.score());
    }

    Reading best() {
        return readings.get(0);
    }

    /** How surely it is the best edition and not another, from 0 to 1. */
    double confidence() {
        return weights.get(0);
    }

    /** For a line and a value column, how surely it is which code, all editions considered. */
    Map<String, Double> codes(int line, int value) {
        Map<String, Double> codes = new TreeMap<>();
        for (int i = 0; i < readings.size(); i++) {
            double weight = weights.get(i);
            readings.get(i).codes(line, value).forEach((code, share) -> codes.merge(code, weight * share, Double::sum));
        }
        return codes;
    }
}
