package io.gouji.region;

import java.util.Comparator;

/** The order of paths: by code point, so that it is the same on every system. */
public final class Paths {
    public static final Comparator<String> ORDER = (one, other) -> {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    };

    private Paths() {}
}
