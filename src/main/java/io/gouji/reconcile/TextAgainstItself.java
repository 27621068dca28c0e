package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.finding.Verdict;
import io.gouji.indicator.Concept;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedSum;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The arithmetic of the text: stated sums, stated changes, a figure that is quoted twice; and what cannot be read. */
final class TextAgainstItself {
    private final Facts facts;

    TextAgainstItself(Facts facts) {
        this.facts = facts;
    }

    List<Assessment> assess() {
        List<Assessment> assessments = new ArrayList<>();
        for (Narrative narrative : facts.narratives()) {
            narrative.sums().forEach(sum -> {
                facts.rule("narrative-breakdown").map(rule -> sum(rule, sum)).ifPresent(assessments::add);
                facts.rule("narrative-change-parts")
                        .flatMap(rule -> change(rule, sum, narrative))
                        .ifPresent(assessments::add);
            });
        }
        facts.rule("narrative-twice").map(this::twice).ifPresent(assessments::addAll);
        return assessments;
    }

    /** Passages that could not be read: said, neither passed nor failed. */
    List<Finding> damaged() {
        return facts.rule("narrative-damaged").stream()
                .flatMap(rule -> facts.narratives().stream()
                        .flatMap(narrative -> narrative.damaged().stream())
                        .map(quote -> Remark.of(rule, Verdict.NOT_ASSESSABLE, quote.text())
                                .quoting(List.of(quote))
                                .saying(Message.of(
                                        "finding.damaged", Integer.toString(quote.paragraph()), quote.text()))))
                .toList();
    }

    private static Assessment sum(Rule rule, StatedSum sum) {
        if (sum.holds()) {
            return Assessment.PASSED;
        }
        BigDecimal parts = total(sum.parts());
        BigDecimal difference = sum.total().value().subtract(parts);
        Message terms = sum.parts().stream()
                .map(part -> Message.of("finding.all", part.value()))
                .reduce((front, next) -> Message.of("sum.plus", front, next))
                .orElseThrow();
        return Assessment.of(Remark.of(rule, Verdict.FAIL, sum.total().quote().text())
                .quoting(quotes(sum.total(), sum.parts()))
                .comparing(parts.toPlainString(), sum.total().value().toPlainString(), difference.toPlainString())
                .saying(Message.of(
                        sum.exhaustive() ? "finding.sum-differs" : "finding.sum-exceeds",
                        sum.total().quote().text(),
                        sum.total().value(),
                        sum.parts().size(),
                        terms,
                        parts,
                        difference)));
    }

    private static BigDecimal total(List<Claim> claims) {
        return claims.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Quote> quotes(Claim first, List<Claim> others) {
        return Stream.concat(Stream.of(first), others.stream())
                .map(Claim::quote)
                .toList();
    }

    /**
     * A total that says by how much it changed, over parts that say it too. Where some part does not, nothing follows: it may
     * have changed by any number.
     */
    private static Optional<Assessment> change(Rule rule, StatedSum sum, Narrative narrative) {
        List<Claim> all = Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                .sorted((a, b) -> Integer.compare(a.quote().start(), b.quote().start()))
                .toList();
        Optional<Claim> whole = changeAfter(sum.total(), all, narrative);
        List<Claim> parts = sum.parts().stream()
                .flatMap(part -> changeAfter(part, all, narrative).stream())
                .toList();
        if (whole.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(compare(rule, sum, whole.orElseThrow(), parts));
    }

    private static Assessment compare(Rule rule, StatedSum sum, Claim whole, List<Claim> parts) {
        BigDecimal told = total(parts);
        BigDecimal difference = whole.value().subtract(told);
        boolean complete = sum.exhaustive() && parts.size() == sum.parts().size();
        if (complete && difference.signum() == 0) {
            return Assessment.PASSED;
        }
        Remark remark = Remark.of(
                        rule,
                        complete ? Verdict.FAIL : Verdict.NOT_ASSESSABLE,
                        sum.total().quote().text())
                .quoting(quotes(whole, parts));
        String text = whole.quote().text();
        return Assessment.of(
                complete
                        ? remark.comparing(
                                        told.toPlainString(), whole.value().toPlainString(), difference.toPlainString())
                                .saying(Message.of("finding.change-differs", text, whole.value(), told, difference))
                        : remark.saying(Message.of(
                                "finding.change-open",
                                text,
                                whole.value(),
                                sum.parts().size(),
                                parts.size(),
                                told)));
    }

    /** The change that is told right behind a figure, before the next figure of the same sum. */
    private static Optional<Claim> changeAfter(Claim figure, List<Claim> sum, Narrative narrative) {
        int from = figure.quote().end();
        int to = sum.stream()
                .mapToInt(claim -> claim.quote().start())
                .filter(start -> start >= from)
                .min()
                .orElse(Integer.MAX_VALUE);
        return narrative.claims().stream()
                .filter(claim -> claim.kind() == Claim.Kind.DELTA
                        && claim.quote().paragraph() == figure.quote().paragraph())
                .filter(claim -> claim.quote().start() >= from && claim.quote().end() <= to)
                .findFirst();
    }

    /** Two values for one figure of the year; one assessment for each figure that is quoted more than once. */
    private List<Assessment> twice(Rule rule) {
        Map<String, List<Claim>> byConcept = new LinkedHashMap<>();
        facts.narratives().stream()
                .flatMap(narrative -> narrative.claims().stream())
                .filter(claim ->
                        claim.isTied() && claim.kind() == Claim.Kind.LEVEL && claim.period() == Claim.Period.YEAR)
                .forEach(claim -> byConcept
                        .computeIfAbsent(claim.concept().orElseThrow(), key -> new ArrayList<>())
                        .add(claim));
        List<Assessment> assessments = new ArrayList<>();
        byConcept.forEach((name, claims) -> {
            if (claims.size() > 1) {
                assessments.add(twice(rule, name, claims));
            }
        });
        return assessments;
    }

    private Assessment twice(Rule rule, String name, List<Claim> claims) {
        Claim first = claims.get(0);
        return claims.stream()
                .filter(claim ->
                        claim.low().compareTo(first.high()) > 0 || claim.high().compareTo(first.low()) < 0)
                .findFirst()
                .map(other -> Assessment.of(differs(rule, name, first, other)))
                .orElse(Assessment.PASSED);
    }

    private Finding differs(Rule rule, String name, Claim first, Claim other) {
        Concept concept = facts.reference().concepts().find(name).orElseThrow();
        return Remark.of(rule, Verdict.FAIL, name)
                .quoting(quotes(first, List.of(other)))
                .comparing(
                        first.value().toPlainString(),
                        other.value().toPlainString(),
                        other.value().subtract(first.value()).toPlainString())
                .saying(Message.of(
                        "finding.text-twice",
                        concept.label(),
                        first.value(),
                        first.quote().text(),
                        other.value(),
                        other.quote().text()));
    }
}
