package io.gouji.rule;

import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All rules, read from {@code rule/rules.csv} and checked against the indicators, and those that a region adds against all
 * others, when they are read.
 */
public final class RuleBook {
    private static final String TABLE = "rule/rules.csv";

    private static final Set<Rule.Scope> ONE_TABLE = Set.of(Rule.Scope.WITHIN_TABLE, Rule.Scope.WITHIN_REPORT);

    private final List<Rule> rules;
    private final Groups groups;
    private final Consistency consistency;
    /** The rules of quoted figures, by the codes whose sum is quoted. */
    private final Map<List<String>, Rule> quoted = new HashMap<>();

    private RuleBook(List<Rule> rules, Groups groups, Consistency consistency) {
        this.rules = List.copyOf(rules);
        this.groups = groups;
        this.consistency = consistency;
        for (Rule rule : rules) {
            rule.statement()
                    .ifPresent(statement -> statement.comparison().left().forEach(term -> {
                        if (term.operand() instanceof Statement.Quoted operand) {
                            quoted.putIfAbsent(operand.codes(), rule);
                        }
                    }));
        }
    }

    /**
     * Reads the rules. An expression that does not follow the language, names an unknown code or one of another edition, or
     * error rules that no figures can fulfil together, are a {@link ReferenceFault} that says line and place.
     */
    public static RuleBook of(ReferenceData data, Indicators indicators) {
        Groups groups = Groups.of(data, indicators);
        RuleReader reader = new RuleReader(groups);
        Map<String, Row> rows = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Row row : data.rows(TABLE)) {
            rules.add(reader.read(row));
            if (rows.put(row.key(), row) != null) {
                throw row.fault("id", "fault.duplicate-key", row.key());
            }
        }
        if (!data.overlay().isEmpty()) { // ours are right by themselves: RuleBookTest
            CodeCheck codes = new CodeCheck(groups, indicators);
            rules.forEach(rule -> codes.check(rule, Objects.requireNonNull(rows.get(rule.id()))));
        }
        RuleBook book = new RuleBook(rules, groups, new Consistency(groups, indicators));
        if (data.isOverlaid(TABLE)) {
            book.contradiction().ifPresent(contrary -> {
                List<String> ids = contrary.stream().map(Rule::id).toList();
                throw Objects.requireNonNull(rows.get(ids.get(ids.size() - 1)))
                        .fault("expression", "rule.contradiction", ids);
            });
        }
        return book;
    }

    /** The fewest error rules that no figures can fulfil together; empty where all can be. */
    Optional<List<Rule>> contradiction() {
        return families().stream()
                .flatMap(family -> consistency.contradiction(rules, family).stream())
                .findFirst();
    }

    /**
     * The fewest other rules, no less severe, from which a rule follows, so that it need not be checked; none where it holds
     * of any figures. Empty where it does not follow, or cannot be decided (figures of the text, facts about a body).
     */
    public Optional<List<Rule>> impliedBy(Rule rule) {
        return consistency.implied(rule, rules, rule.isForAll() ? families() : rule.families());
    }

    private Set<String> families() {
        return rules.stream()
                .filter(rule -> !rule.isForAll())
                .flatMap(rule -> rule.families().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Rule> all() {
        return rules;
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule that a built-in check of this name carries out for a family of forms, if there is one. */
    public Optional<Rule> check(String name, String family) {
        for (Rule rule : rules) {
            if (rule.check().equals(name) && rule.isFor(family)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The rule by which a quoted figure for a sum of codes must agree with the table, if it has one of its own. */
    public Optional<Rule> quoted(List<String> codes) {
        return Optional.ofNullable(quoted.get(codes));
    }

    /** The same for a body of which nothing is known. */
    public List<Evaluation> evaluate(String family, Set<String> codes, Function<String, Optional<Figure>> table) {
        return evaluate(family, codes, table, Map.of());
    }

    /**
     * Confronts one table's figures with every rule that needs no last year and no text. A rule about rows that the form does
     * not have, or about facts that are not known, does not apply and is left out.
     *
     * @param family of the form
     * @param codes all codes for which the form has a cell
     * @param table what the table says of a code; empty when it has no such row
     * @param facts what is known of the body, by name ({@code entity.rulemaking}); 0 for no
     */
    public List<Evaluation> evaluate(
            String family, Set<String> codes, Function<String, Optional<Figure>> table, Map<String, BigDecimal> facts) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (RuleInstance each : instances(ONE_TABLE, family, codes)) {
            RuleInstance instance = each.knowing(facts);
            if (instance.applies(codes, Set.of())) {
                evaluations.add(instance.evaluate(figure -> table.apply(figure.code())));
            }
        }
        return evaluations;
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
        List<Evaluation> evaluations = new ArrayList<>();
        for (RuleInstance instance : instances(Set.of(Rule.Scope.YEAR_ON_YEAR), family, codes)) {
            if (instance.applies(codes, before)) {
                evaluations.add(
                        instance.evaluate(figure -> (figure.lastYear() ? lastYear : table).apply(figure.code())));
            }
        }
        return evaluations;
    }

    /** Every rule that needs nothing but one table with these cells, for each of its repetitions. */
    public List<RuleInstance> withinTable(String family, Set<String> codes) {
        return instances(ONE_TABLE, family, codes).stream()
                .filter(instance -> instance.applies(codes, Set.of()))
                .toList();
    }

    /** The rules of figures of these scopes, in all their repetitions. */
    private List<RuleInstance> instances(Set<Rule.Scope> scopes, String family, Set<String> codes) {
        List<RuleInstance> instances = new ArrayList<>();
        for (Rule rule : rules) {
            if (scopes.contains(rule.scope()) && rule.statement().isPresent() && rule.isFor(family)) {
                instances.addAll(groups.instances(rule, codes));
            }
        }
        return instances;
    }

    /** Whether a form with these cells has the rows of a rule of figures, in at least one of its repetitions. */
    public boolean concerns(Rule rule, Set<String> codes) {
        return rule.statement().isPresent()
                && groups.instances(rule, codes).stream().anyMatch(instance -> instance.standsIn(codes, codes));
    }
}
