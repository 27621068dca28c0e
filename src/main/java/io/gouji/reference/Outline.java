package io.gouji.reference;

import java.util.Optional;

/**
 * What the matches of a regular expression have in common; rather too many characters than one too few.
 *
 * @param begins characters (UTF-16 units) with which one may begin; empty where that may be any
 * @param holds characters of which each one has at least one; empty where that may be any
 * @param mayBeEmpty whether one may have no character at all
 */
record Outline(Optional<String> begins, Optional<String> holds, boolean mayBeEmpty) {
    private static final Optional<String> ANY = Optional.empty();
    /** That one of more characters stands somewhere says little. */
    private static final int MANY = 256;

    /** A place between two characters. */
    static final Outline PLACE = new Outline(Optional.of(""), ANY, true);

    static final Outline ANY_CHARACTER = new Outline(ANY, ANY, false);
    /** Of what is not understood: any text may match. */
    static final Outline ANYTHING = new Outline(ANY, ANY, true);

    static Outline oneOf(String characters) {
        return characters.length() > MANY
                ? ANY_CHARACTER
                : new Outline(Optional.of(characters), Optional.of(characters), false);
    }

    Outline or(Outline other) {
        return new Outline(union(begins, other.begins), union(holds, other.holds), mayBeEmpty || other.mayBeEmpty);
    }

    Outline then(Outline next) {
        return new Outline(
                mayBeEmpty ? union(begins, next.begins) : begins,
                commonness(next.holds) < commonness(holds) ? next.holds : holds,
                mayBeEmpty && next.mayBeEmpty);
    }

    Outline orNothing() {
        return new Outline(begins, ANY, true);
    }

    private static Optional<String> union(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get() + other.get()) : ANY;
    }

    /** Digits are everywhere; of anything else a few characters are rarer than many. */
    private static int commonness(Optional<String> characters) {
        if (characters.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return characters.get().length() + (hasDigit(characters.get()) ? MANY : 0);
    }

    private static boolean hasDigit(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (characters.charAt(i) >= '0' && characters.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
