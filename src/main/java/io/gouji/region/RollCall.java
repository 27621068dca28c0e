package io.gouji.region;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who of the roster has reported.
 *
 * @param missing of the roster, without a submission that counts
 * @param unlisted agencies that reported and stand on no line of the roster
 * @param unclear agencies that reported and may be several of the roster
 */
public record RollCall(List<Roster.Entry> missing, List<String> unlisted, List<String> unclear) {
    public RollCall {
        missing = List.copyOf(missing);
        unlisted = List.copyOf(unlisted);
        unclear = List.copyOf(unclear);
    }

    static RollCall of(Roster roster, Collection<String> present, AgencyNames listed) {
        if (roster.isEmpty()) {
            return new RollCall(List.of(), List.of(), List.of());
        }
        Set<String> found = new HashSet<>();
        present.forEach(agency -> listed.find(agency).ifPresent(found::add));
        List<String> strangers = present.stream()
                .distinct()
                .filter(agency -> listed.find(agency).isEmpty())
                .toList();
        return new RollCall(
                roster.entries().stream()
                        .filter(entry -> listed.find(entry.agency()).stream().noneMatch(found::contains))
                        .toList(),
                strangers.stream()
                        .filter(agency -> listed.alike(agency).isEmpty())
                        .toList(),
                strangers.stream()
                        .filter(agency -> !listed.alike(agency).isEmpty())
                        .toList());
    }
}
