package io.gouji.rule;

import io.gouji.finding.Severity;
import io.gouji.indicator.Applicant;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import io.gouji.reference.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rules, read from {@code rule/rules.csv} and checked against the indicators when they are read. The groups over which
 * rules repeat are the applicants ({@code applicant}, written {@code @c}), the rows that a form has per applicant
 * ({@code request_row}, {@code @row}) and those of {@code rule/groups.csv}.
 */
public final class RuleBook {
    private static final String TABLE = "rule/rules.csv";
    private static final String APPLICANTS = "applicant";
    private static final String REQUEST_ROWS = "request_row";

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private record Group(String placeholder, List<String> members) {}

    private RuleBook() {}

    /**
     * Reads the rules. An expression that does not follow the language, names an unknown code or one of another edition is
     * a {@link ReferenceFault} that says line and place.
     */
    public static RuleBook of(ReferenceData data, Indicators indicators) {
        RuleBook book = new RuleBook();
        book.readGroups(data, indicators);
        for (Row row : data.rows(TABLE)) {
            Rule rule = book.rule(row);
            rule.statement().ifPresent(statement -> book.checkCodes(row, rule, statement, indicators));
            book.rules.add(rule);
        }
        return book;
    }

    public List<Rule> all() {
        return List.copyOf(rules);
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule that a built-in check of this name carries out for a family of forms, if there is one. */
    public Optional<Rule> check(String name, String family) {
        return rules.stream()
                .filter(rule -> rule.check().equals(name) && rule.isFor(family))
                .findFirst();
    }

    /** The rule by which a quoted figure for a sum of codes must agree with the table, if it has one of its own. */
    public Optional<Rule> quoted(List<String> codes) {
        Statement.Operand quoted = new Statement.Quoted(codes);
        return rules.stream()
                .filter(rule -> rule.statement()
                        .filter(statement -> statement.comparison().left().stream()
                                .anyMatch(term -> term.operand().equals(quoted)))
                        .isPresent())
                .findFirst();
    }

    /**
     * Confronts one table's figures with every rule that needs nothing else (no last year, no text, no facts about the
     * body). A rule about rows that the form does not have does not apply and is left out.
     *
     * @param family of the form
     * @param codes all codes for which the form has a cell
     * @param table what the table says of a code; empty when it has no such row
     */
    public List<Evaluation> evaluate(String family, Set<String> codes, Function<String, Optional<Figure>> table) {
        return evaluate(
                Set.of(Rule.Scope.WITHIN_TABLE, Rule.Scope.WITHIN_REPORT),
                family,
                codes,
                Set.of(),
                figure -> table.apply(figure.code()));
    }

    /**
     * Confronts the tables of two consecutive years of one body with every rule that joins them.
     *
     * @param before all codes for which last year's form has a cell; rules about others do not apply
     * @param lastYear what last year's table says of a code
     */
    public List<Evaluation> evaluate(
            String family,
            Set<String> codes,
            Function<String, Optional<Figure>> table,
            Set<String> before,
            Function<String, Optional<Figure>> lastYear) {
        return evaluate(
                Set.of(Rule.Scope.YEAR_ON_YEAR),
                family,
                codes,
                before,
                figure -> (figure.lastYear() ? lastYear : table).apply(figure.code()));
    }

    private List<Evaluation> evaluate(
            Set<Rule.Scope> scopes,
            String family,
            Set<String> codes,
            Set<String> before,
            Function<Statement.Figure, Optional<Figure>> figures) {
        return rules.stream()
                .filter(rule ->
                        scopes.contains(rule.scope()) && rule.statement().isPresent() && rule.isFor(family))
                .flatMap(rule -> instances(rule, codes).stream())
                .filter(instance -> instance.applies(codes, before))
                .map(instance -> instance.evaluate(figures))
                .toList();
    }

    /** Whether a form with these cells has the rows of a rule of figures, in at least one of its repetitions. */
    public boolean concerns(Rule rule, Set<String> codes) {
        return rule.statement().isPresent()
                && instances(rule, codes).stream().anyMatch(instance -> instance.applies(codes, codes));
    }

    /** The rule once for every member of the group over which it repeats. */
    private List<RuleInstance> instances(Rule rule, Set<String> codes) {
        Statement statement = rule.statement().orElseThrow();
        if (rule.foreach().isEmpty()) {
            return List.of(new RuleInstance(rule, "", statement));
        }
        Group group = Objects.requireNonNull(groups.get(rule.foreach()), "checked when the rule was read");
        List<String> members = rule.foreach().equals(REQUEST_ROWS) ? requestRows(codes) : group.members();
        return members.stream()
                .map(member ->
                        new RuleInstance(rule, member, RuleInstance.bind(statement, group.placeholder(), member)))
                .toList();
    }

    private static List<String> requestRows(Set<String> codes) {
        return codes.stream()
                .filter(code -> Indicators.member(code).isPresent())
                .map(Indicators::base)
                .distinct()
                .toList();
    }

    private void readGroups(ReferenceData data, Indicators indicators) {
        List<String> applicants =
                indicators.applicants().stream().map(Applicant::code).toList();
        groups.put(APPLICANTS, new Group("@c", applicants));
        List<String> rows = indicators.all().stream()
                .filter(Indicator::byApplicant)
                .map(Indicator::code)
                .toList();
        groups.put(REQUEST_ROWS, new Group("@row", rows));
        for (Row row : data.rows("rule/groups.csv")) {
            groups.put(
                    row.key(),
                    new Group(
                            row.required("placeholder"),
                            List.of(row.required("members").split(" "))));
        }
    }

    private Rule rule(Row row) {
        String check = row.get("check");
        String foreach = row.get("foreach");
        if (check.isEmpty() && !foreach.isEmpty() && !groups.containsKey(foreach)) {
            throw row.fault("foreach", "fault.not-one-of", foreach, List.copyOf(groups.keySet()));
        }
        return new Rule(
                row.required("id"),
                Set.of(row.required("editions").split(" ")),
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
                        Arrays.stream(constants).map(RuleBook::word).toList()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void checkCodes(Row row, Rule rule, Statement statement, Indicators indicators) {
        Group group = groups.get(rule.foreach());
        Stream<Statement> bound = group == null
                ? Stream.of(statement)
                : group.members().stream().map(member -> RuleInstance.bind(statement, group.placeholder(), member));
        Set<String> codes =
                bound.flatMap(each -> RuleInstance.codes(each).stream()).collect(Collectors.toSet());
        for (String code : codes) {
            Indicator indicator = indicators.find(code).orElseThrow(() -> fault(row, code, "rule.unknown-code"));
            boolean stands = rule.isForAll()
                    || rule.scope() == Rule.Scope.ACROSS_EDITIONS
                    || rule.foreach().equals(REQUEST_ROWS)
                    || indicator.editions().containsAll(rule.families());
            if (!stands) {
                throw fault(row, code, "rule.other-edition");
            }
        }
    }

    private static ReferenceFault fault(Row row, String code, String key) {
        int column = Math.max(0, row.get("expression").indexOf(Indicators.base(code))) + 1;
        return row.fault("expression", "rule.unreadable", row.key(), column, Message.of(key, code));
    }
}
