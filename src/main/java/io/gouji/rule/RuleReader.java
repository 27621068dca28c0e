package io.gouji.rule;

import io.gouji.finding.Severity;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import io.gouji.reference.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a row of {@code rule/rules.csv}; one that cannot be used is a {@link ReferenceFault} that says line and place. */
record RuleReader(Groups groups) {
    /** The rule, whose expression follows the language. */
    Rule read(Row row) {
        String check = row.get("check");
        String foreach = row.get("foreach");
        if (check.isEmpty() && !foreach.isEmpty() && !groups.has(foreach)) {
            throw row.fault("foreach", "fault.not-one-of", foreach, groups.names());
        }
        return new Rule(
                row.required("id"),
                Set.copyOf(List.of(row.required("editions").split(" +"))),
                constant(row, "scope", Rule.Scope.values()),
                foreach,
                row.required("expression"),
                check.isEmpty() ? Optional.of(parse(row)) : Optional.empty(),
                check,
                Stream.of(row.get("about").split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                constant(row, "severity", Severity.values()),
                row.required("source"),
                new Wording(row.required("message_zh"), row.required("message_en")),
                row.get("note"));
    }

    private static Statement parse(Row row) {
        try {
            return RuleParser.parse(row.required("expression"));
        } catch (RuleParser.Unreadable e) {
            throw row.fault("expression", "rule.unreadable", row.key(), e.column(), e.said());
        }
    }

    private static <E extends Enum<E>> E constant(Row row, String column, E[] constants) {
        String name = row.required(column);
        return Arrays.stream(constants)
                .filter(each -> word(each).equals(name))
                .findFirst()
                .orElseThrow(() -> row.fault(
                        column,
                        "fault.not-one-of",
                        name,
                        Arrays.stream(constants).map(RuleReader::word).toList()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
