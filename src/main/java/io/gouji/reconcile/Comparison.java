package io.gouji.reconcile;

import io.gouji.finding.Verdict;
import io.gouji.indicator.Figure;
import io.gouji.reconcile.Snapshot.Found;
import io.gouji.reconcile.Snapshot.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two runs over the same body's submission: which figures changed, and what became of each finding.
 *
 * @param figures in the order of the newer form, then those that only the older one has
 * @param findings new ones first, each kind worst first
 */
public record Comparison(Identity identity, List<FigureChange> figures, List<FindingChange> findings) {
    public Comparison {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** A figure that says something else than before; empty where the run has no such cell. */
    public record FigureChange(String code, Optional<Said> before, Optional<Said> after) {}

    /** What became of a finding; {@code found} as it is now, or as it was when it is fixed. */
    public record FindingChange(String id, Fate fate, Found found) {}

    /** What became of a finding between two runs. */
    public enum Fate {
        NEW,
        /** It was waived and stands again. */
        REOPENED,
        STILL_THERE,
        /** It stands, and a person now lets it. */
        WAIVED,
        FIXED
    }

    public static Comparison of(Snapshot before, Snapshot after) {
        List<FindingChange> findings = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            Map<String, Found> told = fate == Fate.FIXED ? before.findings() : after.findings();
            told.forEach((id, found) -> {
                if (fate(before.findings().get(id), after.findings().get(id)) == fate) {
                    findings.add(new FindingChange(id, fate, found));
                }
            });
        }
        return new Comparison(after.identity().or(before.identity()), figures(before, after), findings);
    }

    /** Something is wrong now that was not known before. */
    public boolean hasNews() {
        return findings.stream().anyMatch(each -> each.fate() == Fate.NEW || each.fate() == Fate.REOPENED);
    }

    private static Fate fate(@Nullable Found before, @Nullable Found after) {
        if (after == null) {
            return Fate.FIXED;
        }
        if (before == null) {
            return after.verdict() == Verdict.WAIVED ? Fate.WAIVED : Fate.NEW;
        }
        if (after.verdict() == Verdict.WAIVED) {
            return Fate.WAIVED;
        }
        return before.verdict() == Verdict.WAIVED ? Fate.REOPENED : Fate.STILL_THERE;
    }

    private static List<FigureChange> figures(Snapshot before, Snapshot after) {
        Set<String> codes = new LinkedHashSet<>(after.figures().keySet());
        codes.addAll(before.figures().keySet());
        return codes.stream()
                .map(code -> new FigureChange(
                        code,
                        Optional.ofNullable(before.figures().get(code)),
                        Optional.ofNullable(after.figures().get(code))))
                .filter(change -> !same(change))
                .toList();
    }

    /** Two ways to write one number, or one way of saying nothing, are no change. */
    private static boolean same(FigureChange change) {
        Optional<Figure> before = change.before().map(Said::figure);
        Optional<Figure> after = change.after().map(Said::figure);
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty();
        }
        Figure old = before.orElseThrow();
        Figure now = after.orElseThrow();
        boolean sameText = old.state() != Figure.State.TEXT || old.raw().equals(now.raw());
        return old.state() == now.state() && old.number().equals(now.number()) && sameText;
    }
}
