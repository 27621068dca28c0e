package io.gouji.rule;

import io.gouji.reference.Message;
import io.gouji.rule.Statement.Comparison;
import io.gouji.rule.Statement.Operand;
import io.gouji.rule.Statement.Operator;
import io.gouji.rule.Statement.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rule language.
 *
 * <pre>
 * statement  = comparison [ "=>" comparison ]
 * comparison = sum ( "==" | "&lt;=" | ">=" | ">" | "&lt;" | "~" | "!~" ) sum
 * sum        = [ "-" ] term { ( "+" | "-" ) term }
 * term       = number [ "*" "max(" number "," figure ")" ] | "narrative(" code { "+" code } ")" | figure
 * figure     = code [ "?" ] [ "[-1]" ]
 * </pre>
 */
final class RuleParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(=>|==|<=|>=|!~|[><~+\\-*(),?]|\\[-1]|\\d+(?:\\.\\d+)?|@?[A-Za-z][A-Za-z0-9_]*(?:[.@][A-Za-z0-9_]+)*)");
    private static final String FACTS = "entity.";

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private int next;

    private RuleParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Unreadable(
                        at + 1,
                        Message.of("rule.unknown-sign", text.substring(at).strip()));
            }
            tokens.add(matcher.group(1));
            columns.add(matcher.start(1) + 1);
            at = matcher.end();
        }
        columns.add(text.length() + 1);
    }

    /** The expression does not follow the language: at which character (from 1), and what was expected there. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int column;
        private final transient Message said;

        Unreadable(int column, Message said) {
            super("at " + column + ": " + said);
            this.column = column;
            this.said = said;
        }

        int column() {
            return column;
        }

        Message said() {
            return said;
        }
    }

    /** Reads a whole expression; anything that does not follow the language is {@link Unreadable}. */
    static Statement parse(String text) {
        RuleParser parser = new RuleParser(text);
        Comparison first = parser.comparison();
        Statement statement = parser.take("=>")
                ? new Statement(Optional.of(first), parser.comparison())
                : new Statement(Optional.empty(), first);
        if (parser.next < parser.tokens.size()) {
            throw parser.expected(Message.of("rule.end"));
        }
        return statement;
    }

    private Comparison comparison() {
        List<Term> left = sum();
        Operator operator = Arrays.stream(Operator.values())
                .filter(each -> take(each.sign()))
                .findFirst()
                .orElseThrow(() -> expected(Message.of("rule.comparison")));
        return new Comparison(left, operator, sum());
    }

    private List<Term> sum() {
        List<Term> terms = new ArrayList<>();
        int sign = take("-") ? -1 : 1;
        terms.add(new Term(sign, operand()));
        while (true) {
            if (take("+")) {
                terms.add(new Term(1, operand()));
            } else if (take("-")) {
                terms.add(new Term(-1, operand()));
            } else {
                return terms;
            }
        }
    }

    private Operand operand() {
        String token = peek();
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            BigDecimal number = number();
            return take("*") ? scaled(number) : new Statement.Constant(number);
        }
        if (take("narrative")) {
            return quoted();
        }
        if (token.startsWith(FACTS)) {
            next++;
            return new Statement.Fact(token);
        }
        return figure();
    }

    private Statement.Scaled scaled(BigDecimal factor) {
        require("max");
        require("(");
        BigDecimal floor = number();
        require(",");
        Statement.Figure figure = figure();
        require(")");
        return new Statement.Scaled(factor, floor, figure);
    }

    private Statement.Quoted quoted() {
        require("(");
        List<String> codes = new ArrayList<>();
        do {
            codes.add(code());
        } while (take("+"));
        require(")");
        return new Statement.Quoted(codes);
    }

    private Statement.Figure figure() {
        String code = code();
        boolean optional = take("?");
        return new Statement.Figure(code, optional, take("[-1]"));
    }

    private String code() {
        String token = peek();
        if (token.isEmpty() || !(Character.isLetter(token.charAt(0)) || token.charAt(0) == '@')) {
            throw expected(Message.of("rule.figure"));
        }
        next++;
        return token;
    }

    private BigDecimal number() {
        String token = peek();
        if (token.isEmpty() || !Character.isDigit(token.charAt(0))) {
            throw expected(Message.of("rule.number"));
        }
        next++;
        return new BigDecimal(token);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean take(String token) {
        boolean there = peek().equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void require(String token) {
        if (!take(token)) {
            throw expected(Message.of("rule.sign", token));
        }
    }

    private Unreadable expected(Message what) {
        Object there = peek().isEmpty() ? Message.of("rule.end") : peek();
        return new Unreadable(columns.get(next), Message.of("rule.expected", what, there));
    }
}
