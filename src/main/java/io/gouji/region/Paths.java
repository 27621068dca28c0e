package io.gouji.region;

import java.util.Comparator;

/** The order of paths: by code point, so that it is the same on every system. */
public final class Paths {
    public static final Comparator<String> ORDER = Paths::compare;

    private Paths() {}

    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(one.codePointAt(i), other.codePointAt(i));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
