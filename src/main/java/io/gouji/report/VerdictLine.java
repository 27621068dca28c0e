package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The one line on top: may it be sent, how much is wrong, how much was checked. What only follows from another finding is
 * not counted.
 */
record VerdictLine(Speech speech) {
    Styled of(Reconciliation reconciliation, int rejected) {
        Reconciliation.Summary summary = reconciliation.summary();
        List<String> counts = counts(reconciliation.findings(), summary, rejected);
        String rest = counts.stream()
                .reduce((front, next) -> speech.say("verdict.and", front, next))
                .map(all -> " " + speech.say("verdict.line", all, summary.checked()))
                .orElse(speech.say("verdict.checked", summary.checked()));
        return verdict(summary.verdict()).and(rest);
    }

    private Styled verdict(Reconciliation.Verdict verdict) {
        return switch (verdict) {
            case PASS -> Styled.of(Style.GOOD, speech.say("verdict.pass"));
            case FAIL -> Styled.of(Style.BAD, speech.say("verdict.fail"));
            case NO_TABLE -> Styled.of(Style.DOUBTFUL, speech.say("verdict.no-table"));
            case NOTHING_CHECKED -> Styled.of(Style.DOUBTFUL, speech.say("verdict.nothing"));
        };
    }

    private List<String> counts(List<Finding> findings, Reconciliation.Summary summary, int rejected) {
        Map<Grade, Long> counts = new EnumMap<>(Grade.class);
        for (Finding finding : findings) {
            if (finding.causedBy().isEmpty()) {
                counts.merge(Grade.of(finding), 1L, Long::sum);
            }
        }
        counts.put(Grade.OPEN, (long) summary.notAssessable());
        counts.put(Grade.WAIVED, (long) summary.waived());
        List<String> said = new ArrayList<>();
        counts.forEach((grade, count) -> said.add(grade.counted(speech, count)));
        said.removeIf(String::isEmpty);
        if (rejected > 0) {
            said.add(speech.say("verdict.rejected", rejected));
        }
        return said;
    }
}
