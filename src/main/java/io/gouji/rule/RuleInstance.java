package io.gouji.rule;

import io.gouji.indicator.Figure;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Statement.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A rule for one member of the group over which it repeats: all codes are those of the form.
 *
 * @param member of the group, "" where the rule does not repeat
 * @param statement with the member's codes
 */
public record RuleInstance(Rule rule, String member, Statement statement) {

    /** The statement with the placeholder replaced by a member. */
    static Statement bind(Statement statement, String placeholder, String member) {
        UnaryOperator<String> bound = code -> {
            if (code.startsWith(placeholder)) {
                return member + code.substring(placeholder.length());
            }
            return code.endsWith(placeholder)
                    ? code.substring(0, code.length() - placeholder.length()) + "@" + member
                    : code;
        };
        return replace(statement, operand -> bind(operand, bound));
    }

    /** The same with what is known of the body in place of the facts that it asks for. */
    RuleInstance knowing(Map<String, BigDecimal> facts) {
        UnaryOperator<Statement.Operand> known =
                operand -> operand instanceof Statement.Fact fact && facts.containsKey(fact.name())
                        ? new Statement.Constant(facts.getOrDefault(fact.name(), BigDecimal.ZERO))
                        : operand;
        return new RuleInstance(rule, member, replace(statement, known));
    }

    private static Statement replace(Statement statement, UnaryOperator<Statement.Operand> by) {
        return new Statement(
                statement.condition().map(condition -> replace(condition, by)), replace(statement.comparison(), by));
    }

    private static Comparison replace(Comparison comparison, UnaryOperator<Statement.Operand> by) {
        return new Comparison(replace(comparison.left(), by), comparison.operator(), replace(comparison.right(), by));
    }

    private static List<Statement.Term> replace(List<Statement.Term> terms, UnaryOperator<Statement.Operand> by) {
        return terms.stream()
                .map(term -> new Statement.Term(term.sign(), by.apply(term.operand())))
                .toList();
    }

    private static Statement.Operand bind(Statement.Operand operand, UnaryOperator<String> bound) {
        if (operand instanceof Statement.Figure figure) {
            return bind(figure, bound);
        }
        if (operand instanceof Statement.Scaled scaled) {
            return new Statement.Scaled(scaled.factor(), scaled.floor(), bind(scaled.figure(), bound));
        }
        if (operand instanceof Statement.Quoted quoted) {
            return new Statement.Quoted(quoted.codes().stream().map(bound).toList());
        }
        return operand;
    }

    private static Statement.Figure bind(Statement.Figure figure, UnaryOperator<String> bound) {
        return new Statement.Figure(bound.apply(figure.code()), figure.optional(), figure.lastYear());
    }

    /** Every code that a statement names. */
    static List<String> codes(Statement statement) {
        return operands(statement)
                .flatMap(operand -> {
                    if (operand instanceof Statement.Figure figure) {
                        return Stream.of(figure.code());
                    }
                    if (operand instanceof Statement.Scaled scaled) {
                        return Stream.of(scaled.figure().code());
                    }
                    return operand instanceof Statement.Quoted quoted ? quoted.codes().stream() : Stream.empty();
                })
                .toList();
    }

    static Stream<Statement.Operand> operands(Statement statement) {
        return Stream.concat(statement.condition().stream(), Stream.of(statement.comparison()))
                .flatMap(comparison -> Stream.concat(comparison.left().stream(), comparison.right().stream()))
                .map(Statement.Term::operand);
    }

    /** The forms have its rows, and figures are all that it asks for. */
    boolean applies(Set<String> codes, Set<String> before) {
        return standsIn(codes, before)
                && operands(statement)
                        .noneMatch(operand -> operand instanceof Statement.Fact || operand instanceof Statement.Quoted);
    }

    /**
     * The forms have every row that is not optional.
     *
     * @param codes of the form
     * @param before codes of last year's form; none where there is no last year
     */
    boolean standsIn(Set<String> codes, Set<String> before) {
        return operands(statement)
                .flatMap(operand -> figure(operand).stream())
                .allMatch(figure -> has(figure, codes, before));
    }

    private static boolean has(Statement.Figure figure, Set<String> codes, Set<String> before) {
        return figure.lastYear() ? before.contains(figure.code()) : figure.optional() || codes.contains(figure.code());
    }

    /** Confronts it with the figures; one that is missing makes it not assessable, whichever side it stands on. */
    Evaluation evaluate(Function<Statement.Figure, Optional<Figure>> figures) {
        List<Evaluation.Term> terms = new ArrayList<>();
        statement.condition().ifPresent(condition -> {
            terms.addAll(terms(Side.CONDITION, condition.left(), figures));
            terms.addAll(terms(Side.CONDITION, condition.right(), figures));
        });
        Comparison comparison = statement.comparison();
        terms.addAll(terms(Side.LEFT, comparison.left(), figures));
        terms.addAll(terms(Side.RIGHT, comparison.right(), figures));
        if (terms.stream().anyMatch(term -> term.number().isEmpty())) {
            return new Evaluation(rule, member, Outcome.NOT_ASSESSABLE, Optional.empty(), Optional.empty(), terms);
        }
        BigDecimal left = sum(comparison.left(), figures);
        BigDecimal right = sum(comparison.right(), figures);
        boolean required = statement
                .condition()
                .map(each -> each.operator().holds(sum(each.left(), figures), sum(each.right(), figures)))
                .orElse(true);
        boolean holds = !required || comparison.operator().holds(left, right);
        return new Evaluation(
                rule, member, holds ? Outcome.PASSED : Outcome.FAILED, Optional.of(left), Optional.of(right), terms);
    }

    private static List<Evaluation.Term> terms(
            Side side, List<Statement.Term> terms, Function<Statement.Figure, Optional<Figure>> figures) {
        return terms.stream()
                .flatMap(
                        term -> figure(term.operand()).map(figure -> term(side, term.sign(), figure, figures)).stream())
                .toList();
    }

    /** The figure in an operand, if there is one. */
    private static Optional<Statement.Figure> figure(Statement.Operand operand) {
        if (operand instanceof Statement.Figure figure) {
            return Optional.of(figure);
        }
        return operand instanceof Statement.Scaled scaled ? Optional.of(scaled.figure()) : Optional.empty();
    }

    private static Evaluation.Term term(
            Side side, int sign, Statement.Figure figure, Function<Statement.Figure, Optional<Figure>> figures) {
        return new Evaluation.Term(
                side, sign, figure.code(), figure.optional(), figure.lastYear(), figures.apply(figure));
    }

    private static BigDecimal sum(List<Statement.Term> terms, Function<Statement.Figure, Optional<Figure>> figures) {
        return terms.stream()
                .map(term -> number(term.operand(), figures).multiply(BigDecimal.valueOf(term.sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Statement.Operand operand, Function<Statement.Figure, Optional<Figure>> figures) {
        if (operand instanceof Statement.Constant constant) {
            return constant.number();
        }
        BigDecimal figure = figure(operand)
                .flatMap(each -> term(Side.LEFT, 1, each, figures).number())
                .orElseThrow();
        return operand instanceof Statement.Scaled scaled
                ? scaled.factor().multiply(scaled.floor().max(figure))
                : figure;
    }
}
