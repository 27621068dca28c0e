package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A finding with what merely follows from it; an echo whose cause is not there stands by itself. */
record Rooted(Finding root, List<Finding> echoes) {
    /** In the order of the roots. */
    static List<Rooted> of(List<Finding> findings) {
        Set<FindingId> ids = new HashSet<>();
        for (Finding finding : findings) {
            ids.add(finding.id());
        }
        List<Rooted> rooted = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.causedBy().isEmpty() || !ids.contains(finding.causedBy().get())) {
                rooted.add(new Rooted(finding, echoes(finding, findings)));
            }
        }
        return rooted;
    }

    static List<Finding> echoes(Finding root, List<Finding> findings) {
        Optional<FindingId> cause = Optional.of(root.id());
        return findings.stream().filter(each -> each.causedBy().equals(cause)).toList();
    }
}
