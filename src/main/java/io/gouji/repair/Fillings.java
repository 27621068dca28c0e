package io.gouji.repair;

import io.gouji.finding.Severity;
import io.gouji.finding.Suggestion;
import io.gouji.finding.Suggestion.Change;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.Statement.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What blanks must be, where sums leave no choice: the only blank of a sum, or all blanks of a sum that the other figures
 * already make up. A blank that is filled may decide the next one. Where two sums ask for different values, a figure is wrong
 * and nothing is decided.
 */
final class Fillings {
    private final Table table;
    private final Indicators indicators;
    private final List<Evaluation> open;
    private final Map<String, BigDecimal> filled = new TreeMap<>();
    private final Set<String> disputed = new TreeSet<>();

    private Fillings(Table table, List<Evaluation> open, Indicators indicators) {
        this.table = table;
        this.indicators = indicators;
        this.open = open;
    }

    /** The suggestion for each rule of which all blanks are decided, in the order of the rules. */
    static Map<Failure, Suggestion> of(
            Table table, List<Evaluation> evaluations, Indicators indicators, double confidence) {
        List<Evaluation> open = evaluations.stream()
                .filter(evaluation -> canDecide(evaluation, table))
                .toList();
        Fillings fillings = new Fillings(table, open, indicators);
        fillings.fill();
        Map<Failure, Suggestion> suggestions = new LinkedHashMap<>();
        for (Evaluation evaluation : open) {
            Set<String> blanks = OpenSum.of(evaluation, Map.of()).blanks().keySet();
            if (fillings.filled.keySet().containsAll(blanks)
                    && blanks.stream().noneMatch(fillings.disputed::contains)) {
                suggestions.put(Failure.of(evaluation), fillings.suggestion(evaluation, blanks, confidence));
            }
        }
        return suggestions;
    }

    /** A sum of error level that cannot be assessed because of cells that the table has. */
    private static boolean canDecide(Evaluation evaluation, Table table) {
        return evaluation.outcome() == Outcome.NOT_ASSESSABLE
                && evaluation.rule().severity() == Severity.ERROR
                && Balance.operator(evaluation).filter(Operator.EQUAL::equals).isPresent()
                && evaluation.terms().stream().allMatch(term -> canDecide(term, table));
    }

    private static boolean canDecide(Term term, Table table) {
        return !term.lastYear() && (term.number().isPresent() || table.cells().containsKey(term.code()));
    }

    private void fill() {
        int before;
        do {
            before = filled.size() + disputed.size();
            decide();
        } while (filled.size() + disputed.size() > before);
        for (Evaluation evaluation : open) {
            OpenSum sum = OpenSum.of(evaluation, filled);
            if (sum.isWhole() && !sum.holds()) {
                disputed.addAll(OpenSum.of(evaluation, Map.of()).blanks().keySet());
            }
        }
    }

    /** Fills what the sums decide as things stand. */
    private void decide() {
        Map<String, BigDecimal> decided = new TreeMap<>();
        for (Evaluation evaluation : open) {
            OpenSum.of(evaluation, filled).decided(indicators).forEach((code, value) -> {
                BigDecimal other = decided.putIfAbsent(code, value);
                if (other != null && other.compareTo(value) != 0) {
                    disputed.add(code);
                }
            });
        }
        decided.keySet().removeAll(disputed);
        filled.putAll(decided);
    }

    private Suggestion suggestion(Evaluation evaluation, Set<String> blanks, double confidence) {
        List<Change> changes = new ArrayList<>();
        List<Object> said = new ArrayList<>();
        for (String code : blanks) {
            Change change = new Change(
                    Objects.requireNonNull(table.cells().get(code)), Objects.requireNonNull(filled.get(code)));
            changes.add(change);
            said.add(Message.of("repair.should-be", table.names().apply(code), change.to()));
        }
        Message reason = Message.of(blanks.size() == 1 ? "repair.filling" : "repair.fillings", said);
        return new Suggestion(changes, reason, List.of(evaluation.rule().id()), confidence);
    }
}
