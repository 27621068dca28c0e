package io.gouji.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares one label with many at once. */
final class LabelIndex {
    private record Entry(int group, Grams grams) {}

    private record Member(int group, Label label) {}

    /** An entry has a gram so often. */
    private record Posting(int entry, int times) {}

    private final int groups;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<Integer, List<Posting>> postings = new HashMap<>();
    private final Map<String, List<Integer>> byCore = new HashMap<>();
    private final Map<String, List<Integer>> byFull = new HashMap<>();
    private final Memo<String, double[]> likenesses = new Memo<>();
    private final Memo<String, double[]> likenessesOrShortened = new Memo<>();

    /** Of groups of labels, each group the wordings of one thing. */
    LabelIndex(List<List<Label>> groups) {
        this.groups = groups.size();
        for (int group = 0; group < groups.size(); group++) {
            for (Label label : groups.get(group)) {
                members.add(new Member(group, label));
                add(group, label.grams());
                byCore.computeIfAbsent(label.core(), core -> new ArrayList<>()).add(group);
                if (!label.full().equals(label.core())) {
                    add(group, label.allGrams());
                    byFull.computeIfAbsent(label.full(), full -> new ArrayList<>())
                            .add(group);
                }
            }
        }
    }

    private void add(int group, Grams grams) {
        for (int i = 0; i < grams.size(); i++) {
            if (i == 0 || grams.gram(i) != grams.gram(i - 1)) {
                postings.computeIfAbsent(grams.gram(i), gram -> new ArrayList<>())
                        .add(new Posting(entries.size(), times(grams, i)));
            }
        }
        entries.add(new Entry(group, grams));
    }

    private static int times(Grams grams, int from) {
        int to = from;
        while (to < grams.size() && grams.gram(to) == grams.gram(from)) {
            to++;
        }
        return to - from;
    }

    /** For each group how much the label is like the most similar of its labels, as {@link Label#similarity} has it. */
    double[] likeness(Label label) {
        return likenesses.of(label.raw(), () -> compare(label));
    }

    private double[] compare(Label label) {
        double[] likeness = new double[groups];
        if (label.isEmpty()) {
            return likeness;
        }
        compare(label.grams(), likeness);
        if (!label.full().equals(label.core())) {
            compare(label.allGrams(), likeness);
            byCore.getOrDefault(label.full(), List.of()).forEach(group -> likeness[group] = 1);
        }
        byCore.getOrDefault(label.core(), List.of()).forEach(group -> likeness[group] = 1);
        byFull.getOrDefault(label.core(), List.of()).forEach(group -> likeness[group] = 1);
        return likeness;
    }

    /** The same, or that the label is one of theirs cut short. */
    double[] likenessOrShortened(Label label) {
        return likenessesOrShortened.of(label.raw(), () -> compareOrShortened(label));
    }

    private double[] compareOrShortened(Label label) {
        double[] likeness = likeness(label).clone();
        for (Member member : members) {
            likeness[member.group()] = Math.max(likeness[member.group()], label.shortened(member.label()));
        }
        return likeness;
    }

    double best(Label label) {
        return Arrays.stream(likeness(label)).max().orElse(0);
    }

    private void compare(Grams grams, double[] likeness) {
        double[] common = new double[entries.size()];
        for (int i = 0; i < grams.size(); i += times(grams, i)) {
            int times = times(grams, i);
            for (Posting posting : postings.getOrDefault(grams.gram(i), List.of())) {
                common[posting.entry()] += grams.weight(i) * Math.min(times, posting.times());
            }
        }
        for (int entry = 0; entry < common.length; entry++) {
            Entry other = entries.get(entry);
            double similarity = grams.similarity(other.grams(), common[entry]);
            likeness[other.group()] = Math.max(likeness[other.group()], similarity);
        }
    }
}
