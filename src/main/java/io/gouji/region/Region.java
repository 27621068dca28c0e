package io.gouji.region;

import io.gouji.reference.Message;
import java.util.List;
import java.util.Optional;

/**
 * Many submissions as one region.
 *
 * @param name as the workbook calls it
 * @param year whose figures enter the totals; empty when no submission says its year
 * @param roster who was to report; empty when no list was given
 * @param members every submission that was read: those that count first, in the order of the roster, then of the files
 * @param arrivals every file, in the order of the paths
 * @param rollCall who of the roster has reported
 * @param editions totals per edition of the form, the one that most submissions use first
 * @param remarks what is to be known of the run as a whole
 */
public record Region(
        String name,
        Optional<Integer> year,
        Roster roster,
        List<Member> members,
        List<Arrival> arrivals,
        RollCall rollCall,
        List<EditionTotals> editions,
        List<Message> remarks) {
    public Region {
        remarks = List.copyOf(remarks);
        members = List.copyOf(members);
        arrivals = List.copyOf(arrivals);
        editions = List.copyOf(editions);
    }

    /** The same with something to be known of the run. */
    public Region with(List<Message> others) {
        return new Region(name, year, roster, members, arrivals, rollCall, editions, others);
    }

    /** How many files ended so. */
    public long count(Arrival.Outcome outcome) {
        return arrivals.stream().filter(arrival -> arrival.outcome() == outcome).count();
    }

    /** The submissions whose figures enter the totals. */
    public List<Member> counted() {
        return members.stream().filter(Member::counted).toList();
    }
}
