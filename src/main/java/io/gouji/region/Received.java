package io.gouji.region;

import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one file before it is laid to others.
 *
 * @param file its path in the folder, with / between the parts
 * @param sha256 of its bytes, "" when they could not be read
 * @param identity whose report of which year, by its content
 * @param version by its name and its titles
 * @param edition id of the form of its table; empty when it has none that is known
 * @param codes the indicators that its table has cells for; none, and no version, when it was laid to others
 * @param fault why it could not be read; empty when it was
 */
public record Received(
        String file,
        String sha256,
        Role role,
        Identity identity,
        Version version,
        Optional<String> edition,
        Set<String> codes,
        Optional<Message> fault) {
    public Received {
        codes = Set.copyOf(codes);
    }

    /** What a file brings. */
    public enum Role {
        /** The statistics table alone. */
        ATTACHMENT,
        /** The running text alone. */
        REPORT,
        /** A report with the table in it. */
        BOTH,
        /** Neither a table that is known nor a report. */
        OTHER;

        boolean hasText() {
            return this == REPORT || this == BOTH;
        }
    }

    /** A file that could not be read: only its name says whose it may be. */
    public static Received unreadable(String file, String sha256, Message fault) {
        return new Received(
                file,
                sha256,
                Role.OTHER,
                Identity.UNKNOWN,
                Version.UNSAID,
                Optional.empty(),
                Set.of(),
                Optional.of(fault));
    }

    public boolean isReadable() {
        return fault.isEmpty();
    }

    /** What is still to be known of it when it was laid to others, with which it is of {@code one} identity, if it is. */
    Received paired(Identity one) {
        Identity own = identity.equals(one) ? one : identity;
        return new Received(file, sha256, role, own, Version.UNSAID, edition, Set.of(), fault);
    }

    Received as(Role other) {
        return new Received(file, sha256, other, identity, version, edition, codes, fault);
    }
}
