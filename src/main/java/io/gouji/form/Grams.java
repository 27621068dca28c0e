package io.gouji.form;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The characters of a text and their pairs, each with its weight: what few labels of the forms have tells more than what
 * many have.
 */
final class Grams {
    private static final char EDGE = '^';
    /** Of two labels of which only one denies, this share of the likeness is left. */
    private static final double CONTRARY = 0.6;

    private final int[] grams;
    private final double[] weights;
    private final double total;
    private final boolean negated;

    /** Of a text; {@code weight} says how much a gram tells. */
    Grams(String text, boolean negated, IntToDoubleFunction weight) {
        this(split(text), negated, weight);
    }

    private Grams(int[] grams, boolean negated, IntToDoubleFunction weight) {
        this.grams = grams;
        this.weights = new double[grams.length];
        for (int i = 0; i < grams.length; i++) {
            weights[i] = weight.applyAsDouble(grams[i]);
        }
        this.total = Arrays.stream(weights).sum();
        this.negated = negated;
    }

    /** The same with other weights. */
    Grams weighed(IntToDoubleFunction weight) {
        return new Grams(grams, negated, weight);
    }

    /** Characters and pairs of characters, ends included, in ascending order. */
    static int[] split(String text) {
        int[] grams = new int[2 * text.length() + 1];
        char before = EDGE;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            grams[2 * i] = here;
            grams[2 * i + 1] = before << 16 | here;
            before = here;
        }
        grams[2 * text.length()] = before << 16 | EDGE;
        Arrays.sort(grams);
        return grams;
    }

    /** Adds 1 for each gram that there is. */
    void count(Map<Integer, Integer> counts) {
        for (int i = 0; i < grams.length; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                counts.merge(grams[i], 1, Integer::sum);
            }
        }
    }

    int size() {
        return grams.length;
    }

    int gram(int i) {
        return grams[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** Twice the weight of what both have, over the weight of both. */
    double similarity(Grams other) {
        double common = 0;
        int i = 0;
        int j = 0;
        while (i < grams.length && j < other.grams.length) {
            if (grams[i] == other.grams[j]) {
                common += weights[i];
                i++;
                j++;
            } else if (grams[i] < other.grams[j]) {
                i++;
            } else {
                j++;
            }
        }
        return similarity(other, common);
    }

    boolean deniesLike(Grams other) {
        return negated == other.negated;
    }

    /** The same when the weight of what both have is known. */
    double similarity(Grams other, double common) {
        double dice = 2 * common / (total + other.total);
        return negated == other.negated ? dice : dice * CONTRARY;
    }
}
