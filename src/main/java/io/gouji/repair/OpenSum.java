package io.gouji.repair;

import io.gouji.indicator.Indicators;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.Statement;
import io.gouji.rule.Statement.Constant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sum with blanks.
 *
 * @param blanks how often each blank is added, or taken away, when all stands on the left side
 * @param off what the rest comes to
 */
record OpenSum(Evaluation evaluation, Map<String, Integer> blanks, BigDecimal off) {

    /** The sum of a rule, with some of its blanks filled. */
    static OpenSum of(Evaluation evaluation, Map<String, BigDecimal> filled) {
        Map<String, Integer> blanks = new LinkedHashMap<>(Balance.signs(evaluation));
        Statement.Comparison comparison =
                evaluation.rule().statement().orElseThrow().comparison();
        BigDecimal off = constants(comparison.left()).subtract(constants(comparison.right()));
        for (Term term : evaluation.terms()) {
            Optional<BigDecimal> value =
                    Optional.ofNullable(filled.get(term.code())).or(term::number);
            Integer sign = value.isPresent() ? blanks.remove(term.code()) : null;
            if (sign != null) {
                off = off.add(new Balance.Entry(0, sign).times(value.orElseThrow()));
            }
        }
        return new OpenSum(evaluation, blanks, off);
    }

    private static BigDecimal constants(List<Statement.Term> terms) {
        return terms.stream()
                .filter(term -> term.operand() instanceof Constant)
                .map(term -> ((Constant) term.operand()).number().multiply(BigDecimal.valueOf(term.sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isWhole() {
        return blanks.isEmpty();
    }

    boolean holds() {
        return off.signum() == 0;
    }

    /** What its blanks must be; nothing where it leaves a choice, or asks for what a cell cannot hold. */
    Map<String, BigDecimal> decided(Indicators indicators) {
        if (blanks.size() == 1) {
            Map.Entry<String, Integer> only = blanks.entrySet().iterator().next();
            return new Balance.Entry(0, only.getValue())
                    .share(off.negate())
                    .filter(domain(indicators, only.getKey())::admits)
                    .map(value -> Map.of(only.getKey(), value))
                    .orElse(Map.of());
        }
        boolean allNought = holds()
                && blanks.values().stream().map(Integer::signum).distinct().count() == 1
                && blanks.keySet().stream().allMatch(code -> domain(indicators, code) == Domain.COUNT);
        Map<String, BigDecimal> noughts = new LinkedHashMap<>();
        blanks.keySet().forEach(code -> noughts.put(code, BigDecimal.ZERO));
        return allNought ? noughts : Map.of();
    }

    private static Domain domain(Indicators indicators, String code) {
        return indicators
                .find(code)
                .map(indicator -> Domain.of(indicator.kind()))
                .orElse(Domain.AMOUNT);
    }
}
