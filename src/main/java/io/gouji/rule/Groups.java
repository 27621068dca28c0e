package io.gouji.rule;

import io.gouji.indicator.Applicant;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The groups over which rules repeat: the applicants ({@code applicant}, written {@code @c}), the rows that a form has per
 * applicant ({@code request_row}, {@code @row}) and those of {@code rule/groups.csv}.
 */
final class Groups {
    private static final String APPLICANTS = "applicant";
    private static final String REQUEST_ROWS = "request_row";

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private record Group(String placeholder, List<String> members) {}

    private Groups() {}

    static Groups of(ReferenceData data, Indicators indicators) {
        Groups result = new Groups();
        List<String> applicants =
                indicators.applicants().stream().map(Applicant::code).toList();
        result.groups.put(APPLICANTS, new Group("@c", applicants));
        List<String> rows = indicators.all().stream()
                .filter(Indicator::byApplicant)
                .map(Indicator::code)
                .toList();
        result.groups.put(REQUEST_ROWS, new Group("@row", rows));
        for (Row row : data.rows("rule/groups.csv")) {
            List<String> members = List.of(row.required("members").split(" "));
            result.groups.put(row.key(), new Group(row.required("placeholder"), members));
        }
        return result;
    }

    boolean has(String name) {
        return groups.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(groups.keySet());
    }

    /** Whether each edition has its own members of the group. */
    static boolean followsTheForm(Rule rule) {
        return rule.foreach().equals(REQUEST_ROWS);
    }

    /** A rule of figures once for every member of the group over which it repeats; of rows, those among {@code codes}. */
    List<RuleInstance> instances(Rule rule, Collection<String> codes) {
        Statement statement = rule.statement().orElseThrow();
        if (rule.foreach().isEmpty()) {
            return List.of(new RuleInstance(rule, "", statement));
        }
        Group group = Objects.requireNonNull(groups.get(rule.foreach()), "checked when the rule was read");
        List<String> members = followsTheForm(rule) ? rows(codes) : group.members();
        List<RuleInstance> instances = new ArrayList<>();
        for (String member : members) {
            instances.add(new RuleInstance(rule, member, RuleInstance.bind(statement, group.placeholder(), member)));
        }
        return instances;
    }

    private static List<String> rows(Collection<String> codes) {
        return codes.stream()
                .filter(code -> Indicators.member(code).isPresent())
                .map(Indicators::base)
                .distinct()
                .toList();
    }
}
