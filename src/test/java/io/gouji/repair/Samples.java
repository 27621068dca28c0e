package io.gouji.repair;

import io.gouji.finding.Evidence;
import io.gouji.finding.Severity;
import io.gouji.finding.Suggestion;
import io.gouji.form.Form;
import io.gouji.form.Forms;
import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Tables for tests: written by hand, or filled at random so that every rule of error level holds. */
final class Samples {
    static final ReferenceData DATA = ReferenceData.bundled();
    static final Indicators INDICATORS = Indicators.of(DATA);
    static final RuleBook RULES = RuleBook.of(DATA, INDICATORS);
    private static final Forms FORMS = Forms.of(DATA, INDICATORS);
    static final Locator LOCATOR = Locator.of(DATA, INDICATORS, RULES);

    private Samples() {}

    /** What a form's cells say, as they are written; every other cell says 0. */
    static Table table(String edition, Map<String, String> written) {
        return tableOf(edition, code -> written.getOrDefault(code, "0"));
    }

    static Table tableOf(String edition, Function<String, String> written) {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        int row = 0;
        for (Form.Table table : form(edition).tables()) {
            for (Form.Row each : table.rows()) {
                row++;
                for (int column = 0; column < each.cells().size(); column++) {
                    String code = each.cells().get(column);
                    if (!code.isEmpty()) {
                        Place place = new Place("a.xlsx", "Sheet1", new CellRef(row, column + 2), 0);
                        cells.put(code, new Evidence(place, code, Figures.read(written.apply(code))));
                    }
                }
            }
        }
        return of(form(edition).family(), cells);
    }

    static Table of(String family, Map<String, Evidence> cells) {
        return new Table(
                family,
                cells,
                code -> Message.of(
                        "cell",
                        INDICATORS.label(code),
                        Objects.requireNonNull(cells.get(code)).place().address()));
    }

    private static Form form(String edition) {
        return FORMS.find(edition).orElseThrow();
    }

    static List<Evaluation> evaluate(Table table) {
        Set<String> codes = FORMS.all().stream()
                .filter(form -> form.family().equals(table.family()))
                .findFirst()
                .orElseThrow()
                .codes();
        return RULES.evaluate(
                table.family(),
                codes,
                code -> Optional.ofNullable(table.cells().get(code)).map(Evidence::figure));
    }

    static Repairs locate(Table table) {
        return locate(table, Hints.NONE);
    }

    static Repairs locate(Table table, Hints hints) {
        return LOCATOR.locate(table, evaluate(table), hints);
    }

    /** Figures of a form at random, mostly 0, with which every rule of error level holds. */
    static Map<String, Integer> consistent(String edition, Random random) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (String code : form(edition).codes()) {
            int size = random.nextInt(4) == 0 ? 6 : 3;
            figures.put(code, random.nextInt(100) < 60 ? 0 : (int) Math.exp(random.nextDouble() * size));
        }
        List<Evaluation> failing = failing(edition, figures);
        while (!failing.isEmpty()) {
            failing.forEach(evaluation -> settle(figures, evaluation));
            failing = failing(edition, figures);
        }
        return figures;
    }

    private static List<Evaluation> failing(String edition, Map<String, Integer> figures) {
        return evaluate(tableOf(edition, code -> figures.getOrDefault(code, 0).toString())).stream()
                .filter(each -> each.rule().severity() == Severity.ERROR && each.outcome() == Outcome.FAILED)
                .toList();
    }

    /** Makes a sum hold by its total, a comparison by what must be larger. */
    private static void settle(Map<String, Integer> figures, Evaluation evaluation) {
        List<Term> left = side(evaluation, Side.LEFT);
        List<Term> right = side(evaluation, Side.RIGHT);
        if (right.isEmpty()) {
            figures.put(left.get(1).code(), 0);
        } else if (evaluation.rule().expression().contains("<=")) {
            figures.put(right.get(0).code(), sum(figures, left));
        } else {
            List<Term> others = left.subList(1, left.size());
            if (sum(figures, others) > sum(figures, right)) {
                others.forEach(term -> figures.put(term.code(), 0));
            }
            figures.put(left.get(0).code(), sum(figures, right) - sum(figures, others));
        }
    }

    private static List<Term> side(Evaluation evaluation, Side side) {
        return evaluation.terms().stream().filter(term -> term.side() == side).toList();
    }

    private static int figure(Map<String, Integer> figures, Term term) {
        return figures.getOrDefault(term.code(), 0);
    }

    private static int sum(Map<String, Integer> figures, List<Term> terms) {
        return terms.stream().mapToInt(term -> figure(figures, term)).sum();
    }

    /** What a suggestion would have stand in which cell, by code. */
    static Map<String, String> changes(Suggestion suggestion) {
        Map<String, String> changes = new TreeMap<>();
        suggestion
                .changes()
                .forEach(each -> changes.put(each.cell().code(), each.to().toPlainString()));
        return changes;
    }
}
