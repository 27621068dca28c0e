package io.gouji.rule;

import io.gouji.finding.Severity;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rules held against each other, without any figures. Decided exactly for rules that are linear in figures, which no figure
 * below 0 can fulfil unless its indicator counts changes; a condition is followed both ways. Counts are taken for whole
 * numbers only in "more than" and "less than".
 */
final class Consistency {
    /** Of more conditional rules at once only the first take part: each doubles the work. */
    private static final int CONDITIONS = 10;

    private final Groups groups;
    private final Indicators indicators;

    Consistency(Groups groups, Indicators indicators) {
        this.groups = groups;
        this.indicators = indicators;
    }

    /**
     * The fewest among the error rules of a family that no figures can fulfil together: without any one of them the others can
     * be. Empty when all can be.
     */
    Optional<List<Rule>> contradiction(List<Rule> rules, String family) {
        List<Rule> errors = rules.stream()
                .filter(rule -> rule.severity() == Severity.ERROR && rule.isFor(family))
                .toList();
        return canHold(clauses(errors, family))
                ? Optional.empty()
                : Optional.of(fewest(errors, some -> !canHold(clauses(some, family))));
    }

    /**
     * The fewest other rules from which a rule follows in every one of the families; none at all when it holds of any figures.
     * Empty when it does not follow. Only rules count that are no less severe and need no more than the same tables.
     */
    Optional<List<Rule>> implied(Rule rule, List<Rule> rules, Set<String> families) {
        Set<Rule> premises = new LinkedHashSet<>();
        for (String family : families) {
            List<List<Linear>> contrary = waysToFail(rule, family);
            List<Rule> others = rules.stream()
                    .filter(each -> !each.equals(rule) && each.isFor(family))
                    .filter(each -> each.severity().compareTo(rule.severity()) <= 0)
                    .filter(each -> each.scope() != Rule.Scope.YEAR_ON_YEAR || each.scope() == rule.scope())
                    .filter(each ->
                            each.statement().flatMap(Statement::condition).isEmpty())
                    .toList();
            if (contrary.isEmpty() || !follows(contrary, others, family)) {
                return Optional.empty();
            }
            premises.addAll(fewest(others, some -> follows(contrary, some, family)));
        }
        return families.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(premises));
    }

    private boolean follows(List<List<Linear>> contrary, List<Rule> premises, String family) {
        List<Linear> given = clauses(premises, family).stream()
                .flatMap(clause -> clause.get(0).stream())
                .toList();
        return contrary.stream().noneMatch(way -> feasible(way, connected(way, given)));
    }

    /** What has figures in common with the conditions, or with what has; the rest cannot contradict them. */
    private static List<Linear> connected(List<Linear> conditions, List<Linear> given) {
        Set<String> figures = new LinkedHashSet<>();
        conditions.forEach(each -> figures.addAll(each.weights().keySet()));
        List<Linear> left = new ArrayList<>(given);
        List<Linear> near = new ArrayList<>();
        while (left.removeIf(each -> each.names(figures) && near.add(each))) {
            near.forEach(each -> figures.addAll(each.weights().keySet()));
        }
        return near;
    }

    /** Rules are left out one by one for as long as the others still do. */
    private static List<Rule> fewest(List<Rule> rules, Predicate<List<Rule>> enough) {
        List<Rule> kept = new ArrayList<>(rules);
        for (Rule rule : rules) {
            List<Rule> others = kept.stream().filter(each -> !each.equals(rule)).toList();
            if (enough.test(others)) {
                kept.remove(rule);
            }
        }
        return kept;
    }

    /** Every repetition of the rules: the ways in which it can hold. */
    private List<List<List<Linear>>> clauses(List<Rule> rules, String family) {
        return rules.stream()
                .flatMap(rule -> instances(rule, family))
                .flatMap(each -> Linear.ways(each.statement(), this::isWhole).stream())
                .toList();
    }

    private Stream<RuleInstance> instances(Rule rule, String family) {
        return rule.statement().isEmpty() ? Stream.empty() : groups.instances(rule, codes(family)).stream();
    }

    /** Every way in which some repetition of the rule can fail. */
    private List<List<Linear>> waysToFail(Rule rule, String family) {
        return instances(rule, family)
                .flatMap(each -> Linear.waysToFail(each.statement(), this::isWhole).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The codes of a family's forms; of a row with a figure per applicant, one of them. */
    private List<String> codes(String family) {
        return indicators.all().stream()
                .filter(each -> each.byApplicant() && each.editions().contains(family))
                .map(each -> Indicators.of(each.code(), ""))
                .toList();
    }

    private boolean canHold(List<List<List<Linear>>> clauses) {
        List<Linear> fixed = clauses.stream()
                .filter(clause -> clause.size() == 1)
                .flatMap(clause -> clause.get(0).stream())
                .toList();
        List<List<List<Linear>>> open = clauses.stream()
                .filter(clause -> clause.size() > 1)
                .limit(CONDITIONS)
                .toList();
        return canHold(fixed, open);
    }

    private boolean canHold(List<Linear> chosen, List<List<List<Linear>>> open) {
        if (!Simplex.feasible(chosen, this::isSigned)) {
            return false;
        }
        return open.isEmpty()
                || open.get(0).stream()
                        .anyMatch(way -> canHold(
                                Stream.concat(chosen.stream(), way.stream()).toList(), open.subList(1, open.size())));
    }

    private boolean feasible(List<Linear> way, List<Linear> given) {
        return Simplex.feasible(Stream.concat(way.stream(), given.stream()).toList(), this::isSigned);
    }

    private boolean isSigned(String figure) {
        return kind(figure).filter(kind -> kind == Indicator.Kind.SIGNED_COUNT).isPresent();
    }

    private boolean isWhole(String figure) {
        return kind(figure).filter(kind -> kind == Indicator.Kind.MONEY).isEmpty();
    }

    private Optional<Indicator.Kind> kind(String figure) {
        return indicators.find(Linear.code(figure)).map(Indicator::kind);
    }
}
