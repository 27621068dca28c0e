package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import io.gouji.reconcile.Comparison.Fate;
import io.gouji.reconcile.Comparison.FigureChange;
import io.gouji.reconcile.Comparison.FindingChange;
import io.gouji.reference.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void everyFindingEndsAsNewReopenedStillThereWaivedOrFixed() {
        Snapshot before =
                findings(Map.of("a", Verdict.FAIL, "b", Verdict.FAIL, "c", Verdict.WAIVED, "d", Verdict.FAIL));
        Snapshot after = findings(Map.of("b", Verdict.FAIL, "c", Verdict.FAIL, "d", Verdict.WAIVED, "e", Verdict.FAIL));
        assertThat(Comparison.of(before, after).findings())
                .extracting(FindingChange::id, FindingChange::fate)
                .containsExactly(
                        tuple("e", Fate.NEW),
                        tuple("c", Fate.REOPENED),
                        tuple("b", Fate.STILL_THERE),
                        tuple("d", Fate.WAIVED),
                        tuple("a", Fate.FIXED));
    }

    @Test
    void onlyWhatIsNewOrReopenedIsNews() {
        Snapshot one = findings(Map.of("a", Verdict.FAIL));
        assertThat(Comparison.of(one, one).hasNews()).isFalse();
        assertThat(Comparison.of(one, findings(Map.of())).hasNews()).isFalse();
        assertThat(Comparison.of(findings(Map.of()), one).hasNews()).isTrue();
        assertThat(Comparison.of(findings(Map.of("a", Verdict.WAIVED)), one).hasNews())
                .isTrue();
    }

    @Test
    void aBlankThatBecomesZeroIsAChangeAndAnotherWayToWriteTheSameNumberIsNone() {
        Comparison comparison = Comparison.of(
                figures(Map.of("a", "", "b", "2件", "c", "5", "d", "1")),
                figures(Map.of("a", "0", "b", "２", "c", "—", "e", "7")));
        assertThat(comparison.figures()).extracting(FigureChange::code).containsExactlyInAnyOrder("a", "c", "d", "e");
    }

    private static Snapshot findings(Map<String, Verdict> verdicts) {
        Map<String, Snapshot.Found> found = new LinkedHashMap<>();
        verdicts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> found.put(
                        each.getKey(),
                        new Snapshot.Found("R", Severity.ERROR, each.getValue(), Message.of("finding.no-table"))));
        return new Snapshot(Identity.UNKNOWN, Map.of(), found);
    }

    private static Snapshot figures(Map<String, String> cells) {
        Map<String, Snapshot.Said> said = new LinkedHashMap<>();
        cells.forEach((code, raw) ->
                said.put(code, new Snapshot.Said(Figures.read(raw), new Place("表.xls", "统计表", new CellRef(0, 0), 0))));
        return new Snapshot(Identity.UNKNOWN, said, Map.of());
    }
}
