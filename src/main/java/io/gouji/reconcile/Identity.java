package io.gouji.reconcile;

import java.util.Optional;

/**
 * Whose report of which year it is, as far as it says so.
 *
 * @param agency full name as it is written
 * @param year of the report, not of its publication
 */
public record Identity(Optional<String> agency, Optional<Integer> year) {
    public static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty());

    /** What this one does not know, taken from another. */
    public Identity or(Identity other) {
        return new Identity(agency.or(other::agency), year.or(other::year));
    }
}
