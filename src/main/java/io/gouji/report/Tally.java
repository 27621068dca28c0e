package io.gouji.report;

import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reconcile.Reconciliation.Verdict;
import java.util.List;

/** The one line on top of many submissions: how many may be sent, how many not, how much was checked. */
public record Tally(Speech speech) {
    public String of(List<Summary> summaries) {
        return styled(summaries).text();
    }

    /** Green only where nothing is red and nothing is unknown. */
    Styled styled(List<Summary> summaries) {
        int ready = count(summaries, Verdict.PASS);
        int notYet = count(summaries, Verdict.FAIL);
        int unknown = summaries.size() - ready - notYet;
        int checked = summaries.stream().mapToInt(Summary::checked).sum();
        Style style = unknown > 0 || summaries.isEmpty() ? Style.DOUBTFUL : Style.GOOD;
        return Styled.of(
                notYet > 0 ? Style.BAD : style,
                speech.say("verdict.tally", summaries.size(), ready, notYet, unknown, checked));
    }

    private static int count(List<Summary> summaries, Verdict verdict) {
        return Math.toIntExact(
                summaries.stream().filter(each -> each.verdict() == verdict).count());
    }
}
