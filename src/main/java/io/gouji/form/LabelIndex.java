package io.gouji.form;

import io.gouji.reference.Memo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares one label with all that the forms print, at once: the editions have most of their labels in common. An answer has a
 * place for every different label; {@link #places} says which are those of a line, or of all columns.
 */
final class LabelIndex {
    private static final int[] NONE = {};

    /** One way to say a label: with its riders or without. */
    private record Entry(int place, Grams grams) {}

    private final List<Label> labels = new ArrayList<>();
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    /** For each gram the entries that have it, each with how often it has it. */
    private final Map<Integer, int[]> postings = new HashMap<>();

    private final Map<String, List<Integer>> byCore = new HashMap<>();
    private final Map<String, List<Integer>> byFull = new HashMap<>();
    private final Memo<Label, double[]> likenesses = new Memo<>();
    private final Memo<Label, double[]> likenessesOrShortened = new Memo<>();

    /** Of all labels that are printed somewhere; those that say the same share a place. */
    LabelIndex(Collection<Label> printed) {
        for (Label label : printed) {
            if (!label.isEmpty() && places.putIfAbsent(said(label), labels.size()) == null) {
                add(label);
            }
        }
    }

    private static List<String> said(Label label) {
        return List.of(label.core(), label.full());
    }

    private void add(Label label) {
        int place = labels.size();
        labels.add(label);
        add(place, label.grams());
        byCore.computeIfAbsent(label.core(), core -> new ArrayList<>()).add(place);
        if (!label.full().equals(label.core())) {
            add(place, label.allGrams());
            byFull.computeIfAbsent(label.full(), full -> new ArrayList<>()).add(place);
        }
    }

    private void add(int place, Grams grams) {
        for (int i = 0; i < grams.size(); i += times(grams, i)) {
            postings.merge(grams.gram(i), new int[] {entries.size(), times(grams, i)}, LabelIndex::joined);
        }
        entries.add(new Entry(place, grams));
    }

    private static int[] joined(int[] some, int[] more) {
        int[] joined = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }

    private static int times(Grams grams, int from) {
        int to = from;
        while (to < grams.size() && grams.gram(to) == grams.gram(from)) {
            to++;
        }
        return to - from;
    }

    /** Where some of the printed labels stand in an answer. */
    int[] places(Collection<Label> some) {
        Set<Integer> once = new HashSet<>();
        int[] found = new int[some.size()];
        for (Label label : some) {
            int place = label.isEmpty() ? -1 : Objects.requireNonNull(places.get(said(label)), label.raw());
            if (place >= 0 && once.add(place)) {
                found[once.size() - 1] = place;
            }
        }
        return Arrays.copyOf(found, once.size());
    }

    /** The highest likeness at some places, 0 where there is none. */
    static double best(double[] likeness, int[] places) {
        double best = 0;
        for (int place : places) {
            best = Math.max(best, likeness[place]);
        }
        return best;
    }

    /** How much the label is like each of the printed ones, as {@link Label#similarity} has it. */
    double[] likeness(Label label) {
        return likenesses.of(label, () -> compare(label));
    }

    private double[] compare(Label label) {
        double[] likeness = new double[labels.size()];
        if (label.isEmpty()) {
            return likeness;
        }
        compare(label.grams(), likeness);
        if (!label.full().equals(label.core())) {
            compare(label.allGrams(), likeness);
            byCore.getOrDefault(label.full(), List.of()).forEach(place -> likeness[place] = 1);
        }
        byCore.getOrDefault(label.core(), List.of()).forEach(place -> likeness[place] = 1);
        byFull.getOrDefault(label.core(), List.of()).forEach(place -> likeness[place] = 1);
        return likeness;
    }

    /** The same, or that the label is one of theirs cut short: then they have characters in common. */
    double[] likenessOrShortened(Label label) {
        return likenessesOrShortened.of(label, () -> compareOrShortened(label));
    }

    private double[] compareOrShortened(Label label) {
        double[] likeness = likeness(label).clone();
        for (int place = 0; place < likeness.length; place++) {
            if (likeness[place] > 0) {
                likeness[place] = Math.max(likeness[place], label.shortened(labels.get(place)));
            }
        }
        return likeness;
    }

    private void compare(Grams grams, double[] likeness) {
        double[] common = common(grams);
        for (int entry = 0; entry < common.length; entry++) {
            if (common[entry] > 0) {
                Entry other = entries.get(entry);
                double similarity = grams.similarity(other.grams(), common[entry]);
                likeness[other.place()] = Math.max(likeness[other.place()], similarity);
            }
        }
    }

    /** The weight of what each entry has in common with a text. */
    private double[] common(Grams grams) {
        double[] common = new double[entries.size()];
        int times;
        for (int i = 0; i < grams.size(); i += times) {
            times = times(grams, i);
            double once = grams.weight(i);
            int[] having = postings.getOrDefault(grams.gram(i), NONE);
            for (int at = 0; at < having.length; at += 2) {
                common[having[at]] += once * Math.min(times, having[at + 1]);
            }
        }
        return common;
    }
}
