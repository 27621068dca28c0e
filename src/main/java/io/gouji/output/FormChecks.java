package io.gouji.output;

import io.gouji.finding.Severity;
import io.gouji.grid.CellRef;
import io.gouji.indicator.Indicator.Kind;
import io.gouji.indicator.Indicators;
import io.gouji.output.FormCheck.Weight;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Language;
import io.gouji.rule.RuleInstance;
import io.gouji.rule.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a blank form checks as it is filled in: of each row that only figures of the right kind stand there, and every rule of its
 * edition that is an error or a warning. A rule stands at the row of its total.
 */
final class FormChecks {
    private final Reference reference;
    private final FormSheet form;
    private final CheckWords words;
    private final Map<String, CellRef> cells;
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** Cells of a row that take figures of one kind. */
    private record Like(int row, Kind kind) {}

    /** {@code sheet}: what the formulas write before each address, "" where they stand on the sheet of the form. */
    FormChecks(Reference reference, FormSheet form, String sheet) {
        this.reference = reference;
        this.form = form;
        this.words = new CheckWords(reference.messages());
        this.cells = form.cells();
        cells.forEach((code, cell) ->
                addresses.put(code, sheet + "$" + CellRef.columnName(cell.column()) + "$" + (cell.row() + 1)));
    }

    /** By cell, in reading order. */
    List<FormCheck> all() {
        return Stream.concat(entries().stream(), rules().stream())
                .sorted(Comparator.comparingInt(check -> check.cell().row()))
                .toList();
    }

    private List<FormCheck> rules() {
        List<RuleInstance> instances = reference.rules().withinTable(form.family(), cells.keySet()).stream()
                .filter(instance -> instance.rule().severity() != Severity.INFO)
                .toList();
        Map<String, Long> sameRow = instances.stream()
                .collect(Collectors.groupingBy(this::ruleAndRow, TreeMap::new, Collectors.counting()));
        return instances.stream()
                .map(instance -> rule(instance, sameRow.getOrDefault(ruleAndRow(instance), 1L) > 1))
                .toList();
    }

    private String ruleAndRow(RuleInstance instance) {
        return instance.rule().id() + " " + at(total(instance)).row();
    }

    /** {@code named}: the rule stands several times at its row, and has to say which time this is. */
    private FormCheck rule(RuleInstance instance, boolean named) {
        RuleFormula formula = new RuleFormula(instance.statement(), addresses);
        String code = total(instance);
        String label = label(code);
        String meaning = instance.rule().meaning().zh();
        boolean sides = instance.statement().condition().isEmpty();
        return new FormCheck(
                at(code),
                label,
                named ? words.say("of", label, meaning) : meaning,
                formula.isBegun(),
                formula.isAssessable(),
                formula.isBroken(),
                sides ? numbers(formula) : "",
                instance.rule().severity() == Severity.ERROR ? Weight.ERROR : Weight.WARNING);
    }

    private String numbers(RuleFormula formula) {
        return words.joined("numbers", formula.left(), formula.right(), formula.difference());
    }

    /** The figure by which a rule is found: what stands alone on one side, else the first. */
    private static String total(RuleInstance instance) {
        Statement.Comparison comparison = instance.statement().comparison();
        List<String> left = codes(comparison.left());
        List<String> right = codes(comparison.right());
        boolean onTheRight = right.size() == 1 && left.size() != 1;
        return (onTheRight ? right : left).get(0);
    }

    private static List<String> codes(List<Statement.Term> side) {
        return side.stream()
                .flatMap(term ->
                        term.operand() instanceof Statement.Figure figure ? Stream.of(figure.code()) : Stream.empty())
                .toList();
    }

    private List<FormCheck> entries() {
        Map<Like, List<String>> alike = new LinkedHashMap<>();
        cells.forEach((code, cell) -> kind(code)
                .ifPresent(kind -> alike.computeIfAbsent(new Like(cell.row(), kind), key -> new ArrayList<>())
                        .add(code)));
        List<FormCheck> entries = new ArrayList<>();
        alike.forEach((like, codes) -> entries.add(entries(like.kind(), codes)));
        return entries;
    }

    private Optional<Kind> kind(String code) {
        return FigureChecks.kind(reference.indicators().find(code).orElseThrow());
    }

    private FormCheck entries(Kind kind, List<String> codes) {
        List<String> figures = codes.stream()
                .map(code -> Optional.ofNullable(addresses.get(code)).orElseThrow())
                .toList();
        String all = String.join(",", figures);
        String wrong = figures.stream()
                .map(cell -> "IF(" + FigureChecks.isWrong(kind, cell) + ",1,0)")
                .collect(Collectors.joining("+", "", ">0"));
        return new FormCheck(
                at(codes.get(0)),
                label(Indicators.base(codes.get(0))),
                reference.messages().say(Language.ZH, FigureChecks.demand(kind)),
                "COUNTA(" + all + ")>0",
                "OR(COUNTA(" + all + ")=" + figures.size() + "," + wrong + ")",
                wrong,
                "",
                Weight.WRONG_ENTRY);
    }

    private CellRef at(String code) {
        return Optional.ofNullable(cells.get(code)).orElseThrow();
    }

    private String label(String code) {
        return reference.indicators().label(code).zh();
    }
}
