package io.gouji.rule;

import io.gouji.indicator.Applicant;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.reference.NearNames;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the codes that a rule names are there in the editions for which it is made. */
record CodeCheck(Groups groups, Indicators indicators, List<String> figures) {
    CodeCheck(Groups groups, Indicators indicators) {
        this(groups, indicators, figures(indicators));
    }

    /** A code that is not is a {@link ReferenceFault} that says line and place. */
    void check(Rule rule, Row row) {
        if (rule.statement().isEmpty()) {
            return;
        }
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
