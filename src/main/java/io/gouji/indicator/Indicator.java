package io.gouji.indicator;

import io.gouji.reference.Wording;
import java.util.Set;

/**
 * One thing that is counted, under one code in every edition.
 *
 * @param code canonical code, without applicant
 * @param unit as printed, "" where the form has none
 * @param parent code of the indicator that it is a part of, "" at the top
 * @param section heading of the form under which it stands
 * @param byApplicant there is one figure per {@link Applicant}; the code then takes {@code @natural} … {@code @total}
 * @param editions rule families in whose forms it stands ({@code legacy-2014}, {@code 2019}, {@code 2021})
 */
public record Indicator(
        String code,
        Wording label,
        String unit,
        String parent,
        Kind kind,
        String section,
        boolean byApplicant,
        Set<String> editions,
        Aggregation aggregation) {
    public Indicator {
        editions = Set.copyOf(editions);
    }

    /** What sort of figure it is; a subtotal has no cell in the form but is quoted by reports. */
    public enum Kind {
        HEADING,
        COUNT,
        SIGNED_COUNT,
        MONEY,
        SUBTOTAL
    }

    /** How a region adds it up. */
    public enum Aggregation {
        /** Plain sum over the bodies. */
        SUM,
        /** Counted once however many bodies report it: the plain sum overstates and is an upper bound. */
        DEDUP_SUM,
        /** Filled by one level only. */
        LEVEL_OWNED,
        NONE
    }
}
