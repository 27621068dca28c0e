package io.gouji.repair;

import io.gouji.finding.Suggestion;
import io.gouji.reference.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One place of a table where something is wrong: the failing rules that are tied together by the cells they share.
 *
 * @param roots the failures that say most of it: one, or one for each of several things that went wrong independently
 * @param echoes each of the others and the root from which it follows
 * @param suggestions what makes all of them hold, best first: all smallest sets of changes, and some larger ones that slips
 *     explain better; empty where nothing can be said
 * @param limit said when the search gave up before its end, so that there may be better suggestions
 */
public record Fault(
        List<Failure> roots, Map<Failure, Failure> echoes, List<Suggestion> suggestions, Optional<Message> limit) {
    public Fault {
        roots = List.copyOf(roots);
        echoes = Collections.unmodifiableMap(new LinkedHashMap<>(echoes));
        suggestions = List.copyOf(suggestions);
    }
}
