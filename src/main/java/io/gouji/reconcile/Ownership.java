package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that one kind of body fills, filled by another kind. */
record Ownership(Facts facts) {
    List<Finding> findings() {
        Optional<String> kind =
                facts.identity().agency().flatMap(facts.reference().bodies()::kind);
        Optional<Rule> rule = facts.rule("level-owned");
        if (rule.isEmpty() || kind.isEmpty()) {
            return List.of();
        }
        return facts.reference().bodies().owners().entrySet().stream()
                .filter(owned -> !owned.getValue().equals(kind.get()) && isFilled(owned.getKey()))
                .map(owned -> finding(rule.get(), owned, kind.get()))
                .toList();
    }

    private boolean isFilled(String code) {
        return facts.cell(code)
                .flatMap(cell -> cell.figure().number())
                .filter(number -> number.signum() != 0)
                .isPresent();
    }

    private Finding finding(Rule rule, Map.Entry<String, String> owned, String kind) {
        MappedCell cell = facts.cell(owned.getKey()).orElseThrow();
        return Remark.of(rule, Verdict.FAIL, owned.getKey())
                .at(List.of(Facts.evidence(cell)))
                .comparing("", cell.figure().raw().strip(), "")
                .saying(Message.of(
                        "finding.level-owned",
                        facts.name(cell),
                        cell.figure().raw().strip(),
                        Bodies.word(owned.getValue()),
                        facts.identity().agency().orElse(""),
                        Bodies.word(kind)));
    }
}
