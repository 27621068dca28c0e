package io.gouji.narrative;

import java.util.Locale;

/** The meanings that the reading itself asks for; all others are known to the tables alone. Said in {@code narrative/tags.csv}. */
enum Tag {
    ALL,
    AND,
    ATTEND,
    BECAME,
    BEGIN,
    BEHIND,
    CARRIEDIN,
    CARRIEDOUT,
    CASE,
    CATEGORY,
    COMPARE,
    CUMULATIVE,
    DATED,
    DISCLOSE,
    DOWN,
    EACH,
    EVER,
    IDLE,
    INCIDENT,
    JOINT,
    LASTYEAR,
    LATER,
    LISTED,
    LITIGATION,
    LOOSE,
    MANNER,
    MODIFIED,
    NARROWED,
    ONADAY,
    OPEN,
    ORIGIN,
    OTHERCHANNEL,
    OWN_INITIATIVE,
    PERCENT,
    PLAN,
    POST,
    QUARTER,
    REMAINDER,
    REMEDY_NEXT,
    REVIEW,
    SHARE,
    STRONG,
    SUM,
    THISYEAR,
    TRAINEE,
    UNTIL,
    UP,
    VIA,
    WHOLE,
    YEARS,
    ZERO;

    /** As the tables write it. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its place in a {@link TagSet}. */
    @SuppressWarnings("EnumOrdinal") // of this run only: nothing is stored by it
    int bit() {
        return ordinal();
    }
}
