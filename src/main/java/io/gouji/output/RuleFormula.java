package io.gouji.output;

import io.gouji.rule.Statement;
import io.gouji.rule.Statement.Comparison;
import io.gouji.rule.Statement.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement of the rules as a spreadsheet computes it over the cells of a form. Addresses are absolute: a conditional format of
 * an {@code .xls} reads relative ones from another cell than it stands in.
 *
 * @param addresses of the cells, by code
 */
record RuleFormula(Statement statement, Map<String, String> addresses) {
    /** Sums of a spreadsheet are binary: what is left over behind this place is not a difference. */
    private static final int DECIMALS = 6;

    /** Whether every figure that it needs is there, as a number. */
    String isAssessable() {
        return "COUNT(" + String.join(",", required()) + ")=" + required().size();
    }

    /** Whether any of them is. */
    String isBegun() {
        return "COUNT(" + String.join(",", required()) + ")>0";
    }

    /** Whether it does not hold; an error value where a figure is no number. */
    String isBroken() {
        String broken = "NOT(" + holds(statement.comparison()) + ")";
        return statement
                .condition()
                .map(condition -> "AND(" + holds(condition) + "," + broken + ")")
                .orElse(broken);
    }

    String left() {
        return round(sum(statement.comparison().left()));
    }

    String right() {
        return round(sum(statement.comparison().right()));
    }

    String difference() {
        return difference(statement.comparison());
    }

    private String holds(Comparison comparison) {
        return difference(comparison) + sign(comparison.operator()) + "0";
    }

    private String difference(Comparison comparison) {
        return round(sum(comparison.left()) + "-(" + sum(comparison.right()) + ")");
    }

    private static String round(String formula) {
        return "ROUND(" + formula + "," + DECIMALS + ")";
    }

    private static String sign(Operator operator) {
        return operator == Operator.EQUAL ? "=" : operator.sign();
    }

    private String sum(List<Statement.Term> terms) {
        String sum = terms.stream()
                .filter(term -> isThere(term.operand()))
                .map(term -> (term.sign() < 0 ? "-" : "+") + operand(term.operand()))
                .collect(Collectors.joining());
        return sum.isEmpty() ? "0" : sum.startsWith("+") ? sum.substring(1) : sum;
    }

    private String operand(Statement.Operand operand) {
        if (operand instanceof Statement.Constant constant) {
            return constant.number().toPlainString();
        }
        if (operand instanceof Statement.Scaled scaled) {
            return scaled.factor().toPlainString() + "*MAX(" + scaled.floor().toPlainString() + ","
                    + at(scaled.figure()) + ")";
        }
        if (operand instanceof Statement.Figure figure) {
            // A blank is 0 where the row may be left out; SUM leaves words and dashes aside.
            return figure.optional() ? "SUM(" + at(figure) + ")" : at(figure);
        }
        throw new IllegalArgumentException("no figure of one table: " + operand);
    }

    private boolean isThere(Statement.Operand operand) {
        return !(operand instanceof Statement.Figure figure) || addresses.containsKey(figure.code());
    }

    private String at(Statement.Figure figure) {
        return Optional.ofNullable(addresses.get(figure.code())).orElseThrow();
    }

    private Set<String> required() {
        return Stream.concat(statement.condition().stream(), Stream.of(statement.comparison()))
                .flatMap(comparison -> Stream.concat(comparison.left().stream(), comparison.right().stream()))
                .map(Statement.Term::operand)
                .flatMap(operand -> figure(operand).stream())
                .filter(figure -> !figure.optional())
                .map(this::at)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Statement.Figure> figure(Statement.Operand operand) {
        if (operand instanceof Statement.Figure figure) {
            return List.of(figure);
        }
        return operand instanceof Statement.Scaled scaled ? List.of(scaled.figure()) : List.of();
    }
}
