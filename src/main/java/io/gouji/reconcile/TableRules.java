package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.indicator.Figure;
import io.gouji.reference.Message;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.RuleBook;
import io.gouji.rule.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table confronted with the rules of its form. */
final class TableRules {
    private static final int LONG_SUM = 6;
    private static final int NAMED_GAPS = 3;

    private final Facts facts;

    TableRules(Facts facts) {
        this.facts = facts;
    }

    /** Every rule of the form, evaluated, with those that join it to last year's; none without a table. */
    static List<Evaluation> evaluate(Facts facts) {
        return evaluate(facts, Map.of());
    }

    /** The same, as if some cells said something else. */
    static List<Evaluation> evaluate(Facts facts, Map<String, BigDecimal> changed) {
        if (facts.form().isEmpty()) {
            return List.of();
        }
        return evaluate(facts, facts.form().get(), code -> {
            BigDecimal number = changed.get(code);
            return number == null ? facts.figure(code) : Optional.of(Figure.number(number, number.toPlainString()));
        });
    }

    private static List<Evaluation> evaluate(Facts facts, Form form, Function<String, Optional<Figure>> table) {
        RuleBook rules = facts.reference().rules();
        LastYear before = facts.lastYear();
        Set<String> codes = form.codes();
        List<Evaluation> all = new ArrayList<>(rules.evaluate(form.family(), codes, table, facts.ofTheBody()));
        all.addAll(rules.evaluate(form.family(), codes, table, before.codes(), before::figure));
        return all;
    }

    Assessment assess(Evaluation evaluation) {
        return switch (evaluation.outcome()) {
            case PASSED -> Assessment.PASSED;
            case FAILED ->
                localRows(evaluation)
                        .map(rows -> Assessment.of(notAssessable(evaluation, rows)))
                        .orElseGet(() -> Assessment.of(failed(evaluation)));
            case NOT_ASSESSABLE, BROKEN -> Assessment.of(notAssessable(evaluation, gaps(evaluation)));
        };
    }

    private Finding failed(Evaluation evaluation) {
        BigDecimal left = evaluation.left().orElseThrow();
        BigDecimal right = evaluation.right().orElseThrow();
        Message is = side(evaluation, Side.LEFT, evaluation.left());
        Message message = condition(evaluation)
                .map(given ->
                        Message.of("finding.failed-condition", evaluation.rule().meaning(), given, is))
                .orElseGet(() -> Message.of(
                        "finding.failed",
                        evaluation.rule().meaning(),
                        is,
                        side(evaluation, Side.RIGHT, evaluation.right()),
                        left.subtract(right)));
        return finding(
                evaluation,
                Verdict.FAIL,
                right.toPlainString(),
                left.toPlainString(),
                left.subtract(right).toPlainString(),
                message);
    }

    /** Under which condition it must hold: that of figures, or of what the body is. */
    private Optional<Message> condition(Evaluation evaluation) {
        if (evaluation.rule().statement().filter(Statement::asksForFacts).isPresent()) {
            return Optional.of(
                    Message.of("finding.kind-of-body", facts.identity().agency().orElse("")));
        }
        return evaluation.terms().stream().anyMatch(term -> term.side() == Side.CONDITION)
                ? Optional.of(side(evaluation, Side.CONDITION, Optional.empty()))
                : Optional.empty();
    }

    private Finding notAssessable(Evaluation evaluation, Message why) {
        Message message = Message.of("finding.not-assessable", evaluation.rule().meaning(), why);
        return finding(evaluation, Verdict.NOT_ASSESSABLE, "", "", "", message);
    }

    private Finding finding(
            Evaluation evaluation, Verdict verdict, String expected, String found, String difference, Message message) {
        return Remark.of(evaluation.rule(), verdict, evaluation.instance())
                .at(evidence(evaluation))
                .comparing(expected, found, difference)
                .saying(message);
    }

    private List<Evidence> evidence(Evaluation evaluation) {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        for (Term term : evaluation.terms()) {
            evidence(term).ifPresent(cell -> cells.putIfAbsent(term.lastYear() + term.code(), cell));
        }
        return List.copyOf(cells.values());
    }

    private Optional<Evidence> evidence(Term term) {
        return term.lastYear()
                ? facts.lastYear().evidence(term.code())
                : facts.cell(term.code()).map(Facts::evidence);
    }

    private Message name(Term term) {
        return term.lastYear() ? facts.nameLastYear(term.code()) : facts.name(term.code());
    }

    private Message side(Evaluation evaluation, Side side, Optional<BigDecimal> value) {
        List<Term> terms =
                evaluation.terms().stream().filter(term -> term.side() == side).toList();
        if (terms.isEmpty()) {
            return Message.of("side.constant", value.orElse(BigDecimal.ZERO));
        }
        BigDecimal total = value.orElseGet(() -> sum(terms));
        if (terms.size() == 1) {
            return Message.of("side.one", name(terms.get(0)), total);
        }
        return Message.of("side.sum", laidOut(terms), total);
    }

    private static BigDecimal sum(List<Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal number = term.number().orElse(BigDecimal.ZERO);
            sum = term.sign() < 0 ? sum.subtract(number) : sum.add(number);
        }
        return sum;
    }

    /** The terms one by one; of a long sum only those that are not 0. */
    private Message laidOut(List<Term> terms) {
        List<Term> shown = terms.size() <= LONG_SUM
                ? terms
                : terms.stream()
                        .filter(term -> term.number().orElse(BigDecimal.ZERO).signum() != 0)
                        .toList();
        if (shown.isEmpty()) {
            shown = terms.subList(0, 1);
        }
        Message all = word(shown.get(0));
        for (Term term : shown.subList(1, shown.size())) {
            all = Message.of(term.sign() > 0 ? "sum.plus" : "sum.minus", all, word(term));
        }
        int left = terms.size() - shown.size();
        return left > 0 ? Message.of("sum.other-zero", all, left) : all;
    }

    private Message word(Term term) {
        return Message.of("sum.term", name(term), term.number().orElse(BigDecimal.ZERO));
    }

    private Message gaps(Evaluation evaluation) {
        List<Object> gaps = evaluation.terms().stream()
                .filter(term -> term.number().isEmpty())
                .<Object>map(this::gap)
                .distinct()
                .toList();
        List<Object> named = gaps.subList(0, Math.min(NAMED_GAPS, gaps.size()));
        return gaps.size() > named.size()
                ? Message.of("finding.and-more", named, gaps.size())
                : Message.of("finding.all", named);
    }

    private Message gap(Term term) {
        if (evidence(term).isEmpty()) {
            return Message.of(facts.isUnsure(term.code()) ? "gap.unsure" : "gap.missing", name(term));
        }
        Figure figure = term.figure().orElseThrow();
        return figure.state() == Figure.State.BLANK
                ? Message.of("gap.blank", name(term))
                : Message.of("gap.no-number", name(term), figure.raw().strip());
    }

    /**
     * Rows of the table's own that may be one of the parts which a failing sum adds up: they stand beside its cells, and with
     * one of them, or all, the sum would hold. Nothing can then be called wrong.
     */
    private Optional<Message> localRows(Evaluation evaluation) {
        Set<String> sections = new HashSet<>();
        for (Term term : evaluation.terms()) {
            sections.add(facts.section(term.code()));
        }
        List<MappedCell> rows = new ArrayList<>();
        String section = "";
        for (MappedCell cell : facts.table().map(Mapping::cells).orElse(List.of())) {
            if (cell.isObservation()) {
                section = facts.section(cell.code().orElseThrow());
            } else if (isLocal(cell) && sections.contains(section)) {
                rows.add(cell);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal missing = evaluation.difference().orElse(BigDecimal.ZERO).abs();
        BigDecimal all = rows.stream().map(TableRules::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean explained = missing.signum() != 0
                && Stream.concat(Stream.of(all), rows.stream().map(TableRules::number))
                        .anyMatch(number -> number.compareTo(missing) == 0);
        return explained
                ? Optional.of(Message.of(
                        "gap.local-rows", rows.stream().<Object>map(facts::name).toList()))
                : Optional.empty();
    }

    private static boolean isLocal(MappedCell cell) {
        return cell.status() == MappedCell.Status.UNMAPPED
                && cell.part().isEmpty()
                && number(cell).signum() != 0;
    }

    private static BigDecimal number(MappedCell cell) {
        return cell.figure().number().orElse(BigDecimal.ZERO);
    }
}
