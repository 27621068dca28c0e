package io.gouji.reconcile;

import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.narrative.Claim;
import io.gouji.repair.Hints;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Side;
import io.gouji.rule.Evaluation.Term;
import io.gouji.rule.Statement.Comparison;
import io.gouji.rule.Statement.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What else than its own sums speaks for a table's figures: the text, last year's report, and which cells are formulas. */
final class Corroboration {
    private final Facts facts;
    private final Map<String, List<BigDecimal>> confirmed = new LinkedHashMap<>();

    private Corroboration(Facts facts) {
        this.facts = facts;
    }

    static Hints of(Facts facts, List<Evaluation> evaluations) {
        Corroboration corroboration = new Corroboration(facts);
        corroboration.readText();
        evaluations.forEach(corroboration::readCarryOver);
        return new Hints(corroboration.confirmed, corroboration.lastYear(), corroboration.formulas());
    }

    private void readText() {
        facts.narratives().stream()
                .flatMap(narrative -> narrative.claims().stream())
                .filter(Claim::isExactLevelOfTheYear)
                .forEach(claim -> codes(claim).forEach(code -> confirm(code, claim.value())));
    }

    /** The code of a quoted figure; none where it stands for a sum of several. */
    private List<String> codes(Claim claim) {
        List<String> codes = claim.concept()
                .flatMap(facts.reference().concepts()::find)
                .map(concept -> concept.codes(facts.family()))
                .orElse(List.of());
        return codes.size() == 1 ? codes : List.of();
    }

    /** A rule that says that a figure is what last year's table makes it. */
    private void readCarryOver(Evaluation evaluation) {
        if (!asksForLastYear(evaluation)) {
            return; // as most
        }
        List<Term> left = side(evaluation, Side.LEFT);
        boolean carriesOver = left.size() == 1
                && !left.get(0).lastYear()
                && side(evaluation, Side.RIGHT).stream().allMatch(Term::lastYear)
                && !side(evaluation, Side.RIGHT).isEmpty()
                && operator(evaluation).equals(Optional.of(Operator.EQUAL));
        if (carriesOver) {
            evaluation.right().ifPresent(value -> confirm(left.get(0).code(), value));
        }
    }

    private static boolean asksForLastYear(Evaluation evaluation) {
        for (Term term : evaluation.terms()) {
            if (term.lastYear()) {
                return true;
            }
        }
        return false;
    }

    private static List<Term> side(Evaluation evaluation, Side side) {
        return evaluation.terms().stream().filter(term -> term.side() == side).toList();
    }

    private static Optional<Operator> operator(Evaluation evaluation) {
        return evaluation
                .rule()
                .statement()
                .map(statement -> statement.comparison())
                .map(Comparison::operator);
    }

    private void confirm(String code, BigDecimal value) {
        confirmed.computeIfAbsent(code, each -> new ArrayList<>()).add(value);
    }

    private Map<String, BigDecimal> lastYear() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (String code : facts.cells().keySet()) {
            Optional<Figure> figure = facts.lastYear().figure(code);
            if (figure.isPresent() && figure.get().number().isPresent()) {
                figures.put(code, figure.get().number().get());
            }
        }
        return figures;
    }

    private Set<String> formulas() {
        Set<String> formulas = new LinkedHashSet<>();
        facts.cells().forEach((code, cell) -> {
            CellRef ref = cell.place().cell();
            Optional<Grid> grid = grid(cell.place());
            if (grid.isPresent() && grid.get().cell(ref.row(), ref.column()).isFormula()) {
                formulas.add(code);
            }
        });
        return formulas;
    }

    private Optional<Grid> grid(Place place) {
        for (Document document : facts.documents()) {
            for (Grid grid : document.grids()) {
                if (document.name().equals(place.file()) && grid.name().equals(place.sheet())) {
                    return Optional.of(grid);
                }
            }
        }
        return Optional.empty();
    }
}
