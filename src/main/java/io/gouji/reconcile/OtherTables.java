package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.indicator.Figure;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same figure in another copy of the table (in the report itself, say) with another number. */
record OtherTables(Facts facts) {
    List<Finding> findings() {
        Mapping table = facts.table().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        Optional<Rule> rule = facts.rule("duplicate-table");
        Set<String> told = new LinkedHashSet<>();
        for (MappedCell cell : cellsOfCopies(table)) {
            Optional<MappedCell> same = facts.cell(cell.code().orElseThrow());
            if (same.filter(each -> differs(each.figure(), cell.figure())).isPresent()
                    && told.add(cell.code().orElseThrow())) {
                rule.map(each -> differs(each, same.orElseThrow(), cell)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private List<MappedCell> cellsOfCopies(Mapping table) {
        if (facts.mappings().size() == 1) {
            return List.of();
        }
        return facts.mappings().stream()
                .filter(mapping -> !mapping.equals(table))
                .flatMap(mapping -> mapping.cells().stream())
                .filter(cell -> cell.isObservation() && cell.figure().isNumber())
                .toList();
    }

    private static boolean differs(Figure one, Figure other) {
        return one.isNumber() && !one.number().equals(other.number());
    }

    private Finding differs(Rule rule, MappedCell one, MappedCell other) {
        BigDecimal first = one.figure().number().orElseThrow();
        BigDecimal second = other.figure().number().orElseThrow();
        return Remark.of(rule, Verdict.FAIL, one.code().orElseThrow())
                .at(List.of(Facts.evidence(one), Facts.evidence(other)))
                .comparing(
                        first.toPlainString(),
                        second.toPlainString(),
                        second.subtract(first).toPlainString())
                .saying(Message.of(
                        "finding.two-tables",
                        facts.name(one),
                        one.place().file(),
                        first,
                        other.place().file(),
                        second));
    }
}
