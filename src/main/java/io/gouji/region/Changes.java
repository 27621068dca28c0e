package io.gouji.region;

import io.gouji.reconcile.Comparison;
import io.gouji.reconcile.Snapshot;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two runs over one submission or over many.
 *
 * @param compared submissions of both runs, in the order of the newer one
 * @param added of the newer run only
 * @param gone of the older run only
 */
public record Changes(List<Comparison> compared, List<Snapshot> added, List<Snapshot> gone) {
    public Changes {
        compared = List.copyOf(compared);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /** Lays the submissions of two runs side by side, by agency and year. */
    public static Changes of(List<Snapshot> before, List<Snapshot> after, ReferenceData data) {
        Kin<Snapshot> older = new Kin<>(before, Snapshot::identity, data);
        List<Snapshot> left = new ArrayList<>(before);
        List<Comparison> compared = new ArrayList<>();
        List<Snapshot> added = new ArrayList<>();
        for (Snapshot each : after) {
            Optional<Snapshot> old = older.find(each.identity(), 0).filter(left::contains);
            old.ifPresent(left::remove);
            old.ifPresentOrElse(then -> compared.add(Comparison.of(then, each)), () -> added.add(each));
        }
        return new Changes(compared, added, left);
    }

    /** The findings of a submission that was not there before are new, all of them. */
    public List<Comparison> newcomers() {
        return added.stream()
                .map(each -> Comparison.of(new Snapshot(each.identity(), Map.of(), Map.of()), each))
                .toList();
    }

    /** Something is wrong now that was not known before. */
    public boolean hasNews() {
        return compared.stream().anyMatch(Comparison::hasNews)
                || newcomers().stream().anyMatch(Comparison::hasNews);
    }
}
