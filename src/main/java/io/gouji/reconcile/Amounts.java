package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.reference.Message;
import io.gouji.reference.Row;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Whether the amounts of money are in the unit that the form asks for, as far as that can be told. */
final class Amounts {
    private final Facts facts;

    Amounts(Facts facts) {
        this.facts = facts;
    }

    List<Finding> findings() {
        return Stream.concat(withoutUnit(), inYuan()).toList();
    }

    /** Amounts that the form gives no unit for, and the cell neither. */
    private Stream<Finding> withoutUnit() {
        return facts.rule("amount-unit").stream()
                .flatMap(rule -> rule.about().stream()
                        .flatMap(code -> facts.cell(code).stream())
                        .filter(cell ->
                                cell.unit().isEmpty() && cell.figure().unit().isEmpty())
                        .filter(cell -> cell.figure()
                                .number()
                                .filter(number -> number.signum() != 0)
                                .isPresent())
                        .map(cell -> finding(
                                rule, cell, Message.of("finding.amount-unit", facts.name(cell), written(cell)))));
    }

    /** Amounts above what bodies report in the unit of the form ({@code reconcile/amounts.csv}); one that names its unit is meant so. */
    private Stream<Finding> inYuan() {
        return facts.rule("amount-in-yuan").stream()
                .flatMap(rule -> facts.reference().data().rows("reconcile/amounts.csv").stream()
                        .flatMap(limit -> facts.cell(limit.key()).stream()
                                .filter(cell -> cell.figure().unit().isEmpty())
                                .filter(cell -> exceeds(cell, limit))
                                .map(cell -> finding(
                                        rule,
                                        cell,
                                        Message.of(
                                                "finding.amount-in-yuan",
                                                facts.name(cell),
                                                written(cell),
                                                limit.get("most"))))));
    }

    private static boolean exceeds(MappedCell cell, Row limit) {
        BigDecimal most = BigDecimal.valueOf(limit.integer("most"));
        return cell.figure()
                .number()
                .filter(number -> number.compareTo(most) > 0)
                .isPresent();
    }

    private static Finding finding(Rule rule, MappedCell cell, Message message) {
        return Remark.of(rule, Verdict.FAIL, cell.code().orElseThrow())
                .at(List.of(Facts.evidence(cell)))
                .comparing("", written(cell), "")
                .saying(message);
    }

    private static String written(MappedCell cell) {
        return cell.figure().raw().strip();
    }
}
