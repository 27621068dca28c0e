package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.indicator.Concept;
import io.gouji.indicator.Figure;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import io.gouji.rule.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every figure that the text quotes for an indicator, against the table: agrees, disagrees, or cannot be checked and why. */
final class TextAgainstTable {
    /** Equality of smaller numbers is no evidence of anything. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(3);

    private final Facts facts;

    TextAgainstTable(Facts facts) {
        this.facts = facts;
    }

    /** One assessment for every value that the text gives for an indicator of this year, however often it repeats it. */
    List<Assessment> assess() {
        Map<String, Claim> distinct = new LinkedHashMap<>();
        for (Narrative narrative : facts.narratives()) {
            Stream.concat(
                            narrative.claims().stream(),
                            narrative.implied().stream().filter(this::canBeChecked))
                    .filter(Claim::isLevelOfTheYear)
                    .forEach(claim -> distinct.putIfAbsent(
                            claim.concept().orElseThrow() + " " + claim.low() + " " + claim.high(), claim));
        }
        Map<String, Integer> nth = new LinkedHashMap<>();
        List<Assessment> assessments = new ArrayList<>();
        for (Claim claim : distinct.values()) {
            Concept concept = concept(claim);
            int occurrence = nth.merge(concept.name(), 1, Integer::sum);
            assessments.add(
                    assess(claim, concept, occurrence == 1 ? concept.name() : concept.name() + "#" + occurrence));
        }
        return assessments;
    }

    /** What is not even quoted is not missed in an edition that does not ask for it. */
    private boolean canBeChecked(Claim implied) {
        Concept concept = concept(implied);
        return facts.form()
                .filter(form -> facts.reference()
                        .readings()
                        .of(concept, form, facts.family())
                        .isEmpty())
                .isEmpty();
    }

    private Concept concept(Claim claim) {
        return facts.reference().concepts().find(claim.concept().orElseThrow()).orElseThrow();
    }

    /** What only follows from something that the text tells weighs less than a figure that it quotes. */
    private Rule rule(Claim claim, Concept concept) {
        RuleBook rules = facts.reference().rules();
        return claim.isOpenEnded()
                ? rules.check("narrative-told", facts.family()).orElseThrow()
                : rules.quoted(concept.codes(facts.family()))
                        .or(() -> rules.check("narrative-figure", facts.family()))
                        .orElseThrow();
    }

    private Assessment assess(Claim claim, Concept concept, String about) {
        Rule rule = rule(claim, concept);
        Remark open = Remark.of(rule, Verdict.NOT_ASSESSABLE, about).quoting(List.of(claim.quote()));
        if (facts.form().isEmpty()) {
            return Assessment.of(open.saying(said("finding.text-no-table", claim, concept)));
        }
        List<List<String>> readings =
                facts.reference().readings().of(concept, facts.form().orElseThrow(), facts.family());
        if (readings.isEmpty()) {
            return Assessment.of(open.saying(said("finding.text-other-form", claim, concept)));
        }
        List<String> usual = readings.get(0);
        Optional<String> gap =
                usual.stream().filter(code -> number(code).isEmpty()).findFirst();
        if (gap.isPresent()) {
            return Assessment.of(gap(open.at(facts.evidence(usual)), claim, concept, gap.orElseThrow()));
        }
        return readings.stream().anyMatch(reading -> agrees(claim, reading))
                ? Assessment.PASSED
                : differs(rule, about, claim, concept, usual);
    }

    private Optional<BigDecimal> number(String code) {
        return facts.figure(code).flatMap(Figure::number);
    }

    /** The sum of the cells that hold a number; what is blank adds nothing. */
    private BigDecimal sum(List<String> codes) {
        return codes.stream().flatMap(code -> number(code).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean agrees(Claim claim, List<String> codes) {
        return facts.cell(codes.get(0))
                .filter(first -> facts.reference().money().agrees(claim, sum(codes), unit(first)))
                .isPresent();
    }

    private Assessment differs(Rule rule, String about, Claim claim, Concept concept, List<String> codes) {
        BigDecimal written = sum(codes);
        String unit = facts.cell(codes.get(0)).map(TextAgainstTable::unit).orElse("");
        Optional<BigDecimal> converted = facts.reference().money().converted(written, unit, claim.unit());
        BigDecimal table = converted.orElse(written);
        BigDecimal difference = claim.value().subtract(table);
        Message cells = codes.stream()
                .map(facts::name)
                .reduce((front, next) -> Message.of("sum.plus", front, next))
                .orElseThrow();
        return Assessment.of(Remark.of(rule, Verdict.FAIL, about)
                .quoting(List.of(claim.quote()))
                .at(facts.evidence(codes))
                .comparing(table.toPlainString(), claim.value().toPlainString(), difference.toPlainString())
                .saying(Message.of(
                        claim.isOpenEnded() ? "finding.text-tells" : "finding.text-differs",
                        claim.quote().text(),
                        concept.label(),
                        stated(claim),
                        cells,
                        converted
                                .<Object>map(same -> Message.of("amount-converted", written, unit, same, claim.unit()))
                                .orElse(written),
                        difference)));
    }

    private static String unit(MappedCell cell) {
        return cell.figure().unit().isEmpty() ? cell.unit() : cell.figure().unit();
    }

    private static Message said(String key, Claim claim, Concept concept) {
        return Message.of(key, claim.quote().text(), concept.label(), stated(claim));
    }

    private static Object stated(Claim claim) {
        if (claim.isOpenEnded()) {
            return Message.of("at-least", claim.low());
        }
        return claim.low().compareTo(claim.high()) == 0
                ? claim.value()
                : Message.of("interval", claim.low(), claim.high());
    }

    /** The cell says nothing; where another cell of the same section has just this number, that is said too. */
    private Finding gap(Remark open, Claim claim, Concept concept, String code) {
        Message gap = facts.cell(code)
                .map(cell -> cell.figure().state() == Figure.State.BLANK
                        ? Message.of("gap.blank", facts.name(cell))
                        : Message.of(
                                "gap.no-number",
                                facts.name(cell),
                                cell.figure().raw().strip()))
                .orElseGet(() -> Message.of(facts.isUnsure(code) ? "gap.unsure" : "gap.missing", facts.name(code)));
        Optional<MappedCell> elsewhere = elsewhere(claim, code);
        return elsewhere
                .map(cell -> open.saying(Message.of(
                        "finding.text-no-cell-elsewhere",
                        claim.quote().text(),
                        concept.label(),
                        stated(claim),
                        gap,
                        facts.name(cell))))
                .orElseGet(() -> open.saying(
                        Message.of("finding.text-no-cell", claim.quote().text(), concept.label(), stated(claim), gap)));
    }

    private Optional<MappedCell> elsewhere(Claim claim, String code) {
        List<MappedCell> same = facts.cells().values().stream()
                .filter(cell -> facts.section(cell.code().orElseThrow()).equals(facts.section(code)))
                .filter(cell -> cell.figure()
                        .number()
                        .filter(number -> number.compareTo(TELLING) >= 0 && number.compareTo(claim.value()) == 0)
                        .isPresent())
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
