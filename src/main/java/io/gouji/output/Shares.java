package io.gouji.output;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Divides the columns of a sheet among the columns of a table. */
final class Shares {
    private Shares() {}

    /**
     * How many units each gets: one, and each further unit goes to whoever has the least room for what it wants.
     *
     * @param wanted how much room each wants
     * @param units at least as many as there are wants
     */
    static int[] of(List<Integer> wanted, int units) {
        int[] shares = new int[wanted.size()];
        Arrays.fill(shares, 1);
        for (int left = units - shares.length; left > 0; left--) {
            int tightest = 0;
            for (int i = 1; i < shares.length; i++) {
                if (wanted.get(i) * shares[tightest] > wanted.get(tightest) * shares[i]) {
                    tightest = i;
                }
            }
            shares[tightest]++;
        }
        return shares;
    }

    /** Shares as even as can be, the first ones larger. */
    static int[] even(int count, int units) {
        return of(Collections.nCopies(count, 1), units);
    }
}
