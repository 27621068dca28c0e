package io.gouji.rule;

import io.gouji.indicator.Figure;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Statement.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A rule for one member of the group over which it repeats: all codes are those of the form. */
record RuleInstance(Rule rule, String member, Statement statement) {

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
        return new Statement(
                statement.condition().map(condition -> bind(condition, bound)), bind(statement.comparison(), bound));
    }

    private static Comparison bind(Comparison comparison, UnaryOperator<String> bound) {
        return new Comparison(bind(comparison.left(), bound), comparison.operator(), bind(comparison.right(), bound));
    }

    private static List<Statement.Term> bind(List<Statement.Term> terms, UnaryOperator<String> bound) {
        return terms.stream()
                .map(term -> new Statement.Term(term.sign(), bind(term.operand(), bound)))
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

    private static Stream<Statement.Operand> operands(Statement statement) {
        return Stream.concat(statement.condition().stream(), Stream.of(statement.comparison()))
                .flatMap(comparison -> Stream.concat(comparison.left().stream(), comparison.right().stream()))
                .map(Statement.Term::operand);
    }

    /** The form has every row that is not optional, and the table's figures are all that the rule asks for. */
    boolean applies(Set<String> codes) {
        return operands(statement).allMatch(operand -> {
            if (operand instanceof Statement.Figure figure) {
                return !figure.lastYear() && (figure.optional() || codes.contains(figure.code()));
            }
            return operand instanceof Statement.Constant;
        });
    }

    /** Confronts it with a table; a figure that is missing makes it not assessable, whichever side it stands on. */
    Evaluation evaluate(Function<String, Optional<Figure>> table) {
        List<Evaluation.Term> terms = new ArrayList<>();
        statement.condition().ifPresent(condition -> {
            terms.addAll(terms(Side.CONDITION, condition.left(), table));
            terms.addAll(terms(Side.CONDITION, condition.right(), table));
        });
        Comparison comparison = statement.comparison();
        terms.addAll(terms(Side.LEFT, comparison.left(), table));
        terms.addAll(terms(Side.RIGHT, comparison.right(), table));
        if (terms.stream().anyMatch(term -> term.number().isEmpty())) {
            return new Evaluation(rule, member, Outcome.NOT_ASSESSABLE, Optional.empty(), Optional.empty(), terms);
        }
        BigDecimal left = sum(comparison.left(), table);
        BigDecimal right = sum(comparison.right(), table);
        boolean required = statement
                .condition()
                .map(each -> each.operator().holds(sum(each.left(), table), sum(each.right(), table)))
                .orElse(true);
        boolean holds = !required || comparison.operator().holds(left, right);
        return new Evaluation(
                rule, member, holds ? Outcome.PASSED : Outcome.FAILED, Optional.of(left), Optional.of(right), terms);
    }

    private static List<Evaluation.Term> terms(
            Side side, List<Statement.Term> terms, Function<String, Optional<Figure>> table) {
        return terms.stream()
                .filter(term -> term.operand() instanceof Statement.Figure)
                .map(term -> term(side, term.sign(), (Statement.Figure) term.operand(), table))
                .toList();
    }

    private static Evaluation.Term term(
            Side side, int sign, Statement.Figure figure, Function<String, Optional<Figure>> table) {
        return new Evaluation.Term(side, sign, figure.code(), figure.optional(), table.apply(figure.code()));
    }

    private static BigDecimal sum(List<Statement.Term> terms, Function<String, Optional<Figure>> table) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Statement.Term term : terms) {
            BigDecimal number = term.operand() instanceof Statement.Constant constant
                    ? constant.number()
                    : term(Side.LEFT, 1, (Statement.Figure) term.operand(), table)
                            .number()
                            .orElseThrow();
            sum = term.sign() > 0 ? sum.add(number) : sum.subtract(number);
        }
        return sum;
    }
}
