package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A finding with what merely follows from it; an echo whose cause is not there stands by itself. */
record Rooted(Finding root, List<Finding> echoes) {
    /** In the order of the roots. */
    static List<Rooted> of(List<Finding> findings) {
        Set<FindingId> ids = findings.stream().map(Finding::id).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.causedBy().filter(ids::contains).isEmpty())
                .map(root -> new Rooted(root, echoes(root, findings)))
                .toList();
    }

    static List<Finding> echoes(Finding root, List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.causedBy().filter(root.id()::equals).isPresent())
                .toList();
    }
}
