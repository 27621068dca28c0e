package io.gouji.narrative;

/**
 * A figure in its sentence.
 *
 * @param start where its words begin in the text that is read
 * @param anchor where the number, or the word that says that there is none, begins
 * @param evidence what it is about
 * @param isPredicate whether it says what was done; a list of parts names things only
 */
record Statement(int start, int anchor, int end, Claim claim, Evidence evidence, Place place, boolean isPredicate) {
    /** What announced a figure as a part of a total. */
    enum Lead {
        NONE,
        /** 其中: a part; there may be others. */
        OPEN,
        /** 分别为, a colon: these are all. */
        WHOLE,
        BRACKET
    }

    boolean isLevel() {
        return claim.kind() == Claim.Kind.LEVEL;
    }

    boolean isSaidInWords() {
        return has(Tag.ZERO);
    }

    /** Of the year before, or left to the next. */
    boolean isCarried() {
        return has(Tag.CARRIEDIN) || has(Tag.CARRIEDOUT);
    }

    boolean has(Tag tag) {
        return evidence.has(tag);
    }

    /** Whether it is tied to an indicator of a family, such as {@code channel.}. */
    boolean isOf(String family) {
        return claim.concept().filter(name -> name.startsWith(family)).isPresent();
    }

    Statement tiedTo(String concept) {
        Claim tied = claim.of(concept, claim.quote(), claim.confidence());
        return new Statement(start, anchor, end, tied, evidence, place, isPredicate);
    }

    Statement untied() {
        return new Statement(start, anchor, end, claim.untied(), evidence, place, isPredicate);
    }

    /** This statement and a later one that says the same, as one. */
    Statement upTo(Statement other, Passage passage) {
        Claim both = claim.quotedFrom(passage.quote(start, other.end));
        return new Statement(start, anchor, other.end, both, evidence, place, isPredicate);
    }
}
