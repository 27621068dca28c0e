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
        if (!statement.asksForFacts()) {
            return this;
        }
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
        List<Statement.Term> replaced = new ArrayList<>(terms.size());
        for (Statement.Term term : terms) {
            replaced.add(new Statement.Term(term.sign(), by.apply(term.operand())));
        }
        return replaced;
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
        List<String> codes = new ArrayList<>();
        for (Statement.Operand operand : operands(statement)) {
            figure(operand).ifPresent(figure -> codes.add(figure.code()));
            if (operand instanceof Statement.Quoted quoted) {
                codes.addAll(quoted.codes());
            }
        }
        return codes;
    }

    /** In the order in which a statement names them. */
    static List<Statement.Operand> operands(Statement statement) {
        List<Statement.Operand> operands = new ArrayList<>();
        if (statement.condition().isPresent()) {
            addOperands(statement.condition().get(), operands);
        }
        addOperands(statement.comparison(), operands);
        return operands;
    }

    private static void addOperands(Comparison comparison, List<Statement.Operand> operands) {
        for (Statement.Term term : comparison.left()) {
            operands.add(term.operand());
        }
        for (Statement.Term term : comparison.right()) {
            operands.add(term.operand());
        }
    }

    /** The forms have its rows, and figures are all that it asks for. */
    boolean applies(Set<String> codes, Set<String> before) {
        for (Statement.Operand operand : operands(statement)) {
            if (operand instanceof Statement.Fact || operand instanceof Statement.Quoted) {
                return false;
            }
        }
        return standsIn(codes, before);
    }

    /**
     * The forms have every row that is not optional.
     *
     * @param codes of the form
     * @param before codes of last year's form; none where there is no last year
     */
    boolean standsIn(Set<String> codes, Set<String> before) {
        for (Statement.Operand operand : operands(statement)) {
            Optional<Statement.Figure> figure = figure(operand);
            if (figure.isPresent() && !has(figure.get(), codes, before)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Statement.Figure figure, Set<String> codes, Set<String> before) {
        return figure.lastYear() ? before.contains(figure.code()) : figure.optional() || codes.contains(figure.code());
    }

    /** Confronts it with the figures; one that is missing makes it not assessable, whichever side it stands on. */
    Evaluation evaluate(Function<Statement.Figure, Optional<Figure>> figures) {
        List<Evaluation.Term> terms = new ArrayList<>();
        if (statement.condition().isPresent()) {
            addTerms(Side.CONDITION, statement.condition().get().left(), figures, terms);
            addTerms(Side.CONDITION, statement.condition().get().right(), figures, terms);
        }
        Comparison comparison = statement.comparison();
        addTerms(Side.LEFT, comparison.left(), figures, terms);
        addTerms(Side.RIGHT, comparison.right(), figures, terms);
        if (!areNumbers(terms)) {
            return new Evaluation(rule, member, Outcome.NOT_ASSESSABLE, Optional.empty(), Optional.empty(), terms);
        }
        BigDecimal left = sum(comparison.left(), figures);
        BigDecimal right = sum(comparison.right(), figures);
        boolean required =
                statement.condition().isEmpty() || holds(statement.condition().get(), figures);
        boolean holds = !required || comparison.operator().holds(left, right);
        return new Evaluation(
                rule, member, holds ? Outcome.PASSED : Outcome.FAILED, Optional.of(left), Optional.of(right), terms);
    }

    private static void addTerms(
            Side side,
            List<Statement.Term> terms,
            Function<Statement.Figure, Optional<Figure>> figures,
            List<Evaluation.Term> all) {
        for (Statement.Term term : terms) {
            Optional<Statement.Figure> figure = figure(term.operand());
            if (figure.isPresent()) {
                all.add(term(side, term.sign(), figure.get(), figures));
            }
        }
    }

    private static boolean areNumbers(List<Evaluation.Term> terms) {
        for (Evaluation.Term term : terms) {
            if (term.number().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Comparison condition, Function<Statement.Figure, Optional<Figure>> figures) {
        return condition.operator().holds(sum(condition.left(), figures), sum(condition.right(), figures));
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
        BigDecimal sum = BigDecimal.ZERO;
        for (Statement.Term term : terms) {
            BigDecimal number = number(term.operand(), figures);
            sum = term.sign() < 0 ? sum.subtract(number) : sum.add(number);
        }
        return sum;
    }

    private static BigDecimal number(Statement.Operand operand, Function<Statement.Figure, Optional<Figure>> figures) {
        if (operand instanceof Statement.Constant constant) {
            return constant.number();
        }
        BigDecimal figure = term(Side.LEFT, 1, figure(operand).orElseThrow(), figures)
                .number()
                .orElseThrow();
        return operand instanceof Statement.Scaled scaled
                ? scaled.factor().multiply(scaled.floor().max(figure))
                : figure;
    }
}
