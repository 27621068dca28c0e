package io.gouji.narrative;

import java.math.BigDecimal;

/** What a passage is made of, as far as figures are concerned; text between the tokens is unknown to the lexicon. */
sealed interface Token {
    int start();

    int end();

    /** Whether it keeps apart what stands before it and behind it. */
    default boolean parts() {
        return this instanceof Break sign && sign.sign() != Sign.LIST;
    }

    /** Whether it begins to say something of its own: a number, a word for none, a word that opens a breakdown. */
    default boolean states() {
        return this instanceof Amount
                || (this instanceof Word word && (word.is(Tag.ZERO) || word.is(Tag.OPEN) || word.is(Tag.WHOLE)));
    }

    /** A word of the lexicon. */
    record Word(int start, int end, TagSet tags) implements Token {
        boolean is(Tag tag) {
            return tags.has(tag);
        }
    }

    /**
     * A quoted number with its unit.
     *
     * @param low smallest value that the words allow
     * @param weak only worth keeping where it turns out to be an indicator (三个方面)
     */
    record Amount(
            int start,
            int end,
            BigDecimal value,
            Claim.Comparator comparator,
            BigDecimal low,
            BigDecimal high,
            Unit unit,
            boolean weak)
            implements Token {
        /** A fall by so much: 减少近60件 is between -60 and -55. */
        Amount negated() {
            return new Amount(start, end, value.negate(), comparator, high.negate(), low.negate(), unit, weak);
        }
    }

    /** A sign that separates. */
    record Break(int start, Sign sign) implements Token {
        @Override
        public int end() {
            return start + 1;
        }
    }

    /** How much a sign separates. */
    enum Sign {
        /** 。 and its like: the sentence is over. */
        STOP,
        /** ； */
        SEMICOLON,
        /** ， and a wide blank. */
        COMMA,
        COLON,
        /** 、 joins as much as it separates. */
        LIST,
        OPEN,
        CLOSE
    }
}
