package io.gouji.output;

import io.gouji.grid.CellRef;

/**
 * One relation that a blank form checks as it is filled in; the formulas are without {@code =}.
 *
 * @param cell beside whose row the outcome is said
 * @param label of that cell
 * @param meaning what should hold, in words
 * @param isBegun whether any figure is there; before, nothing is said
 * @param isAssessable whether enough is there to say how it is
 * @param isBroken whether it does not hold
 * @param numbers the text that tells both sides of it, "" where there is none to tell
 * @param weight what it means that it does not hold
 */
record FormCheck(
        CellRef cell,
        String label,
        String meaning,
        String isBegun,
        String isAssessable,
        String isBroken,
        String numbers,
        Weight weight) {

    /** What a relation that does not hold says. */
    enum Weight {
        /** Something else than a figure of the right kind was put in. */
        WRONG_ENTRY,
        /** The figures cannot all be right. */
        ERROR,
        /** They should be looked at. */
        WARNING
    }
}
