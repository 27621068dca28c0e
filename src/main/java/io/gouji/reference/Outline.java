package io.gouji.reference;

import java.util.BitSet;

/**
 * What the matches of a regular expression have in common; rather too many characters than one too few.
 *
 * @param begins characters (UTF-16 units) with which one may begin
 * @param holds characters of which each one has at least one
 * @param mayBeEmpty whether one may have no character at all
 */
record Outline(BitSet begins, BitSet holds, boolean mayBeEmpty) {
    private static final int CHARACTERS = Character.MAX_VALUE + 1;
    private static final BitSet ALL = characters('\0', Character.MAX_VALUE);
    /** A place between two characters. */
    static final Outline PLACE = new Outline(new BitSet(), ALL, true);

    static final Outline ANY_CHARACTER = oneOf(ALL);
    /** Of what is not understood: any text may match. */
    static final Outline ANYTHING = new Outline(ALL, ALL, true);

    static Outline oneOf(BitSet characters) {
        return new Outline(characters, characters, false);
    }

    static BitSet characters(char first, char last) {
        BitSet characters = new BitSet();
        characters.set(first, last + 1);
        return characters;
    }

    /** Whether what a match begins with tells nothing. */
    boolean mayBeginAnyhow() {
        return begins.cardinality() == CHARACTERS;
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
        return new Outline(begins, ALL, true);
    }

    /** Digits are everywhere; of anything else a few characters are rarer than many. */
    private static int commonness(BitSet characters) {
        int digit = characters.nextSetBit('0');
        boolean hasDigit = digit >= 0 && digit <= '9';
        return characters.cardinality() + (hasDigit ? CHARACTERS : 0);
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
