package io.gouji.region;

import io.gouji.form.MappedCell;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Observation;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reconciliation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One agency's submission in the region. What needs the whole of it may be read anew each time: of many submissions, all of
 * one should be asked for before the next.
 *
 * @param identity the agency as the fullest of the files writes it; unknown as far as nothing says it
 * @param files that it is made of
 * @param counted its figures enter the totals; those of another year do not
 */
public record Member(Identity identity, List<String> files, Outline outline, boolean counted) {
    public Member {
        files = List.copyOf(files);
    }

    /** What it says and what does not agree in it, without its documents and without how each rule came out. */
    public Reconciliation reconciliation() {
        return outline.gist().get();
    }

    /** The whole of it. */
    public Reconciliation whole() {
        return outline.whole().get();
    }

    /** As the fullest of the files writes it; empty when nothing says so. */
    public Optional<String> agency() {
        return identity.agency();
    }

    public Optional<Integer> year() {
        return identity.year();
    }

    /** Id of the form of its table; empty when it has none that is known. */
    public Optional<String> edition() {
        return outline.edition();
    }

    /** The figures of its table that are safe to use, by code. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new HashMap<>();
        for (Observation each : reconciliation().observations()) {
            figures.put(each.code(), each.figure());
        }
        return figures;
    }

    /** The cells of its table that a person has to confirm first, by code. */
    public Map<String, Figure> unconfirmed() {
        Map<String, Figure> figures = new HashMap<>();
        reconciliation().mappings().stream()
                .flatMap(mapping -> mapping.cells().stream())
                .filter(cell -> cell.status() == MappedCell.Status.REVIEW && isWhole(cell))
                .forEach(cell -> cell.code().ifPresent(code -> figures.putIfAbsent(code, cell.figure())));
        return figures;
    }

    /** The codes that its table has a cell for. */
    public Set<String> codes() {
        Set<String> codes = new HashSet<>(figures().keySet());
        codes.addAll(unconfirmed().keySet());
        return codes;
    }

    private static boolean isWhole(MappedCell cell) {
        return cell.part().isEmpty() && cell.period().isEmpty();
    }
}
