package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import java.util.Optional;

/** One thing that was checked, and the finding when it did not pass. */
record Assessment(Optional<Finding> finding) {
    static final Assessment PASSED = new Assessment(Optional.empty());

    static Assessment of(Finding finding) {
        return new Assessment(Optional.of(finding));
    }

    boolean passed() {
        return finding.isEmpty();
    }

    boolean notAssessable() {
        return finding.filter(each -> each.verdict() == Verdict.NOT_ASSESSABLE).isPresent();
    }
}
