package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Suggestion;
import io.gouji.finding.Suggestion.Change;
import io.gouji.reference.Message;
import io.gouji.repair.Failure;
import io.gouji.repair.Fault;
import io.gouji.repair.Repairs;
import io.gouji.repair.Table;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says of failing rules what would put them right, and of blanks what they must be; and folds under its root what only
 * follows from it: the other failing rules of the same place, and whatever else the likeliest suggestion settles.
 */
final class Roots {
    private static final double LIKELIER_THAN_NOT = 0.5;

    private final Facts facts;
    private final List<Evaluation> evaluations;
    private final List<Finding> findings;
    private final Map<FindingId, FindingId> causes = new HashMap<>();
    private final Map<FindingId, List<Suggestion>> suggestions = new HashMap<>();
    private final Map<FindingId, Message> remarks = new HashMap<>();

    private Roots(Facts facts, List<Evaluation> evaluations, List<Finding> findings) {
        this.facts = facts;
        this.evaluations = evaluations;
        this.findings = findings;
    }

    /** The findings, with suggestions and causes. */
    static List<Finding> of(Facts facts, List<Evaluation> evaluations, List<Finding> findings) {
        Roots roots = new Roots(facts, evaluations, findings);
        roots.locate();
        return findings.stream().map(roots::complete).toList();
    }

    private void locate() {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        facts.cells().forEach((code, cell) -> cells.put(code, Facts.evidence(cell)));
        Repairs repairs = facts.reference()
                .locator()
                .locate(
                        new Table(facts.family(), cells, facts::name),
                        counting(),
                        Corroboration.of(facts, evaluations));
        repairs.faults().forEach(this::take);
        repairs.fillings().forEach((failure, filling) -> suggestions.put(id(failure), List.of(filling)));
    }

    /** All but the failing rules that nothing was said against: rows of the table's own may explain them. */
    private List<Evaluation> counting() {
        Set<FindingId> failing = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isFailure()) {
                failing.add(finding.id());
            }
        }
        List<Evaluation> counting = new ArrayList<>();
        for (Evaluation each : evaluations) {
            if (each.outcome() != Outcome.FAILED || failing.contains(id(each))) {
                counting.add(each);
            }
        }
        return counting;
    }

    private static FindingId id(Failure failure) {
        return FindingId.of(failure.rule(), failure.instance());
    }

    private static FindingId id(Evaluation evaluation) {
        return FindingId.of(evaluation.rule().id(), evaluation.instance());
    }

    private void take(Fault fault) {
        FindingId first = id(fault.roots().get(0));
        suggestions.put(first, fault.suggestions());
        fault.limit().ifPresent(limit -> remarks.put(first, limit));
        fault.echoes().forEach((echo, root) -> causes.put(id(echo), id(root)));
        for (Failure root : fault.roots().subList(1, fault.roots().size())) {
            remarks.put(id(root), Message.of("finding.see", place(first)));
        }
        if (!fault.suggestions().isEmpty() && fault.suggestions().get(0).confidence() >= LIKELIER_THAN_NOT) {
            fold(fault.suggestions().get(0), fault.roots());
        }
    }

    /** The rule and the first cell of a finding. */
    private Message place(FindingId id) {
        Finding finding = findings.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Message.of(
                "finding.place", finding.rule(), finding.where().get(0).place().address());
    }

    /** Folds what a suggestion settles under the root that is about the same cell. */
    private void fold(Suggestion suggestion, List<Failure> roots) {
        Map<String, BigDecimal> to = new HashMap<>();
        for (Change each : suggestion.changes()) {
            to.put(each.cell().code(), each.to());
        }
        for (Finding settled : settledBy(to)) {
            Set<String> codes = codes(settled);
            codes.retainAll(to.keySet());
            FindingId root = rootAbout(codes, roots);
            if (!root.equals(settled.id())) {
                causes.putIfAbsent(settled.id(), root);
            }
        }
        for (Failure root : roots) {
            causes.remove(id(root));
        }
    }

    /** The first root that is, or an echo of which is, about one of the cells; the first of all where none is. */
    private FindingId rootAbout(Set<String> codes, List<Failure> roots) {
        for (Failure root : roots) {
            FindingId id = id(root);
            for (Finding each : findings) {
                boolean ofRoot = each.id().equals(id) || id.equals(causes.get(each.id()));
                if (ofRoot && !Collections.disjoint(codes(each), codes)) {
                    return id;
                }
            }
        }
        return id(roots.get(0));
    }

    private static Set<String> codes(Finding finding) {
        Set<String> codes = new LinkedHashSet<>();
        for (Evidence cell : finding.where()) {
            codes.add(cell.code());
        }
        return codes;
    }

    /** Findings about the changed cells that say nothing any more once they are changed. */
    private List<Finding> settledBy(Map<String, BigDecimal> to) {
        Set<FindingId> passing = new HashSet<>();
        for (Evaluation each : TableRules.evaluate(facts, to)) {
            if (each.outcome() == Outcome.PASSED) {
                passing.add(id(each));
            }
        }
        List<Finding> settled = new ArrayList<>();
        for (Finding each : findings) {
            if (each.isFailure()
                    && !Collections.disjoint(codes(each), to.keySet())
                    && (passing.contains(each.id()) || isConfirmed(each, to))) {
                settled.add(each);
            }
        }
        return settled;
    }

    /** The text says of one of the cells what it is changed to. */
    private static boolean isConfirmed(Finding finding, Map<String, BigDecimal> to) {
        return !finding.quotes().isEmpty()
                && finding.where().size() == 1
                && Optional.ofNullable(to.get(finding.where().get(0).code()))
                        .filter(value -> value.toPlainString().equals(finding.found()))
                        .isPresent();
    }

    private Finding complete(Finding finding) {
        return finding.because(
                Optional.ofNullable(causes.get(finding.id())),
                suggestions.getOrDefault(finding.id(), List.of()),
                Optional.ofNullable(remarks.get(finding.id())));
    }
}
