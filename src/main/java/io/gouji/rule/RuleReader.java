package io.gouji.rule;

import io.gouji.finding.Severity;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import io.gouji.reference.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a row of {@code rule/rules.csv}; one that cannot be used is a {@link ReferenceFault} that says line and place. */
record RuleReader(Groups groups) {
    private static final Map<String, Rule.Scope> SCOPES = byWord(Rule.Scope.values());
    private static final Map<String, Severity> SEVERITIES = byWord(Severity.values());

    /** The rule, whose expression follows the language. */
    Rule read(Row row) {
        String check = row.get("check");
        String foreach = row.get("foreach");
        if (check.isEmpty() && !foreach.isEmpty() && !groups.has(foreach)) {
            throw row.fault("foreach", "fault.not-one-of", foreach, groups.names());
        }
        return new Rule(
                row.required("id"),
                Set.copyOf(words(row.required("editions"))),
                constant(row, "scope", SCOPES),
                foreach,
                row.required("expression"),
                check.isEmpty() ? Optional.of(parse(row)) : Optional.empty(),
                check,
                words(row.get("about")),
                constant(row, "severity", SEVERITIES),
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

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static <E> E constant(Row row, String column, Map<String, E> constants) {
        String name = row.required(column);
        E constant = constants.get(name);
        if (constant == null) {
            throw row.fault(column, "fault.not-one-of", name, List.copyOf(constants.keySet()));
        }
        return constant;
    }

    private static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
        Map<String, E> all = new LinkedHashMap<>();
        for (E each : constants) {
            all.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
        }
        return all;
    }
}
