package io.gouji.narrative;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What time a sentence speaks of, as far as it has been read. */
final class Times {
    private final Patterns patterns;
    private final Optional<Integer> reportYear;
    private boolean ever;
    private boolean until;
    private boolean thisYear;
    private boolean planned;

    Times(Patterns patterns, Optional<Integer> reportYear) {
        this.patterns = patterns;
        this.reportYear = reportYear;
    }

    void mention(Token.Word word) {
        ever |= word.is(Tag.EVER);
        until |= word.is(Tag.UNTIL);
        planned |= word.is(Tag.PLAN);
        if (word.is(Tag.THISYEAR)) {
            thisYear = true;
            ever = false;
        }
    }

    void endSentence() {
        ever = false;
        until = false;
        thisYear = false;
        planned = false;
    }

    /** What is still to come: after a word of planning (2021年计划培训2场), or in a year behind that of the report. */
    boolean isAhead(CharSequence clause) {
        return planned
                || reportYear
                        .filter(year ->
                                lastYearIn(clause).filter(named -> named > year).isPresent())
                        .isPresent();
    }

    /**
     * The period of a figure. 累计 is the year's own sum unless the sentence counts up to a day (截至…累计) without naming the
     * year, or says over all years.
     *
     * @param clause what stands before the figure in its clause
     */
    Claim.Period period(TagSet tags, CharSequence clause) {
        if (tags.has(Tag.ZERO)) {
            return tags.has(Tag.LASTYEAR) ? Claim.Period.PREVIOUS : Claim.Period.YEAR;
        }
        boolean ofOneYear = tags.has(Tag.DATED) && !tags.has(Tag.EVER) && !tags.has(Tag.CUMULATIVE);
        if ((ever && !ofOneYear) || (until && !thisYear && tags.has(Tag.CUMULATIVE))) {
            return Claim.Period.CUMULATIVE;
        }
        return tags.has(Tag.LASTYEAR) || tags.has(Tag.COMPARE) || isOrigin(tags) || isYearBefore(clause)
                ? Claim.Period.PREVIOUS
                : Claim.Period.YEAR;
    }

    /** 由2019年的12件降为7件. */
    private static boolean isOrigin(TagSet tags) {
        return tags.has(Tag.ORIGIN) && tags.has(Tag.DATED);
    }

    private boolean isYearBefore(CharSequence clause) {
        return reportYear
                .filter(year ->
                        lastYearIn(clause).filter(named -> named == year - 1).isPresent())
                .isPresent();
    }

    /** The last year that a clause names. */
    Optional<Integer> lastYearIn(CharSequence clause) {
        return yearsIn(clause).stream().reduce((front, next) -> next);
    }

    /** The years that a clause names, each once. */
    Set<Integer> yearsIn(CharSequence clause) {
        Set<Integer> years = new LinkedHashSet<>();
        patterns.all(Patterns.Kind.YEAR).each(clause, match -> years.add(Integer.valueOf(match.group(1))));
        return years;
    }
}
