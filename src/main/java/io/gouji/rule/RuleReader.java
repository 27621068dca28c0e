package io.gouji.rule;

import io.gouji.finding.Severity;
import io.gouji.indicator.Applicant;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.reference.NearNames;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import io.gouji.reference.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a row of {@code rule/rules.csv}; one that cannot be used is a {@link ReferenceFault} that says line and place. */
record RuleReader(Groups groups, Indicators indicators, List<String> figures) {
    RuleReader(Groups groups, Indicators indicators) {
        this(groups, indicators, figures(indicators));
    }

    /** The rule, whose expression follows the language and names codes of the editions for which it is made. */
    Rule read(Row row) {
        String check = row.get("check");
        String foreach = row.get("foreach");
        if (check.isEmpty() && !foreach.isEmpty() && !groups.has(foreach)) {
            throw row.fault("foreach", "fault.not-one-of", foreach, groups.names());
        }
        Rule rule = new Rule(
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
        if (rule.statement().isPresent()) {
            checkCodes(row, rule);
        }
        return rule;
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

    private void checkCodes(Row row, Rule rule) {
        Set<String> codes = groups.instances(rule, figures).stream()
                .flatMap(each -> RuleInstance.codes(each.statement()).stream())
                .collect(Collectors.toSet());
        for (String code : codes) {
            Indicator indicator = indicators.find(code).orElseThrow(() -> fault(row, code, unknown(code)));
            boolean stands = rule.isForAll()
                    || rule.scope() == Rule.Scope.ACROSS_EDITIONS
                    || Groups.followsTheForm(rule)
                    || indicator.editions().containsAll(rule.families());
            if (!stands) {
                throw fault(row, code, Message.of("rule.other-edition", code));
            }
        }
    }

    private Message unknown(String code) {
        List<String> near = NearNames.of(code, figures);
        return near.isEmpty() ? Message.of("rule.unknown-code", code) : Message.of("rule.unknown-code-but", code, near);
    }

    /** Every code that a figure can have. */
    private static List<String> figures(Indicators indicators) {
        return indicators.all().stream()
                .flatMap(each -> each.byApplicant()
                        ? indicators.applicants().stream()
                                .map(Applicant::code)
                                .map(member -> Indicators.of(each.code(), member))
                        : Stream.of(each.code()))
                .toList();
    }

    private static ReferenceFault fault(Row row, String code, Message what) {
        int column = Math.max(0, row.get("expression").indexOf(Indicators.base(code))) + 1;
        return row.fault("expression", "rule.unreadable", row.key(), column, what);
    }
}
