package io.gouji.narrative;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A set of meanings: of a word, of several, or of one kind. Each has the bit that {@link Tags} gives it. */
final class TagSet {
    private final BitSet bits;

    private TagSet(BitSet bits) {
        this.bits = bits;
    }

    static TagSet none() {
        return new TagSet(new BitSet());
    }

    TagSet copy() {
        return new TagSet((BitSet) bits.clone());
    }

    boolean has(Tag tag) {
        return bits.get(tag.bit());
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    /** Whether they have one in common. */
    boolean meets(TagSet others) {
        return bits.intersects(others.bits);
    }

    boolean hasAll(TagSet others) {
        return and(others).equals(others);
    }

    boolean meetsAll(Iterable<TagSet> groups) {
        for (TagSet group : groups) {
            if (!meets(group)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return bits.cardinality();
    }

    TagSet and(TagSet others) {
        TagSet both = copy();
        both.bits.and(others.bits);
        return both;
    }

    void add(int bit) {
        bits.set(bit);
    }

    void addIf(Tag tag, boolean condition) {
        if (condition) {
            bits.set(tag.bit());
        }
    }

    void keepIf(Tag tag, boolean condition) {
        if (!condition) {
            bits.clear(tag.bit());
        }
    }

    void addAll(TagSet others) {
        bits.or(others.bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TagSet tags && bits.equals(tags.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** The first bit at or behind another, -1 behind the last. */
    int next(int from) {
        return bits.nextSetBit(from);
    }
}
