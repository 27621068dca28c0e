package io.gouji.region;

import io.gouji.reference.Message;
import io.gouji.region.Received.Role;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file of the folder; every file has exactly one.
 *
 * @param sha256 of its bytes, "" when it was not read
 * @param role what it brings; empty when it was not read
 * @param year of the report
 * @param edition id of the form of its table
 * @param reasons why it was set aside, rejected or skipped, and what a person should confirm of a file that was read
 */
public record Arrival(
        String file,
        String sha256,
        Optional<Role> role,
        Outcome outcome,
        Optional<String> agency,
        Optional<Integer> year,
        Optional<String> edition,
        List<Message> reasons) {
    public Arrival {
        reasons = List.copyOf(reasons);
    }

    /** What became of it. */
    public enum Outcome {
        READ,
        /** Another version counts, or the same file came twice. */
        SET_ASIDE,
        /** It cannot be used; the reason says what to do. */
        REJECTED,
        /** It is no submission by its name. */
        SKIPPED
    }

    /** A file that is left alone. */
    public static Arrival skipped(String file, Message why) {
        return new Arrival(
                file,
                "",
                Optional.empty(),
                Outcome.SKIPPED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(why));
    }

    static Arrival of(Bundle bundle, Bundle.Item item, Outcome outcome, List<Message> reasons) {
        Received received = item.received();
        return new Arrival(
                received.file(),
                received.sha256(),
                Optional.of(received.role()).filter(role -> received.isReadable()),
                outcome,
                bundle.agency(),
                bundle.year(),
                received.edition(),
                reasons);
    }
}
