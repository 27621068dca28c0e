package io.gouji.repair;

import io.gouji.finding.Evidence;
import io.gouji.finding.Severity;
import io.gouji.indicator.Indicators;
import io.gouji.repair.Balance.Entry;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Statement.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One table as numbered cells and balances: the error-level rules that can be assessed, as far as they are one comparison
 * without condition. Cells come first, in reading order; the slacks of inequalities behind them.
 */
final class Ledger {
    private final List<String> codes = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Balance> balances = new ArrayList<>();
    private final List<List<Integer>> balancesOf = new ArrayList<>();

    private Ledger() {}

    static Ledger of(Table table, List<Evaluation> evaluations, Indicators indicators) {
        Ledger ledger = new Ledger();
        table.cells().forEach((code, cell) -> {
            ledger.numbers.put(code, ledger.codes.size());
            ledger.codes.add(code);
            ledger.evidence.add(cell);
            ledger.add(
                    cell.figure().number().orElse(BigDecimal.ZERO),
                    indicators.find(code).map(each -> Domain.of(each.kind())).orElse(Domain.AMOUNT));
        });
        for (Evaluation evaluation : evaluations) {
            if (binds(evaluation)) {
                ledger.addBalance(evaluation);
            }
        }
        return ledger;
    }

    private int add(BigDecimal value, Domain domain) {
        values.add(value);
        domains.add(domain);
        balancesOf.add(new ArrayList<>());
        return values.size() - 1;
    }

    private static boolean binds(Evaluation evaluation) {
        boolean assessed = evaluation.outcome() == Outcome.PASSED || evaluation.outcome() == Outcome.FAILED;
        return assessed
                && evaluation.rule().severity() == Severity.ERROR
                && Balance.operator(evaluation).isPresent();
    }

    private void addBalance(Evaluation evaluation) {
        Operator operator = Balance.operator(evaluation).orElseThrow();
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        BitSet scope = new BitSet();
        Balance.signs(evaluation).forEach((code, sign) -> {
            Integer cell = numbers.get(code);
            if (cell != null) {
                entries.put(cell, new Entry(cell, sign));
                scope.set(cell);
            }
        });
        OptionalInt slack = OptionalInt.empty();
        if (Balance.slack(operator) != 0) {
            slack = OptionalInt.of(add(BigDecimal.ZERO, Domain.SLACK));
            entries.put(slack.getAsInt(), new Entry(slack.getAsInt(), Balance.slack(operator)));
        }
        entries.keySet().forEach(cell -> balancesOf.get(cell).add(balances.size()));
        BigDecimal off = evaluation.difference().orElseThrow().add(BigDecimal.valueOf(Balance.margin(operator)));
        balances.add(new Balance(evaluation, entries, slack, off, scope));
    }

    /** How many cells there are, slacks not counted. */
    int cells() {
        return codes.size();
    }

    /** How many cells there are, slacks counted. */
    int numbers() {
        return values.size();
    }

    List<Balance> balances() {
        return balances;
    }

    /** The balances in which a cell stands, by their place in {@link #balances()}. */
    List<Integer> balancesOf(int cell) {
        return balancesOf.get(cell);
    }

    /** The balances of which a cell is the total. */
    List<Balance> totals(int cell) {
        List<Balance> totals = new ArrayList<>();
        for (int index : balancesOf(cell)) {
            if (balances.get(index).isTotal(cell)) {
                totals.add(balances.get(index));
            }
        }
        return totals;
    }

    String code(int cell) {
        return codes.get(cell);
    }

    Evidence evidence(int cell) {
        return evidence.get(cell);
    }

    /** What a cell says now; 0 for a blank that counts as 0, and for a slack. */
    BigDecimal value(int cell) {
        return values.get(cell);
    }

    Domain domain(int cell) {
        return domains.get(cell);
    }

    boolean isSlack(int cell) {
        return cell >= cells();
    }

    /** A count that is none, whatever the others say. */
    boolean isMisfit(int cell) {
        return domain(cell) == Domain.COUNT && !Domain.COUNT.admits(value(cell));
    }

    /** What a balance comes to with some cells changed, by cell what it then says. */
    BigDecimal off(int index, Map<Integer, BigDecimal> to) {
        BigDecimal off = balances.get(index).off();
        for (Entry entry : balances.get(index).entries()) {
            BigDecimal value = to.get(entry.cell());
            if (value != null) {
                off = off.add(entry.times(value.subtract(value(entry.cell()))));
            }
        }
        return off;
    }

    /** Whether a balance fails with some cells changed. */
    boolean fails(int index, Map<Integer, BigDecimal> to) {
        BigDecimal off = off(index, to);
        Balance balance = balances.get(index);
        return balance.slack().isPresent()
                ? off.signum() * balance.sign(balance.slack().getAsInt()) > 0
                : off.signum() != 0;
    }
}
