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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Set<FindingId> failing =
                findings.stream().filter(Finding::isFailure).map(Finding::id).collect(Collectors.toSet());
        return evaluations.stream()
                .filter(each -> each.outcome() != Outcome.FAILED || failing.contains(id(each)))
                .toList();
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
        fault.roots().stream().skip(1).forEach(root -> remarks.put(id(root), Message.of("finding.see", place(first))));
        fault.suggestions().stream()
                .limit(1)
                .filter(best -> best.confidence() >= LIKELIER_THAN_NOT)
                .forEach(best -> fold(best, fault.roots()));
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
        Map<String, BigDecimal> to = suggestion.changes().stream()
                .collect(Collectors.toMap(each -> each.cell().code(), Change::to));
        for (Finding settled : settledBy(to)) {
            Set<String> codes = codes(settled);
            codes.retainAll(to.keySet());
            FindingId root = roots.stream()
                    .map(Roots::id)
                    .filter(id -> group(id).anyMatch(each -> !Collections.disjoint(codes(each), codes)))
                    .findFirst()
                    .orElse(id(roots.get(0)));
            if (!root.equals(settled.id())) {
                causes.putIfAbsent(settled.id(), root);
            }
        }
        roots.forEach(root -> causes.remove(id(root)));
    }

    /** A root and its echoes. */
    private Stream<Finding> group(FindingId root) {
        return findings.stream().filter(each -> each.id().equals(root) || root.equals(causes.get(each.id())));
    }

    private static Set<String> codes(Finding finding) {
        return finding.where().stream().map(Evidence::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Findings about the changed cells that say nothing any more once they are changed. */
    private List<Finding> settledBy(Map<String, BigDecimal> to) {
        Set<FindingId> settled = TableRules.evaluate(facts, to).stream()
                .filter(each -> each.outcome() == Outcome.PASSED)
                .map(Roots::id)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(Finding::isFailure)
                .filter(each -> !Collections.disjoint(codes(each), to.keySet()))
                .filter(each -> settled.contains(each.id()) || isConfirmed(each, to))
                .toList();
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
