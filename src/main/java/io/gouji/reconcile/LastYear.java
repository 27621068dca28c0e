package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.form.Form;
import io.gouji.form.Forms;
import io.gouji.indicator.Concept;
import io.gouji.indicator.Figure;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Snapshot.Said;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the same body reported the year before.
 *
 * @param family of last year's form, "" when it had no table
 * @param figures of last year's table, by code
 * @param narratives last year's report; empty when only its table is at hand
 * @param sentences its sentences, without white space
 */
public record LastYear(
        Identity identity,
        String family,
        Map<String, Said> figures,
        List<Narrative> narratives,
        Set<String> sentences) {
    /** Nothing is known of last year. */
    public static final LastYear UNKNOWN = new LastYear(Identity.UNKNOWN, "", Map.of(), List.of(), Set.of());

    public LastYear {
        figures = Map.copyOf(figures);
        narratives = List.copyOf(narratives);
        sentences = Set.copyOf(sentences);
    }

    /** Last year's submission as it was reconciled. */
    public static LastYear of(Reconciliation reconciliation) {
        return new LastYear(
                reconciliation.identity(),
                reconciliation.form().map(Form::family).orElse(""),
                Snapshot.of(reconciliation).figures(),
                reconciliation.narratives(),
                reconciliation.submission().documents().stream()
                        .flatMap(document -> Sentences.of(document.prose()).stream())
                        .collect(Collectors.toSet()));
    }

    /**
     * As much as a regional workbook keeps of it: the figures of the table. Which form they are of is told by their codes: the
     * one that has the most of them.
     */
    public static LastYear of(Snapshot snapshot, Forms forms) {
        Set<String> codes = snapshot.figures().keySet();
        String family = forms.all().stream()
                .max(Comparator.comparing(
                        form -> form.codes().stream().filter(codes::contains).count()))
                .filter(form -> form.codes().stream().anyMatch(codes::contains))
                .map(Form::family)
                .orElse("");
        return new LastYear(snapshot.identity(), family, snapshot.figures(), List.of(), Set.of());
    }

    Set<String> codes() {
        return figures.keySet();
    }

    boolean saidTheSame(String sentence) {
        return sentences.contains(sentence);
    }

    Optional<Figure> figure(String code) {
        return Optional.ofNullable(figures.get(code)).map(Said::figure);
    }

    Optional<Evidence> evidence(String code) {
        return Optional.ofNullable(figures.get(code)).map(said -> new Evidence(said.place(), code, said.figure()));
    }

    /** What last year's table, or else its text, gave for a concept; empty where neither says it exactly. */
    Optional<BigDecimal> value(Concept concept) {
        List<String> codes = concept.codes(family);
        boolean complete = !codes.isEmpty()
                && codes.stream()
                        .allMatch(code -> figure(code).flatMap(Figure::number).isPresent());
        return complete
                ? Optional.of(codes.stream()
                        .map(code -> figure(code).flatMap(Figure::number).orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : quoted(concept);
    }

    private Optional<BigDecimal> quoted(Concept concept) {
        List<BigDecimal> values = narratives.stream()
                .flatMap(narrative -> narrative.claims().stream())
                .filter(Claim::isExactLevelOfTheYear)
                .filter(claim -> claim.concept().equals(Optional.of(concept.name())))
                .map(Claim::value)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
