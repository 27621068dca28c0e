package io.gouji.narrative;

import io.gouji.narrative.Statement.Lead;

/**
 * Where in its passage a figure stands.
 *
 * @param sentence number of its sentence, from 0
 * @param depth of the brackets around it
 * @param lead what announced it as a part of a total
 * @param isOfClause whether the clause that announced it says itself what was done, without a figure: 已全部答复，其中…
 * @param isFresh whether a semicolon parts it from the figure before
 * @param isListed whether it stands in a breakdown of an indicator
 * @param isLater whether another figure stands before it in the sentence
 * @param isBeforeRemedy whether the words right behind it, up to the next figure, speak of review or lawsuits
 * @param ways channels that the clause before announced
 */
record Place(
        int sentence,
        int depth,
        Lead lead,
        boolean isOfClause,
        boolean isFresh,
        boolean isListed,
        boolean isLater,
        boolean isBeforeRemedy,
        TagSet ways) {
    /** 其中, said by the verb: 线上发布的占15条. */
    Place inBreakdown() {
        return new Place(sentence, depth, Lead.OPEN, isOfClause, isFresh, isListed, isLater, isBeforeRemedy, ways);
    }
}
