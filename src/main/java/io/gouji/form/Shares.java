package io.gouji.form;

import io.gouji.form.MappedCell.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How surely something is which code. The codes are so few that to go through them is quicker than to look one up. */
final class Shares {
    /** A share below is none. */
    private static final double NEGLIGIBLE = 0.01;

    private String[] codes = new String[8];
    private double[] shares = new double[8];
    private int size;

    void add(String code, double share) {
        int at = 0;
        while (at < size && !codes[at].equals(code)) {
            at++;
        }
        if (at == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
            shares = Arrays.copyOf(shares, 2 * size);
        }
        if (at == size) {
            codes[size++] = code;
        }
        shares[at] += share;
    }

    /** All of others, each so many times. */
    void addAll(Shares others, double times) {
        for (int i = 0; i < others.size; i++) {
            add(others.codes[i], others.shares[i] * times);
        }
    }

    /** Those that count, the surest first. */
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (shares[i] >= NEGLIGIBLE) {
                candidates.add(new Candidate(codes[i], shares[i]));
            }
        }
        candidates.sort(Shares::surestFirst);
        return candidates;
    }

    private static int surestFirst(Candidate one, Candidate other) {
        int order = Double.compare(other.confidence(), one.confidence());
        return order == 0 ? one.code().compareTo(other.code()) : order;
    }
}
