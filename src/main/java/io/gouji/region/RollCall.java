package io.gouji.region;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who of the roster has reported.
 *
 * @param missing of the roster, from whom nothing came
 * @param unusable of the roster, from whom nothing came that counts: damaged files, say, or those of another year
 * @param unlisted agencies that reported and stand on no line of the roster
 * @param unclear agencies that reported and may be several of the roster
 */
public record RollCall(
        List<Roster.Entry> missing, List<Roster.Entry> unusable, List<String> unlisted, List<String> unclear) {
    private static final RollCall NONE = new RollCall(List.of(), List.of(), List.of(), List.of());

    public RollCall {
        missing = List.copyOf(missing);
        unusable = List.copyOf(unusable);
        unlisted = List.copyOf(unlisted);
        unclear = List.copyOf(unclear);
    }

    /** @param present agencies with a submission that counts; {@code sent}: all that sent anything */
    static RollCall of(Roster roster, Collection<String> present, Collection<String> sent, AgencyNames listed) {
        if (roster.isEmpty()) {
            return NONE;
        }
        Set<String> found = found(present, listed);
        Set<String> known = found(sent, listed);
        List<Roster.Entry> absent = roster.entries().stream()
                .filter(entry -> !found.contains(listed.written(entry.agency())))
                .toList();
        List<String> strangers = present.stream()
                .distinct()
                .filter(agency -> listed.find(agency).isEmpty())
                .toList();
        return new RollCall(
                absent.stream()
                        .filter(entry -> !known.contains(listed.written(entry.agency())))
                        .toList(),
                absent.stream()
                        .filter(entry -> known.contains(listed.written(entry.agency())))
                        .toList(),
                strangers.stream()
                        .filter(agency -> listed.alike(agency).isEmpty())
                        .toList(),
                strangers.stream()
                        .filter(agency -> !listed.alike(agency).isEmpty())
                        .toList());
    }

    private static Set<String> found(Collection<String> agencies, AgencyNames listed) {
        return agencies.stream().flatMap(agency -> listed.find(agency).stream()).collect(Collectors.toSet());
    }
}
